/** The strict XHTML subset: which tags there are, what may stand inside them, which attributes they take. */
import { regionNames } from '../document/parts.js';

export interface TagRule {
  readonly children: readonly string[];
  /** Words may stand directly inside. */
  readonly text?: true;
  readonly attributes: readonly string[];
  /** What is said to be wanted where something else stands inside; by itself the list of the children. */
  readonly wanted?: string;
}

const inline = ['strong', 'em', 'sup', 'span', 'br'];
const blocks = ['p', 'hr', 'table'];
const cell: TagRule = { children: blocks, attributes: ['class', 'colspan', 'rowspan', 'data-vien'] };
const run: TagRule = { children: inline, text: true, attributes: [] };

export const tagRules: Readonly<Record<string, TagRule>> = {
  html: { children: ['head', 'body'], attributes: ['lang'] },
  head: { children: ['title', 'meta'], attributes: [] },
  title: { children: [], text: true, attributes: [] },
  meta: { children: [], attributes: ['name', 'content'] },
  body: { children: ['section'], attributes: [] },
  section: {
    children: ['div'],
    attributes: ['class', 'data-kho'],
    wanted: `đặt trong <div class="tên vùng">, tên vùng là một trong: ${regionNames.join(', ')}`,
  },
  div: { children: blocks, attributes: ['class'] },
  p: { children: inline, text: true, attributes: ['class', 'id', 'data-giu', 'data-la'] },
  hr: { children: [], attributes: ['class', 'data-phan'] },
  table: { children: ['colgroup', 'tr'], attributes: ['class', 'data-dau', 'data-cot', 'data-o'] },
  colgroup: { children: ['col'], attributes: [] },
  col: { children: [], attributes: ['data-rong'] },
  tr: { children: ['td', 'th'], attributes: ['id'] },
  td: cell,
  th: cell,
  strong: run,
  em: run,
  sup: run,
  span: { ...run, attributes: ['class', 'data-o'] },
  br: { children: [], attributes: [] },
};

export const noteClass = 'chu-thich-cuoi-trang';
export const pendingClass = 'cho-quyet-dinh';
