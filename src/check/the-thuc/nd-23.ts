/** Phần and mục have titles. */
import { planNodes } from '../../plan/walk.js';
import { judged, unknown } from '../kit/answer.js';
import type { Finding, Judge } from '../model.js';

export const coTieuDe: Judge = {
  id: 'ND-23',
  judge({ keHoach, texts }) {
    const headed = [...planNodes(keHoach)].filter(({ nut }) => nut.cap === 'phan' || nut.cap === 'muc');
    if (headed.length === 0) return unknown('văn bản không chia phần, mục');
    return judged(
      headed.flatMap(({ nut, path }): readonly Finding[] => {
        if (nut.cap === 'bang' || nut.tieuDe !== undefined) return [];
        const text = texts.find((one) => one.path === path || one.path?.startsWith(`${path}.`));
        if (!text) return [];
        const name = nut.cap === 'phan' ? 'phần' : 'mục';
        return [
          {
            place: text.place,
            found: `${name} ${text.label ?? text.text} không có tiêu đề`,
            expected: `mỗi ${name} có tiêu đề`,
          },
        ];
      }),
    );
  },
};
