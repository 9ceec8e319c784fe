/** Our PDF, Typst's and pdfmake's of the same text with the same fonts, measured in turns. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { installRivals, versions } from './install.mjs';
import { pdfmakeDefinition, pdfmakeWriter } from './pdfmake.mjs';
import { stages } from './project.mjs';
import { kb, median, ms, number, table } from './statistics.mjs';
import { typstCompiler, typstSource } from './typst.mjs';
import { vary, varyOneWord } from './vary.mjs';

const warmUps = 8;
export const rounds = 25;

const stageNames = {
  load: 'đọc YAML',
  render: 'ghép mẫu',
  fit: 'chọn cỡ chữ, cột, chỗ ngắt',
  paginate: 'dàn dòng, chia trang',
  docx: 'ghi docx',
  pdf: 'ghi PDF',
};

/** What the other tools do with the text; empty when they cannot be installed. */
function rivals(workspace) {
  const require = installRivals();
  if (!require) return [];
  const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const names = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' };
  const folders = Object.values(names).map((name) => path.join(folder, name));
  const files = Object.entries(names).map(([face, name]) => [face, path.join(folder, name, `Tinos_${name}.ttf`)]);
  const typst = typstCompiler(require, folders, workspace);
  const plain = { prepare: typstSource, make: (source) => typst(source, false) };
  return [
    { name: 'Typst', ...plain },
    { name: 'Typst, PDF có gắn thẻ', prepare: typstSource, make: (source) => typst(source, true) },
    { name: 'Typst, chỉ sửa một chữ (có nhớ)', ...plain, oneWord: true },
    { name: 'pdfmake', prepare: pdfmakeDefinition, make: pdfmakeWriter(require, Object.fromEntries(files)) },
  ];
}

export async function sideBySide(build, plan, workspace) {
  const others = rivals(workspace);
  const ours = [];
  const times = Object.fromEntries(others.map(({ name }) => [name, []]));
  const sizes = {};
  let last;
  let seed = 0;
  for (let round = -warmUps; round < rounds; round++) {
    const tasks = [
      async () => {
        last = await build(plan.name, vary(plan.text, seed++));
        if (round >= 0) ours.push(last.times);
      },
      ...others.map(({ name, prepare, make, oneWord }) => async () => {
        // Every text is a new one, so that nobody gains from what another has just set.
        const { fitted } = await build(plan.name, (oneWord ? varyOneWord : vary)(plan.text, seed++));
        const input = prepare(fitted);
        const start = performance.now();
        const pdf = await make(input);
        if (round >= 0) times[name].push(performance.now() - start);
        sizes[name] = pdf.length;
      }),
    ];
    // Another one begins every round, so that none always pays for what the one before left behind.
    const first = (round + warmUps) % tasks.length;
    for (const task of [...tasks.slice(first), ...tasks.slice(0, first)]) await task();
  }
  const sum = (some) => median(ours.map((one) => some.reduce((total, stage) => total + one[stage], 0)));
  return [stageTable(sum, last), pdfTable(sum, last, times, sizes)].join('\n');
}

function stageTable(sum, { pages, docx, pdf }) {
  return table(`Từng khâu, đã chạy nóng (${pages} trang)`, undefined, [
    ...stages.map((stage) => [stageNames[stage], ms(sum([stage]))]),
    ['từ YAML đến docx', ms(sum(['load', 'render', 'fit', 'docx']))],
    ['từ YAML đến PDF', ms(sum(['load', 'render', 'fit', 'paginate', 'pdf']))],
    ['từ YAML đến cả hai', ms(sum(stages))],
    ['tệp docx', kb(docx.length)],
    ['tệp PDF', kb(pdf.length)],
  ]);
}

function pdfTable(sum, last, times, sizes) {
  const typst = times.Typst && median(times.Typst);
  const row = (name, time, size) => [name, ms(time), typst ? number(time / typst, 2) : '–', kb(size)];
  const rows = [
    row('kehoach: dàn trang và ghi PDF', sum(['fit', 'paginate', 'pdf']), last.pdf.length),
    row('kehoach: từ YAML đến PDF', sum(['load', 'render', 'fit', 'paginate', 'pdf']), last.pdf.length),
    ...Object.entries(times).map(([name, taken]) => row(name, median(taken), sizes[name])),
  ];
  const compared = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const note = typst
    ? `Typst và pdfmake nhận văn bản đã ghép sẵn (không tính lúc ghép). ${compared.join(', ')}.`
    : 'Không cài được Typst và pdfmake (lần đầu cần mạng), nên không có phần so sánh.';
  return `${table('PDF của cùng một văn bản, cùng phông Tinos', ['', 'trung vị', 'so với Typst', 'cỡ tệp'], rows)}\n${note}`;
}
