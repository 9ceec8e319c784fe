/** Of the khoản of one mục all have a heading, or none. */
import type { Nut } from '../../../plan/schema.js';
import { planNodes } from '../../../plan/walk.js';
import { contentRule, findingAt } from '../kit/kit.js';

export const khoanLanLon = contentRule('khoan-lan-lon', (subject) => {
  const groups = new Map<unknown, { readonly path: string; readonly nut: Nut }[]>();
  for (const { path, nut, cha } of planNodes(subject.keHoach)) {
    if (nut.cap === 'khoan' && cha) groups.set(cha, [...(groups.get(cha) ?? []), { path, nut }]);
  }
  return [...groups.values()].flatMap((group) => {
    const titled = group.filter(({ nut }) => 'tieuDe' in nut && nut.tieuDe !== undefined);
    const untitled = group.filter((one) => !titled.includes(one));
    if (titled.length < 2 || untitled.length === 0 || untitled.length >= titled.length) return [];
    return untitled.flatMap(({ path }) =>
      findingAt(
        subject,
        path,
        'khoản không có tiêu đề cạnh các khoản có tiêu đề',
        'thêm tiêu đề, hoặc bỏ tiêu đề ở các khoản kia',
      ),
    );
  });
});
