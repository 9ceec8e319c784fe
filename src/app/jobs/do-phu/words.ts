/** The letters, names and meanings of the states, for those above app. */
export { type Dem, type TrangThaiPhu, trangThaiPhu } from '../../../transforms/do-phu/model.js';
export { trangThaiWords } from '../../../transforms/do-phu/words.js';
