/** Reads a sentence again after a change: what is wrong in it now that was not wrong before. */
import { faultsOfSentence } from '../../check/noi-dung/cau.js';
import { inlineText, parseInline } from '../../plan/inline.js';
import { movedCitations } from './dan-van-ban.js';
import { brokenLists, doubledNames } from './danh-sach.js';
import { lunarFaults } from './lich.js';
import type { LoiDoc, NoiDoc } from './model.js';
import { amountFaults, anniversaryFaults } from './so.js';
import { insideSuperior, notInForce } from './ten.js';

/**
 * `before`, `after`: the sentence in its inline form. Empty: the change may be offered. A fault that stood there before is
 * no reason against a change; one more of its kind is.
 */
export function worseThanBefore(before: string, after: string, noi: NoiDoc): readonly LoiDoc[] {
  if (before === after) return [];
  const old = faultsOf(before, noi);
  const now = faultsOf(after, noi);
  const kinds = new Set(now.map(({ loai }) => loai));
  const more = [...kinds].flatMap((loai) => {
    const [was, is] = [old, now].map((all) => all.filter((one) => one.loai === loai));
    return (is?.length ?? 0) > (was?.length ?? 0)
      ? (is ?? []).filter(({ lyDo }) => !was?.some((one) => one.lyDo === lyDo))
      : [];
  });
  return [...more, ...movedCitations(before, after)];
}

/** Everything that is wrong with a sentence by itself. */
export function faultsOf(sentence: string, noi: NoiDoc): readonly LoiDoc[] {
  const words = inlineText(parseInline(sentence));
  const { keHoach, danhMuc, ngayXet } = noi;
  return [
    ...faultsOfSentence(words, { keHoach, danhMuc, ngay: ngayXet }).map(
      ({ rule, found, expected }): LoiDoc => ({ loai: 'noi-dung', lyDo: `${found}; cần ${expected} [${rule}]` }),
    ),
    ...lunarFaults(words, noi),
    ...anniversaryFaults(words),
    ...amountFaults(words),
    ...notInForce(sentence, noi),
    ...insideSuperior(sentence, noi),
    ...brokenLists(words, noi),
    ...doubledNames(words),
  ];
}
