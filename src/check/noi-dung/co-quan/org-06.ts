/** ORG-06: words of a level of administration that is no more: `chuCapHuyen` of data/loi. */
import { possibleDays } from '../../../plan/dates.js';
import { unknown } from '../../kit/answer.js';
import { borrowed } from '../kit/citations.js';
import { around, contentRule, finding } from '../kit/kit.js';
import { hasPhrase, phrasesIn } from '../kit/words.js';
import { goneNames } from './org-01.js';

export const org06 = contentRule('ORG-06', (subject) => {
  const { first } = possibleDays(subject.keHoach.ngay);
  if (first < subject.danhMuc.loi.ngayCaiCach('bo-cap-huyen'))
    return unknown('kế hoạch có trước, hoặc có thể có trước khi bỏ cấp huyện');
  const isBorrowed = borrowed(subject);
  // Bodies of the district are judged by their names; what statutes call a measure stands.
  const named = [...goneNames(subject), ...phrasesIn(subject, 'cumTuLuat')];
  return phrasesIn(subject, 'chuCapHuyen', first)
    .filter(
      ({ passage, start, end }) =>
        !isBorrowed(passage, start) &&
        !named.some((one) => one.passage === passage && one.start <= start && start < one.end) &&
        !hasPhrase(subject, 'noiVeTenCu', passage, start - 30, end + 30, ({ nghia }) => nghia !== 'don-vi'),
    )
    .map(({ passage, start, end, typed }) => {
      const shown = around(passage.text, start, end);
      const found = `“${typed}” trong ${shown}`;
      return finding(passage, { start, end, found, expected: 'cơ quan, đơn vị của xã, phường, đặc khu hoặc cấp tỉnh' });
    });
});
