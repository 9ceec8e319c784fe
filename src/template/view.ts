/** What a document is printed from, be it a plan or a report. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { TextSource } from './reading.js';

/** Exactly what the templates of one document need; made of a plan (`viewOfPlan`) or of a report (`viewOfReport`), and of nothing else. */
export interface View<Values extends object = object> {
  /** A report's templates are out of reach of plans. */
  readonly kind: 'plan' | 'report';
  /** Folder of its main template, among those of its kind. */
  readonly name: string;
  /** What the templates may name: a closed type. */
  readonly values: Values;
  readonly source: TextSource;
  /** Faults of the texts. */
  readonly problems: readonly Diagnostic[];
}
