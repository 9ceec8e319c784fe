/** PAGE-04 to PAGE-07: the four margins. */
import { marginRule } from '../kit/margin-rule.js';

export const le = [
  marginRule('PAGE-04', 'top'),
  marginRule('PAGE-05', 'bottom'),
  marginRule('PAGE-06', 'left'),
  marginRule('PAGE-07', 'right'),
];
