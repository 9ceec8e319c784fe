/** The numbers of the rows. */
import { showsSettings } from '../kit/form-rule.js';
import { standings } from '../kit/paragraphs.js';
import { type TableOf, tableRule } from '../kit/tables.js';
import type { CheckedText, Subject } from '../model.js';

export const soThuTu = tableRule({
  id: 'TB-03',
  kinds: ['yaml', 'docx', 'doc', 'pdf', 'text'],
  what: 'số thứ tự trong bảng',
  faults: (one, subject) => {
    const { column, cells } = numbered(one, subject);
    if (column === undefined) return [];
    const wrong = cells.findIndex(
      ({ number }, i) => i > 0 && number !== (cells[i - 1]?.number ?? 0) + 1 && number !== 1,
    );
    const left = showsSettings(subject) ? cells.filter(({ text }) => text.paragraph?.format.align !== 'center') : [];
    const [before, after] = [cells[wrong - 1], cells[wrong]];
    return [
      ...(before && after
        ? [
            {
              place: after.text.place,
              found: `số thứ tự ${after.number} sau số ${before.number}`,
              expected: `số ${before.number + 1}`,
            },
          ]
        : []),
      ...(left[0]
        ? [{ place: left[0].text.place, found: 'số thứ tự trong bảng không canh giữa', expected: 'canh giữa' }]
        : []),
    ];
  },
});

interface Numbered {
  readonly column?: number;
  readonly cells: readonly { readonly text: CheckedText; readonly number: number }[];
}

/** The first column, where its title says that it counts. */
function numbered({ header, texts }: TableOf, { read, danhMuc }: Subject): Numbered {
  const all = standings(read);
  const columnOf = ({ paragraph }: CheckedText) => paragraph && all.get(paragraph)?.cell?.column;
  const titles = danhMuc.loi.bang('cotThuTu');
  const title = header.find(({ text }) => titles.opens(text) !== undefined);
  const column = title && columnOf(title);
  if (column === undefined) return { cells: [] };
  const cells = texts.flatMap((text) => {
    const isCount = columnOf(text) === column && text.role === 'o-bang' && /^\d{1,3}\.?$/.test(text.text);
    return isCount ? [{ text, number: Number.parseInt(text.text, 10) }] : [];
  });
  return { column, cells };
}
