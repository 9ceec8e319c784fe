/** Characters of the picture fonts that Vietnamese documents use, as Unicode characters. */
import { fontFacts } from './fonts.js';

/** Letters at codes that follow each other. */
function letters(first: number, row: string): string {
  return Array.from(row, (letter, i) => `${(first + i).toString(16)}=${letter} `).join('');
}

/** By code, in hexadecimal, without the F0 that Word puts before it. */
const tables: Readonly<Record<string, string>> = {
  symbol:
    '22=∀ 24=∃ 27=∋ 2A=* 2D=- 40=≅ 5C=∴ 5E=⊥ 7E=~ A1=ϒ A2=′ A3=≤ A4=⁄ A5=∞ A6=ƒ A7=♣ A8=♦ A9=♥ AA=♠ AB=↔ AC=← AD=↑ AE=→ AF=↓ B0=° B1=± ' +
    'B2=″ B3=≥ B4=× B5=∝ B6=∂ B7=• B8=÷ B9=≠ BA=≡ BB=≈ BC=… C0=ℵ C4=⊗ C5=⊕ C6=∅ C7=∩ C8=∪ C9=⊃ CC=⊂ CD=⊆ CE=∈ CF=∉ D0=∠ D1=∇ D2=® D3=© ' +
    'D4=™ D5=∏ D6=√ D7=⋅ D8=¬ D9=∧ DA=∨ DB=⇔ DC=⇐ DD=⇑ DE=⇒ DF=⇓ E0=◊ E2=® E3=© E4=™ E5=∑ F2=∫ ' +
    letters(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ') +
    letters(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ') +
    '21=! 23=# 25=% 26=& 28=( 29=) 2B=+ 2C=, 2E=. 2F=/ 3A=: 3B=; 3C=< 3D== 3E=> 3F=? 5B=[ 5D=] 5F=_ 7B={ 7C=| 7D=} ' +
    letters(0x30, '0123456789').trim(),
  wingdings:
    '6C=● 6D=❍ 6E=■ 6F=□ 70=□ 71=❑ 72=❒ 73=⬧ 74=⧫ 75=◆ 76=❖ 77=⬥ 78=☒ A1=○ A4=◉ A7=▪ A8=◻ D8=➢ D9=⮙ E0=→ DF=← E1=↑ E2=↓ E8=➔ F0=⇨ ' +
    'FB=✗ FC=✓ FD=☒ FE=☑ 9F=• 9E=· 46=☞ 45=☜ 28=☎ 2A=✉ 3F=✍ 22=✂ 4A=☺ AB=★ B6=☆ AA=✦ 7B=❀ 2D=- 20= 2B=+',
  'wingdings 2': '50=✓ 4F=✗ 52=☑ 51=☒ 53=☒ 54=☒ A3=□ A2=■ 98=● 95=• 96=• 97=●',
  'wingdings 3': '7D=▶ 75=▲ 22=→ 21=← 84=◀',
  webdings: '61=✓ 72=✗ 63=□ 67=■ 6E=● 34=▶ 33=◀',
};

const decoded = new Map(
  Object.entries(tables).map(([font, table]) => [
    font,
    new Map(
      table.split(' ').map((pair): [number, string] => {
        const equals = pair.indexOf('=');
        return [Number.parseInt(pair.slice(0, equals), 16), pair.slice(equals + 1) || ' '];
      }),
    ),
  ]),
);

/** Undefined: a picture that is not known. */
export function symbolOf(font: string, code: number): string | undefined {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = decoded.get(font.toLowerCase());
  if (table && low <= 0xff) return table.get(low);
  // Other fonts have letters at these codes, except those whose pictures are not listed here.
  return low >= 0x20 && low < 0xd800 && !fontFacts(font).symbol ? String.fromCharCode(low) : undefined;
}
