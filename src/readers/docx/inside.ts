/** Where inline content stands while it is read. */
import type { Line } from './line.js';
import type { Story, Where } from './reading.js';

/** The paragraph that inline content belongs to. */
export interface Inside {
  readonly story: Story;
  readonly where: Where;
  readonly line: Line;
  /** Id of the paragraph style in force. */
  readonly style: string;
}
