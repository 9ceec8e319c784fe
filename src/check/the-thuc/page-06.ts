/** The left margin. */
import { marginRule } from '../kit/margin-rule.js';

export const leTrai = marginRule('PAGE-06', 'left');
