/** What the tests of this room share: the project's templates and standard, and plans made by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostic/model.js';
import type { Document } from '../../src/document/model.js';
import type { LoadedPlan } from '../../src/plan/load.js';
import { type KeHoach, keHoachSchema } from '../../src/plan/schema.js';
import { loadStandard } from '../../src/standard/load.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView, type StyleNames, styleNames, type TemplateSource } from '../../src/template/render.js';
import { expectSentences } from '../ho-tro/sentence.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export function readProject(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export const templates: readonly TemplateSource[] = readdirSync(path.join(root, 'templates'), { recursive: true })
  .map((name) => `templates/${String(name).split(path.sep).join('/')}`)
  .filter((name) => name.endsWith('.hbs'))
  .sort()
  .map((name) => ({ name, text: readProject(name) }));

export const styles: StyleNames = standardStyles();

function standardStyles(): StyleNames {
  const file = 'data/the-thuc/nd30-2020.yaml';
  const { value, diagnostics } = loadStandard(file, readProject(file));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return styleNames(value);
}

type Agency = LoadedPlan['coQuan'];

export const tuyenQuang: Agency = {
  id: 'ubnd-08',
  dong: ['ỦY BAN NHÂN DÂN', 'TỈNH TUYÊN QUANG'],
  tenThuong: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  tenTat: 'UBND tỉnh Tuyên Quang',
  diaDanh: 'Tuyên Quang',
  taiDau: 'ubnd',
};

/** A place that shows its data path as a line would be shown. */
function loaded(keHoach: KeHoach, coQuan: Agency = tuyenQuang): LoadedPlan {
  const file = 'data/ke-hoach/thu.yaml';
  return { file, keHoach, coQuan, place: (at) => ({ file: `${file}#${at}` }) };
}

const smallest = {
  phienBan: 1,
  loai: 'ke-hoach',
  coQuan: 'ubnd-08',
  nam: 2026,
  so: null,
  kyHieu: 'KH-UBND',
  ngay: { ngay: null, thang: 5, nam: 2026 },
  trichYeu: 'Triển khai Tháng hành động phòng, chống ma túy năm 2026',
  noiDung: [{ cap: 'muc', tieuDe: 'MỤC ĐÍCH', con: [{ cap: 'doan', chu: 'Nâng cao nhận thức./.' }] }],
  noiNhan: ['Như trên'],
  luu: { noi: ['VT', 'NC'] },
  chuKy: { chucVu: 'Chủ tịch', hoTen: 'Nguyễn Văn An' },
};

/** A plan that the schema accepts, with some of its keys replaced. */
export function plan(changes: Partial<Record<keyof KeHoach, unknown>> = {}): LoadedPlan {
  return loaded(keHoachSchema.parse({ ...smallest, ...changes }));
}

/** The document, or every diagnostic as the failure's message. */
export function rendered(of: LoadedPlan): Document {
  const { value, diagnostics } = renderView(viewOfPlan(of), templates, styles);
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map((d) => JSON.stringify(d)).join('\n'));
  return value;
}

/** What the reader says of one main template (and partials beside it), each diagnostic as `code file:line:column`. */
export function faultsOf(main: string, partials: Readonly<Record<string, string>> = {}, of = plan()): string[] {
  return diagnosticsOf(main, partials, of).map(
    ({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`,
  );
}

export function diagnosticsOf(
  main: string,
  partials: Readonly<Record<string, string>> = {},
  of = plan(),
): readonly Diagnostic[] {
  const others = Object.entries(partials).map(([name, text]) => ({ name: `${name}.hbs`, text }));
  const { value, diagnostics } = renderView(
    viewOfPlan(of),
    [{ name: 'ke-hoach/van-ban.hbs', text: main }, ...others],
    styles,
  );
  if (!value && diagnostics.length === 0) throw new Error('Không có văn bản mà cũng không có lỗi.');
  expectSentences(diagnostics);
  return diagnostics;
}

/** A whole template around some blocks of the main section; the blocks start on line 3. */
export function page(blocks: string): string {
  return `<html><head><title>t</title></head><body>\n<section class="chinh"><div class="than">\n${blocks}\n</div></section></body></html>`;
}
