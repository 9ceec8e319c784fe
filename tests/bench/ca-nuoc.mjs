/**
 * Speed of a whole country: `npm run bench -- ca-nuoc`. One real provincial plan, shortened to the length of the Tự Lạn plan, is
 * issued anew by each of the 34 provinces (only `coQuan` and the province's own names change), and every commune's plan, list,
 * Word and PDF file is made from it. `npm run bench -- ca-nuoc nguyen-van`: the plan in its full length.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { compiled, openProject, plans, root } from './project.mjs';
import { typstAlone } from './side-by-side.mjs';
import { goal, mb, median, number, table } from './statistics.mjs';

const source = 'lao-cai/2026-tieu-du-an-2.yaml';
const own = { ma: '15', ten: 'Lào Cai' };
const sampled = 120;

export async function wholeCountry(temporary, say, whole) {
  const threads = os.availableParallelism();
  const all = await plans();
  const full = all.find(({ name }) => name === source).text;
  const tuLan = all.find(({ name }) => name.startsWith('tu-lan/'));
  const wanted = words(tuLan.text);
  const text = whole ? full : shortened(full, wanted);
  const provinces = await provincesOf();
  const files = provinces.map((province) => reissue(text, province, temporary));
  say(
    `Kế hoạch tỉnh: ${source}${whole ? '' : ', rút ngắn'}: ${words(text)} chữ trong tệp YAML (kế hoạch phường Tự Lạn: ${wanted}, cả ${source}: ${words(full)}).`,
  );
  say('Mỗi tỉnh ban hành lại kế hoạch ấy: chỉ đổi cơ quan ban hành và tên tỉnh trong chữ.');

  const { capXaCommand } = await compiled('app/jobs/cap-xa/cap-xa');
  const { openMakers } = await compiled('app/jobs/cap-xa/makers');
  const peak = watchMemory();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const makers = openMakers(threads, Number.MAX_SAFE_INTEGER);
  const reports = [];
  for (const plan of files) {
    const print = { formats: ['docx', 'pdf'], overwrite: false };
    const request = { plan, communes: [], all: true, cwd: temporary, root, print };
    const summary = await capXaCommand(request, () => undefined, makers);
    if (summary.exitCode !== 0)
      throw new Error(JSON.stringify([summary.diagnostics, summary.reports.find((one) => one.outcome === 'failed')]));
    reports.push(...summary.reports);
  }
  await makers.close();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peakMemory = Math.max(peak(), process.resourceUsage().maxRSS * 1024);
  const bytes = sizes(temporary);
  const each = (ms) => `${number(ms / reports.length, 1)} ms mỗi xã`;
  say(
    table(
      `Cả nước: ${reports.length} xã, phường, đặc khu của ${provinces.length} tỉnh, thành phố; ${threads} luồng`,
      undefined,
      [
        ['thời gian', `${number(seconds, 1)} giây (${each(seconds * 1000)})`],
        ['giờ máy (user + system)', `${number((user + system) / 1e6, 1)} giây (${each((user + system) / 1000)})`],
        ['bộ nhớ cao nhất của cả tiến trình', mb(peakMemory)],
        ['trang', String(reports.reduce((sum, { pages }) => sum + pages, 0))],
        ...Object.entries(bytes).map(([kind, { count, size }]) => [kind, `${count} tệp, ${mb(size)}`]),
      ],
    ),
  );
  const typst = await typstAlone(await openProject(), tuLan, temporary);
  if (typst !== undefined) {
    const cpuEach = (user + system) / 1000 / reports.length;
    const rows = [
      goal(`giờ máy mỗi xã, so với Typst ghi kế hoạch phường Tự Lạn (${number(typst)} ms)`, cpuEach / typst, 0.5),
      goal('bộ nhớ cao nhất, GiB', peakMemory / 1024 ** 3, 1),
    ];
    say(table('Mốc của lần đo này', ['', 'đo được', 'mốc', ''], rows));
  }
  say(await stages(files[provinces.findIndex(({ ma }) => ma === own.ma)], temporary));
}

/** Every province of the two-level time, from the catalogue. */
async function provincesOf() {
  const { loadCatalogues } = await compiled('app/print/catalogues');
  const { danhMuc } = (await loadCatalogues(root)).value;
  return danhMuc.allDonVi
    .filter(({ cap, den }) => cap === 'tinh' && den === undefined)
    .map(({ ma, ten }) => ({ ma, ten }));
}

function reissue(text, { ma, ten }, temporary) {
  const folder = path.join(temporary, ma);
  mkdirSync(folder);
  const file = path.join(folder, 'tinh.yaml');
  writeFileSync(
    file,
    text.replaceAll(`ubnd-${own.ma}`, `ubnd-${ma}`).replaceAll(`(dv:${own.ma})`, `(dv:${ma})`).replaceAll(own.ten, ten),
  );
  return file;
}

function words(yaml) {
  return yaml.split(/\s+/).length;
}

/** The last item of the longest section goes, again and again: every section keeps its beginning. */
function shortened(text, wanted) {
  const document = parseDocument(text);
  const length = (node) => words(String(node));
  const longest = (list) => list.items.reduce((a, b) => (length(b) > length(a) ? b : a));
  const trim = (list) => {
    const item = longest(list);
    const below = isMap(item) ? item.get('con') : undefined;
    if (isSeq(below) && below.items.length > 1 && length(item) > 80) trim(below);
    else if (list.items.length > 1) list.items.pop();
    else throw new Error('nothing left to shorten');
  };
  while (words(document.toString()) > wanted) trim(document.get('noiDung'));
  return document.toString();
}

function watchMemory() {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  timer.unref();
  return () => peak;
}

function sizes(folder) {
  const kinds = {
    'kế hoạch YAML': /^\d{5}-[^.]+\.yaml$/,
    'danh sách rà soát': /\.ra-soat\.yaml$/,
    Word: /\.docx$/,
    PDF: /\.pdf$/,
  };
  const names = readdirSync(folder, { recursive: true }).map(String);
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, form]) => {
      const files = names.filter((name) => form.test(path.basename(name)));
      return [
        kind,
        { count: files.length, size: files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) },
      ];
    }),
  );
}

/** One thread, one province, each stage apart: the pool's threads do the same steps, mixed with waiting for the disk. */
async function stages(file, temporary) {
  const { loadCatalogues } = await compiled('app/print/catalogues');
  const { readCapXaInput } = await compiled('app/jobs/cap-xa/input');
  const { soanKhung } = await compiled('transforms/cap-xa/frame/frame');
  const { dienKhung } = await compiled('transforms/cap-xa/cap-xa');
  const { communesOf } = await compiled('transforms/cap-xa/commune/communes-of');
  const { carryOver } = await compiled('transforms/ra-soat/carry');
  const { saveRaSoat } = await compiled('transforms/ra-soat/save');
  const { newPlanText } = await compiled('plan/save');
  const { judgePlan } = await compiled('plan/load');
  const { loadWorld } = await compiled('app/print/world');
  const { printing } = await compiled('app/print/build');
  const { undecidedOf } = await compiled('app/plans/draft');
  const { pendingRanges } = await compiled('transforms/ra-soat/locate');
  const { viewOfPlan } = await compiled('template/plan-view');
  const { render } = await compiled('app/print/print');
  const { fitDocument, paginate } = await compiled('layout/layout');
  const { writeDocx } = await compiled('writers/docx/write');
  const { writePdf } = await compiled('writers/pdf/write');
  const { replaceFile } = await compiled('app/files/replace');
  const times = new Map();
  const timed = async (stage, work) => {
    const start = performance.now();
    const made = await work();
    times.set(stage, [...(times.get(stage) ?? []), performance.now() - start]);
    return made;
  };
  const world = await timed('nạp danh mục, phông, mẫu (một lần mỗi luồng)', async () => (await loadWorld(root)).value);
  const input = (await readCapXaInput(file, file, (await loadCatalogues(root)).value)).value;
  const { tinh, quyetDinh, danhMuc, ngayNghi, ngay, bam } = input;
  const khung = await timed('soạn khung chung (một lần mỗi tỉnh)', () => soanKhung(tinh, quyetDinh, danhMuc, ngayNghi));
  const communes = communesOf(tinh.coQuan.donVi.ma, ngay, danhMuc);
  for (const xa of Array.from({ length: sampled }, (_, i) => communes[i % communes.length])) {
    const derived = await timed('suy ra kế hoạch xã', () => dienKhung(tinh, khung, xa, undefined, danhMuc));
    const bare = { ...derived.keHoach, nguonGoc: { lenh: 'cap-xa', tep: 'tinh.yaml' }, raSoat: 'xa.ra-soat.yaml' };
    const head = { phienBan: 1, keHoach: 'xa.yaml', lenh: 'cap-xa', nguon: { tep: 'tinh.yaml', bam } };
    const { keHoach, list } = await timed('danh sách rà soát', () => carryOver({ bare, entries: derived.muc, head }));
    const plan = await timed('soát kế hoạch', () => judgePlan('xa.yaml', keHoach, danhMuc, printing(world)).value);
    const yaml = await timed('viết YAML kế hoạch', () => newPlanText(keHoach, 'ke-hoach.schema.json'));
    const listText = await timed('viết YAML danh sách', () => saveRaSoat(list));
    const pending = pendingRanges(keHoach, undecidedOf(keHoach, list));
    const printed = { ...plan, keHoach: { ...keHoach, duThao: true } };
    const document = await timed('trộn mẫu', () => render(viewOfPlan(printed, pending), world).value);
    const { fitted } = await timed('căn chữ', () => fitDocument(document, world.standard, world.family));
    const pages = await timed('ngắt trang', () => paginate(fitted, world.family));
    const docx = await timed('ghi Word', () => writeDocx(fitted));
    const pdf = await timed('ghi PDF', () => writePdf(fitted, pages, world.family));
    await timed('đưa bốn tệp xuống đĩa (chờ đĩa)', async () => {
      for (const [name, content] of Object.entries({ yaml, listText, docx, pdf }))
        await replaceFile(path.join(temporary, `thu.${name}`), Buffer.from(content));
    });
  }
  const rows = [...times].map(([stage, list]) => [
    stage,
    `${number(median(list.slice(Math.floor(list.length / 2))), 2)} ms`,
  ]);
  return table(`Từng khâu, một luồng, trung vị của ${sampled / 2} xã sau ${sampled / 2} xã làm nóng`, undefined, rows);
}
