/** The use case of the command `mau-danh-sach`: a blank sheet of a province's communes, filled with what is known. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { fold } from '../../../diagnostic/suggest.js';
import type { DanhMuc, DonVi } from '../../../plan/catalogue.js';
import { foldName, inBeing } from '../../../plan/catalogue.js';
import { printedDate } from '../../../plan/dates.js';
import { communesOf, slug } from '../../../transforms/cap-xa/commune/communes-of.js';
import type { HoSo } from '../../../transforms/cap-xa/commune/profile.js';
import { type PutResult, putFiles } from '../../files/output.js';
import { type Row, writeXlsx } from '../../files/xlsx.js';
import { loadCatalogues } from '../../print/catalogues.js';
import { readProfile } from './input.js';
import { choicesOf, identity, type ListColumn, listColumns } from './list-columns.js';
import { listSheetName } from './list-sheet.js';

export interface MauDanhSachRequest {
  /** Code or name of the province, as typed. */
  readonly tinh: string;
  readonly cwd: string;
  readonly root: string;
  /** The file as typed. */
  readonly output?: string;
  readonly overwrite: boolean;
}

export interface MauDanhSachSummary {
  readonly diagnostics: readonly Diagnostic[];
  readonly file?: PutResult;
  readonly communes: number;
  /** How many of them have a profile, from which the sheet is filled. */
  readonly known: number;
  readonly exitCode: 0 | 1 | 3;
}

export async function mauDanhSach(request: MauDanhSachRequest): Promise<MauDanhSachSummary> {
  const { cwd, root, overwrite } = request;
  const nothing = { communes: 0, known: 0 };
  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return { ...nothing, diagnostics: catalogues.diagnostics, exitCode: 1 };
  const { danhMuc } = catalogues.value;
  // The first day of the two-level time: communes as they are since then.
  const firstDay = danhMuc.loi.ngayCaiCach('bo-cap-huyen');
  const tinh = findProvince(request.tinh, danhMuc, firstDay);
  if (!('ma' in tinh)) return { ...nothing, diagnostics: [tinh], exitCode: 1 };
  const communes = communesOf(tinh.ma, firstDay, danhMuc);
  const profiles = await Promise.all(communes.map(({ ma }) => readProfile(root, tinh.ma, ma)));
  const faults = profiles.flatMap(({ diagnostics }) => diagnostics);
  if (hasErrors(faults)) return { ...nothing, diagnostics: faults, exitCode: 1 };
  const bytes = await sheetOf(communes.map((xa, index) => ({ xa, hoSo: profiles[index]?.value })));
  const file = path.resolve(cwd, request.output ?? `danh-sach-${slug(tinh.ten)}.xlsx`);
  const made = [{ name: path.basename(file), bytes }];
  const { files, diagnostics, exitCode } = await putFiles(path.dirname(file), made, { cwd, overwrite });
  const [put] = files;
  if (!put) return { ...nothing, diagnostics, exitCode };
  const known = profiles.filter(({ value }) => value !== undefined).length;
  return { diagnostics: faults, file: put, communes: communes.length, known, exitCode };
}

function findProvince(typed: string, danhMuc: DanhMuc, firstDay: string): DonVi | Diagnostic {
  const name = typed.trim().replace(/^(?:tỉnh|thành phố|tp\.?)\s+/iu, '');
  const now = danhMuc.allDonVi.filter((unit) => unit.cap === 'tinh' && inBeing(unit, firstDay) !== 'khong');
  const exact = now.find(({ ma, ten }) => ma === name || foldName(ten) === foldName(name));
  // Typed without marks, as a console may force; no two provinces differ by marks alone.
  const found = exact ?? now.find(({ ten }) => fold(ten) === name.toLowerCase());
  if (found) return found;
  const names = now.map(({ ma, ten }) => `${ma} ${ten}`).join(', ');
  const message = `Thấy “${typed}” không phải mã hay tên một tỉnh, thành phố từ ${printedDate(firstDay)}; cần một trong: ${names}.`;
  return { code: 'khong-co-tinh', severity: 'error', message, place: { file: 'data/danh-muc' } };
}

interface Known {
  readonly xa: DonVi;
  readonly hoSo: HoSo | undefined;
}

async function sheetOf(communes: readonly Known[]): Promise<Uint8Array> {
  const bold = {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'center',
    align: 'center',
    backgroundColor: '#DDEBF7',
  } as const;
  const head = (value: string) => ({ value, ...bold, borderStyle: 'thin' }) as const;
  const rows: Row[] = communes.map((one) =>
    listColumns.map((column) => ({
      value: cellOf(column, one),
      type: String,
      format: '@',
      borderStyle: 'thin' as const,
    })),
  );
  const text = (value: string) =>
    ({ value, type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' }) as const;
  const help = listColumns.map((column) => [
    text(column.ten),
    text(column.dien),
    text(choiceWords(column)),
    text(column.viDu),
  ]);
  return writeXlsx(
    [
      {
        sheet: listSheetName,
        data: [listColumns.map(({ ten }) => head(ten)), ...rows],
        columns: listColumns.map(({ rong }) => ({ width: rong })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
      },
      {
        sheet: 'Giải thích',
        data: [
          ...intro.map((line) => [{ value: line, type: String }]),
          [],
          ['Cột', 'Điền gì', 'Giá trị được phép', 'Ví dụ'].map(head),
          ...help,
        ],
        columns: [{ width: 30 }, { width: 70 }, { width: 36 }, { width: 40 }],
      },
    ],
    [choices(communes.length)],
  );
}

const intro = [
  'Mỗi dòng một xã, phường, đặc khu. Ô để trống thì hồ sơ của xã giữ nguyên; không phải điền hết.',
  'Điền xong, lưu lại (.xlsx, hoặc CSV UTF-8), rồi gõ: kehoach cap-xa <kế hoạch của tỉnh> --danh-sach <tệp này> --tao',
  'Chương trình ghi những ô đã điền vào hồ sơ data/don-vi/<mã tỉnh>/<mã xã>.yaml; năm sau dùng lại được.',
];

function choiceWords(column: ListColumn): string {
  const words = choicesOf(column).join('; ');
  if (words === '') return 'chữ bất kỳ';
  return column.goiY ? `${words}; hoặc chữ khác` : words;
}

/** The choices that Excel offers in a cell; where other words may stand too, it does not insist. */
function choices(count: number) {
  const rules = listColumns.flatMap((column, index) => {
    // A comma parts the choices, so a choice with a comma cannot be offered.
    const offered = choicesOf(column).filter((choice) => !choice.includes(','));
    if (offered.length === 0) return [];
    const letter = String.fromCharCode(65 + index);
    const insist = column.goiY ? 0 : 1;
    const words = `errorTitle="${column.ten}" error="Cần một trong: ${offered.join(', ')}; hoặc để trống."`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${insist}" ${words} sqref="${letter}2:${letter}${count + 1}"><formula1>"${offered.join(',')}"</formula1></dataValidation>`,
    ];
  });
  const xml = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_: unknown, { sheetIndex }: { readonly sheetIndex: number }) => (sheetIndex === 0 ? xml : undefined),
        },
      },
    },
  };
}

function cellOf(column: ListColumn, { xa, hoSo }: Known): string {
  if (column === identity.ma) return xa.ma;
  if (column === identity.ten) return `${xa.loai} ${xa.ten}`;
  if (column.cho === undefined || hoSo === undefined) return '';
  const value = column.cho.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    hoSo,
  );
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(column.gia ?? {}).find(([, code]) => code === value)?.[0] ?? String(value);
}
