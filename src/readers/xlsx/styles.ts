/** What the styles of a workbook say of a cell: struck out, a day, a number padded with zeros or a percentage. */
import { child, childrenNamed, type Xml } from '../docx/xml.js';

export type NumberLook = 'thuong' | 'ngay' | 'phan-tram' | { readonly digits: number };

export interface CellStyle {
  readonly struck: boolean;
  readonly look: NumberLook;
}

const plain: CellStyle = { struck: false, look: 'thuong' };

export function readStyles(styles: Xml | undefined): (index: number) => CellStyle {
  const fonts = childrenNamed(child(styles, 's:fonts'), 's:font').map(isStruck);
  const formats = new Map(
    childrenNamed(child(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const cells = childrenNamed(child(styles, 's:cellXfs'), 's:xf').map(({ attributes }): CellStyle => {
    const format = attributes.numFmtId ?? '0';
    return { struck: fonts[Number(attributes.fontId)] ?? false, look: lookOf(Number(format), formats.get(format)) };
  });
  return (index) => cells[index] ?? plain;
}

/** Of a font, or of the properties of a run of letters. */
export function isStruck(font: Xml): boolean {
  const strike = child(font, 's:strike');
  return strike !== undefined && !['0', 'false'].includes(strike.attributes.val ?? '1');
}

/** The numbers that Excel gives its own formats; those of East Asian days are among them. */
function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return isDay ? 'ngay' : id === 9 || id === 10 ? 'phan-tram' : 'thuong';
  }
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/^0{2,15}$/.test(bare)) return { digits: bare.length };
  if (/[dmyhs]/i.test(bare) && !/general/i.test(bare)) return 'ngay';
  return bare.includes('%') ? 'phan-tram' : 'thuong';
}
