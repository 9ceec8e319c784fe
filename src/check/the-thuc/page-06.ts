/** The left margin. */
import { marginRule } from '../margin-rule.js';

export const leTrai = marginRule('PAGE-06', 'left');
