/** A quoted name is introduced one way: not once `Dự án 7: "…"` and once `Dự án: "…"`. */
import type { Finding } from '../../model.js';
import { contentRule, finding, prose, quote } from '../kit/kit.js';

const form =
  /(?<!\p{L})((?:tiểu )?(?:dự án|đề án|chương trình|kế hoạch|phong trào|mô hình|chuyên đề|hợp phần))( (?:số )?(?:\d{1,2}|[IVX]{1,4}))?:? ?[“"]([^“”"]{12,160})[”"]/giu;

export const tenGoi = contentRule('ten-goi', (subject) => {
  const first = new Map<string, string>();
  return prose(subject).flatMap((passage) =>
    [...passage.text.matchAll(form)].flatMap(
      ({ 0: whole, 1: kind = '', 2: number = '', 3: name = '', index: start }): Finding[] => {
        const key = name.toLowerCase().trim();
        const said = kind.toLowerCase() + number;
        const before = first.get(key);
        if (before === undefined) first.set(key, said);
        if (before === undefined || before === said || !(before + said).match(/\d|[IVX]$/)) return [];
        const end = start + whole.length;
        const found = `“${kind}${number}” trước tên ${quote(name)}, mà chỗ trước là “${before}”`;
        return [finding(passage, { start, end, found, expected: 'một cách gọi trong cả văn bản' })];
      },
    ),
  );
});
