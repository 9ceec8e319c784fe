/** The upper margin. */
import { marginRule } from '../margin-rule.js';

export const leTren = marginRule('PAGE-04', 'top');
