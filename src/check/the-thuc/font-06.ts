/** Quốc hiệu, Tiêu ngữ and the place line grow and shrink together. */

import { judged, unknown } from '../kit/answer.js';
import { decimal, notShown, showsLook, textsOf } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import type { Judge } from '../model.js';

const roles = ['quoc-hieu', 'tieu-ngu', 'dia-danh'] as const;

export const boCo: Judge = {
  id: 'FONT-06',
  judge(subject) {
    if (!showsLook(subject)) return notShown(subject, 'cỡ chữ');
    const first = roles.map((role) => textsOf(subject, role)[0]);
    const sizes = first.map((text) => (text ? visibleRuns(text)[0]?.size : undefined));
    const [place] = first.flatMap((text) => text?.place ?? []);
    if (!place || sizes.some((size) => size === undefined))
      return unknown('chưa thấy đủ Quốc hiệu, Tiêu ngữ, địa danh');
    const sets = subject.standard.sizeSets.map(({ sizes: set }) => roles.map((role) => set[role]));
    // Sizes that neither set knows are told by the rules of these parts.
    const isKnown = sizes.every((size, i) => sets.some((set) => set[i] === size));
    if (!isKnown || sets.some((set) => set.every((size, i) => size === sizes[i]))) return judged([]);
    const found = `cỡ chữ ${sizes.map((size) => decimal(size ?? 0)).join(', ')} ở Quốc hiệu, Tiêu ngữ, địa danh`;
    const expected = `cùng một bộ ${sets.map((set) => set.join(', ')).join(' hoặc ')}`;
    return judged([{ place, found, expected }]);
  },
};
