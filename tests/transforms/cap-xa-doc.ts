/** Provincial plans for the tests of the derivation, and a plan printed as plain lines. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DanhMuc, DonVi } from '../../src/plan/catalogue.js';
import { type LoadedPlan, loadPlan } from '../../src/plan/load.js';
import { openPlan, savePlan } from '../../src/plan/save.js';
import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { type CapXa, dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import type { HoSo } from '../../src/transforms/cap-xa/commune/profile.js';
import type { QuyetDinh } from '../../src/transforms/cap-xa/decisions/model.js';
import { soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { wholePlan } from '../ho-tro/whole-plan.js';

const folder = path.join(import.meta.dirname, '..', '..', 'data', 'ke-hoach');

export function planText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

export const laoCai = 'lao-cai/2026-tieu-du-an-2.yaml';
export const laiChau = 'lai-chau/2026.yaml';

/** Tuyên Quang's plan of 2023 as the province would write it in 2026: names of then, communes in place of districts. */
export function tuyenQuang2026(): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/2023/g, '2026'],
    [/vb:[a-z0-9-]+/g, 'vb:73-2021-qh14'],
    [/\[Sở Lao động - Thương binh và Xã hội\]\(cq:so-ldtbxh\)/g, '[Sở Nội vụ](cq:so-noi-vu)'],
    [/\[Sở Thông tin và Truyền thông\]\(cq:so-tttt\)/g, '[Sở Khoa học và Công nghệ](cq:so-khcn)'],
    [/\[Sở Nông nghiệp và Phát triển nông thôn\]\(cq:so-nnptnt\)/g, '[Sở Nông nghiệp và Môi trường](cq:so-nnmt)'],
    [/\[Sở Giao thông vận tải\]\(cq:so-gtvt\)/g, '[Sở Xây dựng](cq:so-xay-dung)'],
    [
      /\[Ban Tuyên giáo Tỉnh ủy\]\(cq:ban-tuyen-giao-tinh-uy\)/g,
      '[Ban Tuyên giáo và Dân vận Tỉnh ủy](cq:ban-tgdv-tinh-uy)',
    ],
    [
      /\[Ủy ban nhân dân (?:các )?huyện, thành phố\]\(cq:ubnd-cap-huyen\)/g,
      '[Ủy ban nhân dân các xã, phường](cq:ubnd-cap-xa)',
    ],
    [
      /\[Ủy ban nhân dân\s+(?:các )?huyện,\s+thành phố\]\(cq:ubnd-cap-huyen\)/g,
      '[Ủy ban nhân dân các xã, phường](cq:ubnd-cap-xa)',
    ],
  ];
  return changes.reduce((text, [form, by]) => text.replace(form, by), planText('tuyen-quang/2023.yaml'));
}

/** The same with names of 2023, as it stands before anybody has looked at it. */
export function tuyenQuangUntouched(): string {
  return planText('tuyen-quang/2023.yaml')
    .replace(/2023/g, '2026')
    .replace(/vb:[a-z0-9-]+/g, 'vb:73-2021-qh14');
}

/** With the ids that saving gives. */
export function load(text: string, danhMuc: DanhMuc): LoadedPlan {
  const saved = savePlan(openPlan(text));
  const { value, diagnostics } = loadPlan('tinh.yaml', new TextEncoder().encode(saved), danhMuc);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Every printed text of the body, one a line, with its level and id. */
export function linesOf(keHoach: KeHoach): readonly string[] {
  return [
    plain(keHoach.trichYeu),
    ...(keHoach.loiDan ?? []).map(plain),
    ...body(keHoach.noiDung, 0),
    ...(keHoach.phuLuc ?? []).flatMap((one) => [plain(one.tieuDe ?? ''), ...body(one.noiDung, 0)]),
    ...keHoach.noiNhan.map((one) =>
      plain(typeof one === 'string' ? one : 'ten' in one ? one.ten : one.nhom.join('; ')),
    ),
  ];
}

function body(nodes: readonly Nut[], depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  return nodes.flatMap((node) => {
    if (node.cap === 'bang') {
      return node.hang.map((row) => `${indent}| ${'nhom' in row ? plain(row.nhom) : cells(row.o)}`);
    }
    const text = [node.tieuDe, node.chu].flatMap((one) => (one === undefined ? [] : [plain(one)])).join(' ');
    return [`${indent}[${node.cap} ${node.id}] ${text}`, ...body(node.con ?? [], depth + 1)];
  });
}

function cells(o: Readonly<Record<string, unknown>>): string {
  const shown = (cell: unknown): string => (Array.isArray(cell) ? cell.map(shown).join(' / ') : plain(String(cell)));
  return Object.values(o).map(shown).join(' | ');
}

/** One commune alone, frame and all. */
export function capXa(
  tinh: LoadedPlan,
  xa: DonVi,
  hoSo: HoSo | undefined,
  quyetDinh: QuyetDinh,
  danhMuc: DanhMuc,
): CapXa {
  return dienKhung(tinh, soanKhung(wholePlan(tinh), quyetDinh, danhMuc), xa, hoSo, danhMuc);
}
