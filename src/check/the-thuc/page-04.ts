/** The upper margin. */
import { marginRule } from '../kit/margin-rule.js';

export const leTren = marginRule('PAGE-04', 'top');
