/** Labels as the templates print them; the counting itself belongs to the plan. */
export { appendixLabel, labelOf, roman } from '../plan/labels.js';
