/** What `nhap --vao` tells: every change that the Word file brought, what was kept, what a person must decide. */
import type { NhapVaoChange, NhapVaoSummary } from '../app/jobs/nhap/vao.js';
import { cut } from './lines.js';

const kinds: readonly { readonly loai: NhapVaoChange['loai']; readonly head: string; readonly count: string }[] = [
  { loai: 'xung-dot', head: 'XUNG ĐỘT: hai bên cùng sửa, phải xem từng chỗ', count: 'xung đột' },
  { loai: 'sua', head: 'SỬA', count: 'sửa' },
  { loai: 'them', head: 'THÊM', count: 'thêm' },
  { loai: 'xoa', head: 'BỎ', count: 'bỏ' },
  { loai: 'chuyen', head: 'CHUYỂN CHỖ', count: 'chuyển chỗ' },
  { loai: 'giu', head: 'GIỮ NHƯ TỆP YAML', count: 'giữ như tệp YAML' },
];

export function nhapVaoLines({ merged }: NhapVaoSummary): readonly string[] {
  if (!merged) return [];
  const { plan, changes, written, hasBase, words } = merged;
  if (changes.length === 0) return [`Tệp Word không có gì khác kế hoạch ${plan}; không ghi gì.`];
  const counts = kinds.flatMap(({ loai, count }) => {
    const n = changes.filter((change) => change.loai === loai).length;
    return n === 0 ? [] : [`${n} ${count}`];
  });
  return [
    `${written ? 'Đã nhập vào' : 'Chưa ghi gì. Nếu nhập vào'} ${plan}: ${counts.join(', ')}.`,
    ...(hasBase ? [] : [noBase]),
    ...kinds.flatMap(({ loai, head }) => {
      const group = changes.filter((change) => change.loai === loai);
      return group.length === 0 ? [] : ['', `${head} (${group.length})`, ...group.flatMap(lines)];
    }),
    ...(words
      ? [
          '',
          wordLine('Chữ của tệp Word chưa in ra từ kế hoạch', words.mat),
          wordLine('Chữ kế hoạch in thêm', words.them),
        ]
      : []),
    ...(changes.some(({ loai }) => loai === 'xung-dot')
      ? ['', 'Muốn lấy chữ của tệp Word ở các chỗ xung đột: chạy lại với --theo-word.']
      : []),
  ].filter((line) => line !== undefined);
}

const noBase =
  'Tệp Word không còn dấu của lần tạo ra nó, nên không biết kế hoạch có sửa sau đó không: chỗ nào khác đều lấy theo tệp Word.';

function wordLine(head: string, words: readonly string[]): string {
  return `${head}: ${words.length === 0 ? 'không có' : words.join(' ')}.`;
}

function lines({ loai, cho, truoc, sau, lyDo }: NhapVaoChange): readonly string[] {
  const why = lyDo === undefined ? '' : ` (${lyDo})`;
  const [before, after] =
    truoc !== undefined && sau !== undefined && loai !== 'xung-dot' ? around(truoc, sau) : [truoc, sau];
  if (loai === 'sua') return [`  ${cho}${why}`, ...line('Trước', before), ...line('Sau', after)];
  if (loai === 'xung-dot' || loai === 'giu')
    return [`  ${cho}${why}`, ...line('Kế hoạch', before), ...line('Word', after)];
  return [`  ${cho}: “${cut(after ?? before ?? '', loai === 'xoa' ? Infinity : longest)}”${why}`];
}

function line(head: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`    ${head}: “${text}”`];
}

const longest = 160;
/** Letters shown on each side of what differs. */
const context = 40;

/** Both texts cut to what differs between them. */
function around(before: string, after: string): readonly [string, string] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const from = wordStart(before, Math.max(0, head - context));
  return [stretch(before, from, tail), stretch(after, from, tail)];
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function stretch(text: string, from: number, tail: number): string {
  const wanted = text.length - tail + context;
  const space = text.indexOf(' ', wanted);
  const to = wanted >= text.length || space < 0 ? text.length : space;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
