/** The words for findings and places, for those above app. */
export {
  atLeast,
  countWords,
  type FileReport,
  habitWords,
  placeWords,
  type Said,
  type Spot,
  severityWords,
  spotWords,
  worstFirst,
} from '../../../check/report.js';
export type { Checked } from './kiem-tra.js';
export type { SuaReport } from './sua.js';
