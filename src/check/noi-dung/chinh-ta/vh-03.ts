/** VH-03: Nhân dân and Nhà nước with a capital, where a document itself writes them so elsewhere. */
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding, type Passage, prose } from '../kit/kit.js';

/** In names of bodies and in set phrases the words are common. */
const bodies =
  /(?:ủy ban|uỷ ban|hội đồng|tòa án|toà án|kiểm sát|công an|quân đội|quần chúng|tổ|an ninh|cảnh sát|thanh tra|hội thẩm|đại biểu|chiến tranh|quốc phòng toàn dân|nhà giáo|thầy thuốc|nghệ sĩ|báo|quân|hội thẩm|tự quản)\s*$/iu;

export const vh03 = contentRule('VH-03', (subject) => [...mixed(subject, 'nhân dân', 'Nhân dân', bodies)]);

function mixed(subject: Subject, small: string, capital: string, common: RegExp): readonly Finding[] {
  const isBorrowed = borrowed(subject);
  const places = prose(subject).flatMap((passage) => [...find(passage, small), ...find(passage, capital)]);
  const own = places.filter(
    ({ passage, start }) =>
      !common.test(passage.text.slice(Math.max(0, start - 24), start)) && !isBorrowed(passage, start),
  );
  if (!own.some(({ word }) => word === capital)) return [];
  return own
    .filter(
      ({ word, passage, start }) =>
        word === small && !/^ (?:tự quản|các cấp|tối cao)/u.test(passage.text.slice(start + small.length)),
    )
    .map(({ passage, start }) =>
      finding(passage, {
        start,
        end: start + small.length,
        found: `${around(passage.text, start, start + small.length)}, mà chỗ khác viết “${capital}”`,
        expected: `“${capital}”`,
      }),
    );
}

function find(passage: Passage, word: string): readonly { passage: Passage; start: number; word: string }[] {
  return [...passage.text.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))].map(({ index: start }) => ({
    passage,
    start,
    word,
  }));
}
