/** How much of a plan that no rule was tuned on the derivation understands: tasks known as tasks, and words that stayed the province's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { DanhMuc } from '../../src/plan/catalogue.js';
import { loadPlan } from '../../src/plan/load.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { giveIds, type PlanWithIds } from '../../src/plan/with-ids.js';
import { dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { createMarker } from '../../src/transforms/cap-xa/clause/bare.js';
import { type Beginnings, createBeginnings } from '../../src/transforms/cap-xa/clause/beginnings.js';
import { splitSentences } from '../../src/transforms/cap-xa/clause/split.js';
import { mask, plain, unmask } from '../../src/transforms/cap-xa/clause/tokens.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { noDecisions } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { root } from '../ho-tro/build.js';

interface Verdict {
  readonly nut: string;
  readonly viec: string;
  readonly loai: 'viec' | 'khong-phai-viec';
}

/** `chia-nho`: known as a task, and cut further at semicolons; `gop`: swallowed by the clause before it; `khong-ro`: a clause of its own that is not known as a task. */
export type TaskResult = 'dung' | 'chia-nho' | 'gop' | 'khong-ro';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

export function verdictsOf(name: string): readonly Verdict[] {
  return (parse(read(`tests/linh-vuc/${name}.viec.yaml`)) as { viec: readonly Verdict[] }).viec;
}

/** What the program makes of every text that a reader judged. */
export function judgeTasks(name: string, danhMuc: DanhMuc): readonly (readonly [Verdict, TaskResult])[] {
  const begins = createBeginnings(danhMuc.loi);
  const unit = loadOf(name, danhMuc).coQuan.donVi;
  const marker = createMarker(danhMuc, { ma: unit?.ma ?? '', loai: unit?.loai ?? 'tỉnh', ten: unit?.ten ?? '' });
  const written = textsById(parse(read(`tests/linh-vuc/ke-hoach/${name}.yaml`)) as KeHoach);
  const verdicts = verdictsOf(name);
  return verdicts.map((verdict) => {
    const text = marker(written.get(verdict.nut) ?? '');
    const clauses = placed(text, begins);
    const start = startOf(text, verdict.viec);
    const own = clauses.find((one) => one.start === start);
    if (!own) return [verdict, 'gop'];
    const end = start + letters(verdict.viec).length;
    const isLong = verdicts.some((other) => {
      const at = other.nut === verdict.nut && other.loai === 'viec' ? startOf(text, other.viec) : -1;
      return at > start && at < own.end;
    });
    if (isLong) return [verdict, 'gop'];
    if (!own.isTask) return [verdict, 'khong-ro'];
    return [verdict, clauses.some((one) => one.start > start && one.start < end) ? 'chia-nho' : 'dung'];
  });
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A task stands at the beginning of a clause, or after a label with a colon that opens it. */
function startOf(text: string, part: string): number {
  return letters(plain(text)).indexOf(letters(part));
}

function textsById(keHoach: KeHoach): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { nut } of planNodes(keHoach)) {
    if (!isBang(nut)) texts.set(nut.id ?? '', nut.chu ?? '');
    else
      for (const hang of nut.hang)
        if ('o' in hang && typeof hang.o.noiDung === 'string') texts.set(hang.id ?? '', hang.o.noiDung);
  }
  return texts;
}

/** Clauses by the letters before them: marks and spaces do not count. */
function placed(text: string, begins: Beginnings) {
  const { text: masked, marks } = mask(text);
  const whole = letters(plain(text));
  let from = 0;
  return splitSentences(masked, begins)
    .flatMap(({ clauses }) => clauses.map((clause, index) => [clause, index] as const))
    .flatMap(([clause, index]) => {
      const written = plain(unmask(clause, marks));
      const start = whole.indexOf(letters(written), from);
      from = start + letters(written).length;
      const head = /^[^:;.]{1,80}:\s+(?=\S)/u.exec(written)?.[0] ?? '';
      const one = { start, end: from, isTask: index > 0 || begins.task(clause) };
      return head === '' ? [one] : [one, { ...one, start: start + letters(head).length }];
    });
}

function loadOf(name: string, danhMuc: DanhMuc): PlanWithIds {
  const bytes = readFileSync(path.join(root, `tests/linh-vuc/ke-hoach/${name}.yaml`));
  const { value, diagnostics } = loadPlan('tinh.yaml', bytes, danhMuc);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return giveIds(value, bytes, danhMuc).plan;
}

/** Words of the province in four communes' plans that no entry of a list accounts for. */
export function wrongWords(name: string, danhMuc: DanhMuc): readonly string[] {
  const tinh = loadOf(name, danhMuc);
  const { ten = '', ma = '', loai = '' } = tinh.coQuan.donVi ?? {};
  const all = communesOf(ma, '2026-06-01', danhMuc);
  const chosen = [0, 0.3, 0.6, 0.95].flatMap((share) => all[Math.floor(share * all.length)] ?? []);
  const khung = soanKhung(tinh, noDecisions('t.yaml'), danhMuc);
  const asked = new Set(khung.hoi.filter((one) => one.loai === 'chi-tieu').map(({ nut }) => nut));
  const provinces = danhMuc.allDonVi.filter((unit) => unit.cap === 'tinh').map((unit) => unit.ten);
  return chosen.flatMap((xa) => {
    const { keHoach, muc } = dienKhung(tinh, khung, xa, undefined, danhMuc);
    const own = `${xa.loai} ${xa.ten}`;
    const places = [
      ...all.filter((other) => other !== xa).map((other) => `${other.loai} ${other.ten}`),
      ...provinces.filter((one) => one !== xa.ten),
    ].filter((place) => !own.includes(place));
    const explained = new Map<string, string[]>();
    for (const entry of [...khung.muc, ...muc])
      for (const { nut } of entry.cho) explained.set(nut, [...(explained.get(nut) ?? []), entry.truoc]);
    return printedOf(keHoach).flatMap(({ ids, text }) => {
      const words = ids.flatMap((id) => explained.get(id) ?? []).toSorted((a, b) => b.length - a.length);
      const rest = words
        .reduce((left, one) => left.split(one).join(' '), text)
        .split(own)
        .join(' ');
      const kinds = [
        ...(provincialWord(loai).test(rest) ? ['chữ cấp tỉnh'] : []),
        ...(body.test(rest) ? ['cơ quan không của xã'] : []),
        ...(figure.test(rest) || (rate.test(rest) && !ids.some((id) => asked.has(id))) ? ['con số của tỉnh'] : []),
        ...(rest.includes(ten) || places.some((place) => rest.includes(place)) ? ['địa danh'] : []),
      ];
      return kinds.map((kind) => `${kind}: ${own}, ${ids.join(' ')}: ${rest}`);
    });
  });
}

function provincialWord(loai: string): RegExp {
  const city = loai === 'thành phố' ? '|thành phố(?! thông minh)' : '';
  const words = `(?<!(?:thức|cảnh) )tỉnh(?! (?:táo|ngộ))|(?<!(?:cơ|trụ|hội) )sở(?! (?:hữu|thích|trường))|(?:tỉnh|thành) ủy|tỉnh đoàn|huyện|quận|thị xã`;
  return new RegExp(`(?<!\\p{L})(?:${words}${city})(?!\\p{L})`, 'iu');
}

/** Bodies that no commune has. */
const body =
  /(?<!\p{L})(?:Chi cục|Cục|Tổng cục|Bộ (?!phận|máy|đội)\p{Lu}\p{L}+|Trung tâm (?:Y tế|Kiểm soát|Kiểm nghiệm|Khuyến nông|Dịch vụ)|Bệnh viện|Vườn quốc gia|Ban Quản lý|Viện \p{Lu}\p{L}+|Đội Quản lý thị trường|Kho bạc)(?!\p{L})/u;
/** A number of things; of time, of steps, of texts and thresholds are no province's. */
const figure =
  /(?<![\p{L}\d/.,-])(?<!(?:[Đđ]iều|khoản|điểm|mục|cấp|số|ngày|tháng|năm|quý|tuần|đợt|giai đoạn|lớp|loại|mức|từ) )(?:0?[2-9]|[1-9]\d+|\d+(?:[.,]\d+)+) (?!(?:giờ|phút|giây|ngày|tuần|tháng|quý|năm|lần|tuổi|độ|bước|nội dung|nhiệm vụ|tại chỗ|mét|đến|và)(?!\p{L}))\p{Ll}/u;
/** A rate is printed while it is asked whether the commune takes it. */
const rate = /\d+(?:[.,]\d+)? ?%/u;

function printedOf(keHoach: KeHoach): readonly { readonly ids: readonly string[]; readonly text: string }[] {
  return [...planNodes(keHoach)].flatMap(({ nut }) =>
    isBang(nut)
      ? nut.hang.map((hang) => ({
          ids: sourcesOf(hang),
          text: 'nhom' in hang ? plain(hang.nhom) : Object.values(hang.o).flat().map(String).map(plain).join(' | '),
        }))
      : [
          {
            ids: sourcesOf(nut),
            text: [nut.tieuDe, nut.chu]
              .flatMap((one) => one ?? [])
              .map(plain)
              .join(' '),
          },
        ],
  );
}

function sourcesOf({
  id,
  nguon,
}: {
  readonly id?: string | undefined;
  readonly nguon?: string | readonly string[] | undefined;
}) {
  return [id ?? '', ...[nguon ?? []].flat()];
}
