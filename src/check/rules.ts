/** All rules: about form, then about content. */
import type { Rule } from './model.js';
import { contentRules } from './noi-dung/index.js';
import { formRules } from './the-thuc/index.js';

export const allRules: readonly Rule[] = [...formRules, ...contentRules];
