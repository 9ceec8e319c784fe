/** A cited instrument's date, and the years inside its name, stay what they are unless another instrument is cited. */
import { inlineText, parseInline } from '../../plan/inline.js';
import type { LoiDoc } from './model.js';

/** `số 1012/KH-UBND ngày 30/12/2024`, with what the citation goes on with. */
const citation =
  /(?<![\p{L}\d/])(\d{1,5}(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}\d]*(?:[-/&.][\p{Lu}\d][\p{L}\d]*)*)((?:\s*,?\s*ngày\s+\d{1,2}\s*(?:\/|\s+tháng\s+)\s*\d{1,2}\s*(?:\/|\s+năm\s+)\s*\d{4})?)/gu;
const law =
  /(?<!\p{L})((?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}[^;.,()“”\d]{2,80}?)\s+(?:số\s+\S+\s+)?(ngày\s+\d{1,2}\/\d{1,2}\/\d{4})/gu;

const mark = /\[(?:[^[\]\\]|\\.)*\]\(vb:[^)\s]+\)/gu;

export function movedCitations(before: string, after: string): readonly LoiDoc[] {
  // A marked instrument that was not there before is another one, with its own day.
  const marks: readonly string[] = before.match(mark) ?? [];
  const left = after.replace(mark, (one) => (marks.includes(one) ? one : ''));
  const [old, now] = [before, left].map((raw) => inlineText(parseInline(raw)));
  return [citation, law].flatMap((form) => moved(dated(old ?? '', form), dated(now ?? '', form)));
}

function dated(words: string, form: RegExp): ReadonlyMap<string, string> {
  return new Map(
    [...words.matchAll(form)].flatMap(([, name = '', day = '']) =>
      day === '' ? [] : [[name.replace(/\s+/g, ' '), day.replace(/[\s,]+/g, ' ').trim()] as const],
    ),
  );
}

function moved(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly LoiDoc[] {
  return [...now].flatMap(([name, day]): LoiDoc[] => {
    const was = old.get(name);
    return was === undefined || was === day
      ? []
      : [{ loai: 'ngay-van-ban', lyDo: `${name} ban hành ${was}, không phải ${day}` }];
  });
}
