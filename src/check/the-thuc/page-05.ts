/** The lower margin. */
import { marginRule } from '../kit/margin-rule.js';

export const leDuoi = marginRule('PAGE-05', 'bottom');
