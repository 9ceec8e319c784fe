/** Our files, and those of other makers of PDF and Word files from the same text with the same fonts, measured in turns. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fillers } from './fill.mjs';
import { installRivals, versions } from './install.mjs';
import { pdfmakeDefinition, pdfmakeWriter } from './pdfmake.mjs';
import { stages } from './project.mjs';
import { goal, kb, median, ms, number, table } from './statistics.mjs';
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

/** What the other tools do with the text; empty when they cannot be installed. `run` gives time and size of its file. */
function rivals(workspace) {
  const require = installRivals();
  if (!require) return [];
  const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const names = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' };
  const folders = Object.values(names).map((name) => path.join(folder, name));
  const files = Object.entries(names).map(([face, name]) => [face, path.join(folder, name, `Tinos_${name}.ttf`)]);
  const typst = typstCompiler(require, folders, workspace);
  const timed = (prepare, make) => async (built) => {
    const input = prepare(built.fitted);
    const start = performance.now();
    const made = await make(input);
    return { time: performance.now() - start, size: made.length };
  };
  const plain = { kind: 'pdf', run: timed(typstSource, (source) => typst(source, false)) };
  return [
    { name: 'Typst', ...plain },
    { name: 'Typst, PDF có gắn thẻ', kind: 'pdf', run: timed(typstSource, (source) => typst(source, true)) },
    { name: 'Typst, chỉ sửa một chữ (có nhớ)', ...plain, oneWord: true },
    { name: 'pdfmake', kind: 'pdf', run: timed(pdfmakeDefinition, pdfmakeWriter(require, Object.fromEntries(files))) },
    ...Object.entries(fillers(require, workspace)).map(([name, fill]) => ({
      name,
      kind: 'docx',
      run: ({ docx }) => fill(docx),
    })),
  ];
}

export async function sideBySide(build, plan, workspace) {
  const others = rivals(workspace).map((rival) => ({ ...rival, times: [] }));
  const ours = [];
  let last;
  let seed = 0;
  for (let round = -warmUps; round < rounds; round++) {
    const tasks = [
      async () => {
        last = await build(plan.name, vary(plan.text, seed++));
        if (round >= 0) ours.push(last.times);
      },
      ...others.map((rival) => async () => {
        // Every text is a new one, so that nobody gains from what another has just set.
        const { time, size } = await rival.run(
          await build(plan.name, (rival.oneWord ? varyOneWord : vary)(plan.text, seed++)),
        );
        if (round >= 0) rival.times.push(time);
        rival.size = size;
      }),
    ];
    // Another one begins every round, so that none always pays for what the one before left behind.
    const first = (round + warmUps) % tasks.length;
    for (const task of [...tasks.slice(first), ...tasks.slice(0, first)]) await task();
  }
  const sum = (some) => median(ours.map((one) => some.reduce((total, stage) => total + one[stage], 0)));
  const rows = others.map(({ times, ...rival }) => ({ ...rival, time: median(times) }));
  if (rows.length === 0)
    return `${stageTable(sum, last)}\nKhông cài được các công cụ khác (lần đầu cần mạng), nên không có phần so sánh.`;
  return [stageTable(sum, last), pdfTable(sum, last, rows), docxTable(sum, last, rows), goals(sum, rows), note].join(
    '\n',
  );
}

const layoutAndPdf = ['fit', 'paginate', 'pdf'];
const yamlToPdf = ['load', 'render', ...layoutAndPdf];

function stageTable(sum, { pages, docx, pdf }) {
  return table(`Từng khâu, đã chạy nóng (${pages} trang)`, undefined, [
    ...stages.map((stage) => [stageNames[stage], ms(sum([stage]))]),
    ['từ YAML đến docx', ms(sum(['load', 'render', 'fit', 'docx']))],
    ['từ YAML đến PDF', ms(sum(yamlToPdf))],
    ['từ YAML đến cả hai', ms(sum(stages))],
    ['tệp docx', kb(docx.length)],
    ['tệp PDF', kb(pdf.length)],
  ]);
}

function pdfTable(sum, last, rivals) {
  const typst = timeOf(rivals, 'Typst');
  const row = (name, time, size) => [name, ms(time), number(time / typst, 2), kb(size)];
  return table(
    'PDF của cùng một văn bản, cùng phông Tinos',
    ['', 'trung vị', 'so với Typst', 'cỡ tệp'],
    [
      row('kehoach: dàn trang và ghi PDF', sum(layoutAndPdf), last.pdf.length),
      row('kehoach: từ YAML đến PDF', sum(yamlToPdf), last.pdf.length),
      ...rivals.filter(({ kind }) => kind === 'pdf').map(({ name, time, size }) => row(name, time, size)),
    ],
  );
}

function docxTable(sum, last, rivals) {
  const pair = sum(stages);
  const row = (name, time, size) => [name, ms(time), number(pair / time, 2), kb(size)];
  return table(
    'Word của cùng một văn bản; cột giữa: từ YAML đến docx và PDF bằng mấy lần',
    ['', 'trung vị', 'cả hai tệp', 'cỡ tệp'],
    [
      row('kehoach: từ YAML đến docx và PDF', pair, last.docx.length + last.pdf.length),
      row('kehoach: chỉ ghi docx', sum(['docx']), last.docx.length),
      ...rivals
        .filter(({ kind }) => kind === 'docx')
        .map(({ name, time, size }) => row(`${name}: chỉ docx`, time, size)),
    ],
  );
}

function goals(sum, rivals) {
  const typst = timeOf(rivals, 'Typst');
  const fastest = Math.min(...rivals.filter(({ kind }) => kind === 'docx').map(({ time }) => time));
  return table(
    'Mốc của lần đo này',
    ['', 'đo được', 'mốc', ''],
    [
      goal('từ YAML đến docx và PDF, so với thư viện điền docx nhanh nhất', sum(stages) / fastest, 1),
      goal('dàn trang và ghi PDF, so với Typst', sum(layoutAndPdf) / typst, 0.25),
      goal('từ YAML đến PDF, so với Typst', sum(yamlToPdf) / typst, 0.5),
    ],
  );
}

function timeOf(rivals, wanted) {
  return rivals.find(({ name }) => name === wanted).time;
}

const note = [
  'Typst và pdfmake nhận văn bản đã ghép sẵn (không tính lúc ghép); carbone và easy-template-x nhận tệp Word có sẵn chỗ điền.',
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
].join('\n');

/** Milliseconds that Typst takes for this plan, measured in turns with nothing else. */
export async function typstAlone(build, plan, workspace) {
  const typst = rivals(workspace).find(({ name }) => name === 'Typst');
  if (!typst) return undefined;
  const times = [];
  for (let round = -warmUps; round < rounds; round++) {
    const { time } = await typst.run(await build(plan.name, vary(plan.text, round + warmUps)));
    if (round >= 0) times.push(time);
  }
  return median(times);
}
