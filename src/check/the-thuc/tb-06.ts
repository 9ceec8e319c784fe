/** A table stays between the margins. */
import { decimal, mm } from '../kit/form-rule.js';
import { tableRule } from '../kit/tables.js';

/** Twips: Word's own tables stand out by their cells' inner margins. */
const tolerance = 240;

export const rongBang = tableRule({
  id: 'TB-06',
  kinds: ['yaml', 'docx'],
  what: 'bề rộng bảng',
  faults: ({ table, section }) => {
    const page = section?.page;
    const width = table.columns.reduce((sum, one) => sum + one, 0);
    const room = page ? page.width - page.left - page.right : width;
    if (width <= room + tolerance) return [];
    return [{ found: `bảng rộng ${decimal(mm(width))} mm`, expected: `nhiều nhất ${decimal(mm(room))} mm` }];
  },
});
