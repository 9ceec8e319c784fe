/** Two libraries that fill in a Word file: our docx with a tag in place of each text is their template, the texts are their data. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { strFromU8, strToU8, unzipSync, zipSync } = createRequire(import.meta.url)('fflate');
const part = 'word/document.xml';
const written = /(<w:t xml:space="preserve">)([^<]*)(?=<\/w:t>)/g;
const entities = { lt: '<', gt: '>', amp: '&' };
const bodyOf = (docx) => strFromU8(unzipSync(docx)[part]);

/** What stands in every text of a Word file, in order. */
function textsIn(docx) {
  return [...bodyOf(docx).matchAll(written)].map(([, , text]) => text.replace(/&(lt|gt|amp);/g, (_, e) => entities[e]));
}

function templateOf(docx, tag) {
  let count = 0;
  const xml = bodyOf(docx).replace(written, (_, start) => `${start}${tag(count++)}`);
  return Buffer.from(zipSync({ ...unzipSync(docx), [part]: strToU8(xml) }));
}

/** `fill(docx)`: makes a writer for plans of this shape, and checks what it writes. */
function filler(tag, open) {
  let last;
  return async (docx) => {
    const texts = textsIn(docx);
    // Only the words change from one round to the next: the template is made, and may be remembered, once.
    if (last?.count !== texts.length) last = { count: texts.length, fill: await open(templateOf(docx, tag)) };
    const data = Object.fromEntries(texts.map((text, i) => [`t${i}`, text]));
    const start = performance.now();
    const made = await last.fill(data);
    const time = performance.now() - start;
    if (textsIn(made).join('\n') !== texts.join('\n')) throw new Error('the template was filled with other words');
    return { time, size: made.length };
  };
}

export function fillers(require, workspace) {
  const { TemplateHandler } = require('easy-template-x');
  const carbone = require('carbone');
  const folder = mkdtempSync(path.join(workspace, 'carbone-'));
  return {
    carbone: filler(
      (n) => `{d.t${n}}`,
      (template) => {
        const file = path.join(folder, 'mau.docx');
        writeFileSync(file, template);
        return (data) =>
          new Promise((resolve, reject) =>
            carbone.render(file, data, (error, made) => (error ? reject(error) : resolve(made))),
          );
      },
    ),
    'easy-template-x': filler(
      (n) => `{t${n}}`,
      (template) => (data) => new TemplateHandler().process(template, data),
    ),
  };
}
