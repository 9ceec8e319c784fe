/** Speed of the program, and of two other PDF makers on the same text in the same run: `npm run bench`; `-- ca-nuoc`: of all communes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { wholeCountry } from './ca-nuoc.mjs';
import { kiemTra } from './kiem-tra.mjs';
import { openProject, plans, root, runProgram } from './project.mjs';
import { rounds, sideBySide } from './side-by-side.mjs';
import { mb, median, number, table } from './statistics.mjs';
import { vary } from './vary.mjs';

const warmUps = 40;
const batchSize = 100;
const say = (text) => process.stdout.write(`${text}\n`);

const temporary = mkdtempSync(path.join(os.tmpdir(), 'kehoach-do-'));
try {
  say(`Node ${process.versions.node}, ${os.platform()}, ${os.cpus().length} nhân ${os.cpus()[0]?.model.trim() ?? ''}`);
  if (process.argv[2] === 'ca-nuoc') await wholeCountry(temporary, say, process.argv[3] === 'nguyen-van');
  else if (process.argv[2] === 'kiem-tra') kiemTra(temporary, say);
  else await main();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function main() {
  const all = await plans();
  const plan = all.find(({ name }) => name.startsWith('tu-lan/')) ?? all[0];
  say(cold(plan));

  const build = await openProject();
  for (let round = 0; round < warmUps; round++) await build(plan.name, vary(plan.text, round));
  say(await batch(build, all));
  say(`\nKế hoạch đo: ${plan.name}, trung vị của ${rounds} vòng đo xen kẽ. ${await difference(build, plan)}`);
  say(await sideBySide(build, plan, temporary));
}

/** The whole program from the command line, files written. */
function cold(plan) {
  const one = path.join(root, 'data', 'ke-hoach', ...plan.name.split('/'));
  const output = path.join(temporary, 'mot');
  runProgram(one, output);
  const times = Array.from({ length: 7 }, () => runProgram(one, output));
  const folder = path.join(temporary, 'tram');
  mkdirSync(folder);
  for (let i = 0; i < batchSize; i++) writeFileSync(path.join(folder, `${i}.yaml`), vary(plan.text, i));
  const hundred = runProgram(folder, path.join(temporary, 'tram-ra'));
  return table('Từ dòng lệnh, tính cả lúc khởi động Node, ghi đủ docx và PDF', undefined, [
    [`một kế hoạch (${plan.name})`, `${number(median(times) / 1000, 2)} giây`],
    [`${batchSize} kế hoạch như thế`, `${number(hundred / 1000, 2)} giây`],
  ]);
}

async function batch(build, all) {
  const start = performance.now();
  let pages = 0;
  for (let i = 0; i < batchSize; i++) {
    const { name, text } = all[i % all.length];
    pages += (await build(name, vary(text, i))).pages;
  }
  const seconds = (performance.now() - start) / 1000;
  return table(
    `Một loạt ${batchSize} kế hoạch, ${all.length} kế hoạch thật thay phiên, trong một tiến trình`,
    undefined,
    [
      ['thời gian', `${number(seconds, 2)} giây`],
      ['kế hoạch mỗi giây (docx và PDF)', number(batchSize / seconds)],
      ['trang mỗi giây', number(pages / seconds, 0)],
      ['bộ nhớ cao nhất', mb(process.resourceUsage().maxRSS * 1024)],
    ],
  );
}

/** How much of the text stands in paragraphs that change from one measurement to the next. */
async function difference(build, plan) {
  const paragraphs = async (seed) =>
    (await build(plan.name, vary(plan.text, seed))).fitted.sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content.map(({ text }) => text).join('')),
    );
  const [one, other] = [await paragraphs(0), await paragraphs(1)];
  const length = (texts) => texts.join('').length;
  const share = (100 * length(one.filter((text, i) => text !== other[i]))) / length(one);
  return `Mỗi lần đo một văn bản khác: các đoạn có đổi chữ chiếm ${number(share, 0)} % văn bản.`;
}
