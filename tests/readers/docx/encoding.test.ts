/** Letters: composed, visible, and out of the encodings from before Unicode — fonts propose, content decides. */
import { describe, expect, test } from 'vitest';
import { tcvn3, vni } from '../../../src/text/legacy-tables.js';
import { first, p, piece, r, read, remarks, texts } from './tep.js';

function encode(text: string, table: ReadonlyMap<string, string>): string {
  const back = new Map([...table].reverse().map(([from, to]) => [to, from]));
  return Array.from(text, (letter) => back.get(letter) ?? letter).join('');
}

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const sentence = 'Thực hiện phòng, chống ma túy trên địa bàn phường, bảo đảm đúng quy định';

describe('composed and visible letters', () => {
  test('letters and marks apart become one, also over runs', () => {
    const document = read(p(r('phòng'.normalize('NFD'))) + p(r('ma tu') + r('\u0301y', '<w:b/>')));
    expect(texts(document)).toEqual(['phòng', 'ma túy']);
    expect(remarks(document)).toEqual(['changed unicode-to-hop ×2']);
    expect(document.sections[0]?.blocks[1]).toMatchObject({ runs: [{ text: 'ma tú' }, { text: 'y', bold: true }] });
  });

  test('a tone typed before the hat', () => {
    expect(texts(read(p(r('cho\u0301\u0302ng'))))).toEqual(['chống']);
  });

  test('invisible characters go, and are counted', () => {
    const document = read(p(r('ma\u200b túy\ufeff\u2060')));
    expect(texts(document)).toEqual(['ma túy']);
    expect(remarks(document)).toEqual(['changed ky-tu-an ×3']);
  });
});

describe('TCVN3', () => {
  test('by the font and what stands in it', () => {
    const document = read(p(r(encode(sentence, tcvn3), font('.VnTime'))));
    expect(texts(document)).toEqual([sentence]);
    expect(remarks(document)).toEqual(['changed bang-ma-tcvn3 ×1']);
  });

  test('the font of capitals', () => {
    const document = read(
      p(r(encode('Cộng hòa xã hội chủ nghĩa', tcvn3), font('.VnTimeH')) + r(' ban', font('.VnTimeH'))),
    );
    expect(texts(document)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA BAN']);
  });

  test('words split over runs anywhere', () => {
    const words = encode('kế hoạch phòng, chống', tcvn3);
    const runs = [...words].map((letter, i) => r(letter, font('.VnTime') + (i % 2 ? '<w:b/>' : ''))).join('');
    expect(texts(read(p(runs)))).toEqual(['kế hoạch phòng, chống']);
  });

  test('a character that Word took for a symbol', () => {
    const sym = piece(`<w:sym w:font=".VnTime" w:char="F0${'Õ'.charCodeAt(0).toString(16)}"/>`);
    const document = read(p(r('k', font('.VnTime')) + sym + r(' ho¹ch', font('.VnTime'))));
    expect(texts(document)).toEqual(['kế hoạch']);
  });

  test('the letter ư, which looks like a soft hyphen', () => {
    expect(encode('ư', tcvn3)).toBe('\u00ad');
    expect(texts(read(p(r(encode('phường và xã', tcvn3), font('.VnTime')))))).toEqual(['phường và xã']);
  });

  test('text in another font, by its content alone', () => {
    const document = read(p(r(encode(sentence, tcvn3), font('Times New Roman'))));
    expect(texts(document)).toEqual([sentence]);
    expect(remarks(document)).toEqual(['changed bang-ma-tcvn3 ×1']);
  });
});

describe('VNI', () => {
  test('by the font and what stands in it', () => {
    expect(texts(read(p(r(encode(sentence, vni), font('VNI-Times')))))).toEqual([sentence]);
  });

  test('a letter and its mark in two runs: the letter is of the first', () => {
    const document = read(p(r('ba', font('VNI-Times')) + r('ûo ñaûm', `${font('VNI-Times')}<w:b/>`)));
    expect(first(document).runs.map((run) => run.text)).toEqual(['bả', 'o đảm']);
  });

  test('a capital with the mark of a small letter', () => {
    expect(texts(read(p(r('Uûy ban nhaân daân', font('VNI-Times')))))).toEqual(['Ủy ban nhân dân']);
  });
});

describe('content decides', () => {
  test.each(['.VnTimeH', '.VnTime', 'VNI-Times'])('Unicode text that names %s stays as it is', (name) => {
    const document = read(
      p(r('Kế hoạch số 12, cán bộ và nhân dân', font(name))) + p(r('cá, tòa án', font(name))) + p(r('Ban', font(name))),
    );
    expect(texts(document)).toEqual(['Kế hoạch số 12, cán bộ và nhân dân', 'cá, tòa án', 'Ban']);
    expect(remarks(document)).toEqual([]);
  });

  test('one Unicode run in a legacy paragraph', () => {
    const document = read(
      p(
        r(encode('Kế hoạch ', tcvn3), font('.VnTime')) +
          r('phòng, chống', font('.VnTime')) +
          r(encode(' tội phạm', tcvn3), font('.VnTime')),
      ),
    );
    expect(texts(document)).toEqual(['Kế hoạch phòng, chống tội phạm']);
  });

  test('UTF-8 that was read as something else is told and left', () => {
    const document = read(p(r('Káº¿ hoáº¡ch phÃ²ng')));
    expect(texts(document)).toEqual(['Káº¿ hoáº¡ch phÃ²ng']);
    expect(remarks(document)).toEqual(['reported bang-ma-ngo ×1']);
  });

  test('a strange letter here and there in another language proves nothing', () => {
    const document = read(p(r('Ê')).repeat(9) + p(r('the p×n code')));
    expect(texts(document)).toEqual([...Array.from({ length: 9 }, () => 'Ê'), 'the p×n code']);
    expect(remarks(document)).toEqual(['reported bang-ma-ngo ×1']);
  });

  test('foreign words and signs are not mistaken', () => {
    const text = 'Café, naïve, 25 °C, ± 5 %, © Bộ Công an, § 3';
    expect(texts(read(p(r(text))))).toEqual([text]);
  });
});
