/** Totals agree with what is added up: the last row of a table, an amount with all its parts. */

import type { Bang } from '../../../plan/schema.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import type { Finding, Subject } from '../../model.js';
import { bodyProse, contentRule, finding, findingAt, type Hit, type Passage, quote } from '../kit/kit.js';

export const tongSo = contentRule('tong-so', (subject) => [
  ...bodyProse(subject).flatMap((passage) => partsOf(passage).map((hit) => finding(passage, hit))),
  ...[...planNodes(subject.keHoach)].flatMap(({ path, nut }) => (isBang(nut) ? tableFaults(subject, path, nut) : [])),
]);

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const money = '(?:nghìn |triệu |tỷ )?đồng';
const whole = new RegExp(
  String.raw`(?<!\p{L})tổng (?:số|kinh phí|dự toán|mức|nguồn|cộng)?[^.;:\d]{0,60}?(?<![\d.,])(${number}) (${money})([^.:]{0,40}?)(?:trong đó|gồm|bao gồm)\s*:?([^.]{10,400}?)(?=\.(?:\s|$)|$)`,
  'giu',
);

/** Amounts of money of one unit, every one of them a part. */
function partsOf({ text }: Passage): readonly Hit[] {
  if (!/tổng/iu.test(text)) return [];
  return [...text.matchAll(whole)].flatMap((match): readonly Hit[] => {
    const [words, typed = '', unit = '', , rest = ''] = match;
    const parts = [...rest.matchAll(new RegExp(`(?<![\\d.,])(${number}) (${money})`, 'giu'))];
    const isOneUnit = parts.every((one) => one[2]?.toLowerCase() === unit.toLowerCase());
    if (parts.length < 2 || !isOneUnit || /[(/]|mỗi|một (?:xã|lớp|người)/u.test(rest)) return [];
    const sum = parts.reduce((all, one) => all + value(one[1] ?? ''), 0);
    if (Math.abs(sum - value(typed)) < 0.005 * Math.max(1, sum)) return [];
    const found = `tổng ghi ${typed} ${unit}, các phần cộng lại là ${print(sum)} ${unit}: ${quote(words)}`;
    return [{ start: match.index, end: match.index + words.length, found, expected: 'tổng khớp với các phần' }];
  });
}

function value(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

function print(sum: number): string {
  const rounded = Math.round(sum * 1000) / 1000;
  const [units = '', decimals] = String(rounded).split('.');
  const grouped = units.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const total = /^(?:tổng(?: cộng| số)?|cộng)\s*:?$/iu;

/** A table whose only total is its last row. */
function tableFaults(subject: Subject, path: string, { cot, hang }: Bang): readonly Finding[] {
  const cells = hang.map((row) => ('o' in row ? row.o : undefined));
  const at = cells.findIndex((row) => row !== undefined && Object.values(row).some((text) => total.test(plain(text))));
  const isOnly = at === cells.length - 1 && at > 1;
  if (!isOnly || cells.some((row) => row === undefined)) return [];
  return cot.flatMap(({ ma }): readonly Finding[] => {
    const column = cells.map((row) => plain(row?.[ma] ?? ''));
    const typed = column[at] ?? '';
    const above = column.slice(0, at);
    const all = [typed, ...above.filter((text) => text !== '' && text !== '-')];
    if (all.length < 3 || !all.every((text) => /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text))) return [];
    if (isCount(above)) return [];
    const sum = all.slice(1).reduce((sum, text) => sum + value(text), 0);
    if (Math.abs(sum - value(typed)) < 0.005) return [];
    const found = `hàng tổng ghi ${typed}, các hàng trên cộng lại là ${print(sum)}`;
    return findingAt(subject, `${path}.hang.${at}.o.${ma}`, found, 'tổng khớp với các hàng');
  });
}

/** 1, 2, 3: the numbers of rows. */
function isCount(column: readonly string[]): boolean {
  return column.every((text, i) => Number(text) === i + 1);
}

function plain(text: unknown): string {
  const words: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, 'chu') : text;
  return typeof words === 'string' ? words.replace(/[*[\]]|\([^()]{0,60}\)$/g, '').trim() : '';
}
