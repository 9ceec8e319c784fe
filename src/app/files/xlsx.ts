/** Sheets → bytes of an .xlsx file: the same ones at every run, and valid for Microsoft's validator. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Sheet } from 'write-excel-file/node';

export type { CellObject, Row, Sheet } from 'write-excel-file/node';

/** The least that a zip can hold; the package stamps its zip with the clock. */
const stamp = new Date(1980, 0, 1);
const stylesPart = 'xl/styles.xml';

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>;

/** `features`: what the package cannot write by itself. */
export async function writeXlsx(sheets: readonly Sheet<Buffer>[], features: Features = []): Promise<Uint8Array> {
  const options = { fontFamily: 'Times New Roman', fontSize: 12, features };
  const written = await writeExcelFile([...sheets], options).toBuffer();
  const parts = unzipSync(written);
  const styles = strFromU8(parts[stylesPart] ?? new Uint8Array());
  return zipSync({ ...parts, [stylesPart]: strToU8(withFontsInOrder(styles)) }, { level: 6, mtime: stamp });
}

/** As the schema has the children of `font`; the package puts the name first. */
const fontOrder = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];

function withFontsInOrder(styles: string): string {
  const rank = (element: string) => fontOrder.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return styles.replace(/<font>(.*?)<\/font>/g, (_, children: string) => {
    const sorted = (children.match(/<[^>]*>/g) ?? []).toSorted((a, b) => rank(a) - rank(b));
    return `<font>${sorted.join('')}</font>`;
  });
}
