/** Plans rolled forward in memory, and what an independent reader finds in their texts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NamedText } from '../../src/plan/catalogue.js';
import { type LoadedPlan, loadPlan } from '../../src/plan/load.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { readFacts } from '../../src/transforms/nam-moi/facts.js';
import type { NamMoi, YeuCau } from '../../src/transforms/nam-moi/model.js';
import { rollForward } from '../../src/transforms/nam-moi/roll.js';
import type { MucRaSoat } from '../../src/transforms/ra-soat/model.js';
import { projectFolder } from '../ho-tro/source.js';
import { catalogue } from '../plan/danh-muc.js';

const texts: readonly NamedText[] = ['danh-muc', 'linh-vuc']
  .flatMap((folder) => readdirSync(path.join(projectFolder, 'data', folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(projectFolder, file).split(path.sep).join('/');
    return { name, text: readFileSync(file, 'utf8') };
  });

const read = readFacts(texts, catalogue());
if (!read.value) throw new Error(JSON.stringify(read.diagnostics));
export const facts = read.value;

/** The text of a plan below data/ke-hoach. */
export function planText(name: string): string {
  return readFileSync(path.join(projectFolder, 'data', 'ke-hoach', `${name}.yaml`), 'utf8');
}

export function open(text: string, name = 'thu.yaml'): LoadedPlan {
  const { value, diagnostics } = loadPlan(name, new TextEncoder().encode(text), catalogue());
  if (!value) throw new Error(diagnostics.map(({ message, place }) => `${place.line}: ${message}`).join('\n'));
  return value;
}

export function roll(text: string, yeuCau: YeuCau): NamMoi {
  const { value, diagnostics } = rollForward(open(text), yeuCau, facts);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export function refusal(text: string, yeuCau: YeuCau): string {
  const { value, diagnostics } = rollForward(open(text), yeuCau, facts);
  if (value) throw new Error('not refused');
  return diagnostics.map(({ message }) => message).join('\n');
}

export function ofKind(muc: readonly MucRaSoat[], loai: string): readonly MucRaSoat[] {
  return muc.filter((entry) => entry.loai === loai);
}

/** A plan of a province with one paragraph, for one question. */
export function small(
  chu: string,
  more: Partial<Record<'coQuan' | 'nam' | 'trichYeu' | 'thoiKy' | 'noiNhan', string>> = {},
): string {
  const nam = more.nam ?? '2023';
  return [
    'phienBan: 1',
    'loai: ke-hoach',
    `coQuan: ${more.coQuan ?? 'ubnd-12'}`,
    `nam: ${nam}`,
    'so: null',
    'kyHieu: "KH-UBND"',
    `ngay: { ngay: null, thang: 5, nam: ${nam} }`,
    `trichYeu: ${JSON.stringify(more.trichYeu ?? `Triển khai công tác năm [${nam}](nam)`)}`,
    more.thoiKy ?? `thoiKy: { tu: "${nam}-06-01", den: "${nam}-06-30" }`,
    'noiDung:',
    `  - { id: k1, cap: khoan, chu: ${JSON.stringify(chu)} }`,
    `noiNhan: ${more.noiNhan ?? '["[Bộ Công an](cq:bo-cong-an)"]'}`,
    'luu: { noi: ["VT"] }',
    'chuKy: { chucVu: "Chủ tịch", hoTen: null }',
    '',
  ].join('\n');
}

export function bodyText(keHoach: KeHoach): string {
  const [node] = keHoach.noiDung;
  return node && node.cap !== 'bang' ? (node.chu ?? '') : '';
}
