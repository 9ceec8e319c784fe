/** The right margin. */
import { marginRule } from '../kit/margin-rule.js';

export const lePhai = marginRule('PAGE-07', 'right');
