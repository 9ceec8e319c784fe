/** The words for kinds and states of entries, for those above app. */
export { kindWords, trangThaiWords as stateWords } from '../../../transforms/ra-soat/words.js';
