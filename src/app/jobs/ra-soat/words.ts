/** The words for kinds and states of entries, for those above app. */
export { kindWords, nhomWords, trangThaiWords as stateWords } from '../../../transforms/ra-soat/words.js';
