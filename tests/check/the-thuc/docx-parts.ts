/** Takes a Word file of ours apart into XML texts, changes them, and puts it together again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Parts {
  readonly document: string;
  readonly styles: string;
}

export type Plant = (parts: Parts) => Parts;

export function planted(docx: Uint8Array, plant: Plant): Uint8Array {
  const files = unzipSync(docx);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const before = { document: part('word/document.xml'), styles: part('word/styles.xml') };
  const after = plant(before);
  if (after.document === before.document && after.styles === before.styles) throw new Error('Không gài được gì');
  return zipSync({
    ...files,
    'word/document.xml': strToU8(after.document),
    'word/styles.xml': strToU8(after.styles),
  });
}

/** Changes the XML of one style; `ids` are joined by spaces. */
export function style(ids: string, change: (xml: string) => string): Plant {
  return ({ document, styles }) => ({
    document,
    styles: ids.split(' ').reduce((all, id) => {
      const pattern = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's');
      if (!pattern.test(all)) throw new Error(`Không có kiểu ${id}`);
      return all.replace(pattern, change);
    }, styles),
  });
}

export const size = (halfPoints: number) => (xml: string) =>
  xml.replace(/<w:sz w:val="\d+"\/>/, `<w:sz w:val="${halfPoints}"/>`);
export const notBold = (xml: string) => xml.replace(/<w:b\/>/, '');
export const notItalic = (xml: string) => xml.replace(/<w:i\/>/, '');
export const italic = (xml: string) => xml.replace('<w:rPr>', '<w:rPr><w:i/>');
export const bold = (xml: string) => xml.replace('<w:rPr>', '<w:rPr><w:b/>');
export const colour = (value: string) => (xml: string) => xml.replace(/<w:color [^>]*>/, `<w:color w:val="${value}"/>`);
export const align = (value: string) => (xml: string) => xml.replace(/<w:jc [^>]*>/, `<w:jc w:val="${value}"/>`);
export const line = (value: number) => (xml: string) => xml.replace(/w:line="\d+"/, `w:line="${value}"`);
export const after = (value: number) => (xml: string) => xml.replace(/w:after="\d+"/, `w:after="${value}"`);
export const indent = (value: string) => (xml: string) => xml.replace(/<w:ind [^>]*>/, `<w:ind ${value}/>`);

/** Letters of the document; the n-th occurrence, the first by itself. */
export function letters(before: string | RegExp, now: string): Plant {
  return ({ document, styles }) => ({ document: document.replace(before, now), styles });
}

/** The set-up of the n-th section, from 0. */
export function section(n: number, change: (xml: string) => string): Plant {
  return ({ document, styles }) => {
    let at = -1;
    const made = document.replace(/<w:sectPr.*?<\/w:sectPr>/gs, (xml) => {
      at++;
      return at === n ? change(xml) : xml;
    });
    return { document: made, styles };
  };
}

/** The paragraph that holds these letters. */
export function paragraph(words: string, change: (xml: string) => string): Plant {
  return ({ document, styles }) => {
    const at = document.indexOf(words);
    const start = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
    const end = document.indexOf('</w:p>', at) + '</w:p>'.length;
    if (at < 0) throw new Error(`Không có chữ ${words}`);
    return {
      document: `${document.slice(0, start)}${change(document.slice(start, end))}${document.slice(end)}`,
      styles,
    };
  };
}

/** The n-th drawn line, counted from 0: agency, Tiêu ngữ, abstract, appendix. */
export function drawnLine(n: number, change: (xml: string) => string): Plant {
  return ({ document, styles }) => {
    let at = -1;
    const made = document.replace(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="ke(?:-cuoi)?"\/>.*?<\/w:p>/gs, (xml) => {
      at++;
      return at === n ? change(xml) : xml;
    });
    return { document: made, styles };
  };
}

/** A paragraph of one of our styles. */
export function made(styleId: string, words: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}
