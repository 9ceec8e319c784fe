/** The catalogues of data/danh-muc, read, checked and ready to be asked: units, agencies, instruments, issuers. */
import type { z } from 'zod';
import { type Diagnostic, hasErrors, type Result } from '../diagnostic/model.js';
import { createLoi, type Loi } from '../phrase/loi.js';
import { defined } from '../values/defined.js';
import { createAgencies } from './danh-muc/agencies.js';
import { findIssuer, uyBanNhanDan } from './danh-muc/ban-hanh.js';
import { applyDatTen } from './danh-muc/dat-ten.js';
import { readDonVi } from './danh-muc/don-vi.js';
import { readList } from './danh-muc/list.js';
import type { CoQuan, CoQuanBanHanh, DanhMuc, DonVi, NamedText } from './danh-muc/model.js';
import { isOwnCatalogue, ownPart, withoutOwn } from './danh-muc/own.js';
import { type PackedUnits, packUnits, unpackUnits } from './danh-muc/pack.js';
import { checkReferences, type Lists, type Part } from './danh-muc/references.js';
import { coQuanFile, linhVucFile, ownFile, tinhSangXaFile, vanBanFile } from './danh-muc/schemas.js';
import { createUnits } from './danh-muc/units.js';

export { foldName } from '../text/fold.js';
export { diaDanh, tenDonVi } from './danh-muc/ban-hanh.js';
export { inBeing } from './danh-muc/dates.js';
export type * from './danh-muc/model.js';
export { diaBanRieng } from './danh-muc/model.js';

/** Files are known by their last name; others of the folder belong to other jobs. */
const fileNames = {
  donVi: 'don-vi.csv',
  datTen: 'dat-ten.csv',
  coQuan: 'co-quan.yaml',
  vanBan: 'van-ban.yaml',
  tinhSangXa: 'tinh-sang-xa.yaml',
} as const;

/** What the files say, as plain values; sound, they can be kept. */
export interface CatalogueData {
  readonly donVi: PackedUnits;
  readonly lists: Lists;
  /** Names of the subjects. */
  readonly linhVuc: readonly string[];
  readonly biDanhCapXa: readonly string[];
}

export function buildCatalogue(files: readonly NamedText[]): Result<DanhMuc> {
  const { value, diagnostics } = readCatalogue(files);
  return value ? { value: openCatalogue(value, createLoi(wordFilesOf(files))), diagnostics } : { diagnostics };
}

/** No value when a file is missing or has a fault: a name judged by half a catalogue would be judged wrongly. */
export function readCatalogue(files: readonly NamedText[]): Result<CatalogueData> {
  const missing: Diagnostic[] = [];
  const file = (name: string): NamedText => {
    const found = files.find((one) => !isOwnCatalogue(one) && one.name.split(/[\\/]/).at(-1) === name);
    if (found) return found;
    const message = `Thấy thư mục danh mục thiếu tệp ${name}; cần có để tra đơn vị, cơ quan, văn bản.`;
    missing.push({ code: 'thieu-danh-muc', severity: 'error', message, place: { file: name } });
    return { name, text: '' };
  };
  const [donVi, datTen] = [file(fileNames.donVi), file(fileNames.datTen)];
  const listFiles = {
    coQuan: file(fileNames.coQuan),
    vanBan: file(fileNames.vanBan),
    tinhSangXa: file(fileNames.tinhSangXa),
  };
  if (missing.length > 0) return { diagnostics: missing };

  const units = readDonVi(donVi);
  const named = applyDatTen(units.value ?? [], datTen);
  const coQuan = readList(listFiles.coQuan, coQuanFile);
  const vanBan = readList(listFiles.vanBan, vanBanFile);
  const subjects = files.filter(isOfSubject).map((one) => ({ file: one, ...readList(one, linhVucFile) }));
  const ownLists = files.filter(isOwnCatalogue).map((one) => ({ file: one, ...readList(one, ownFile) }));
  const tinhSangXa = readList(listFiles.tinhSangXa, tinhSangXaFile);
  // Of a table of units with faults, rows are missing: that names are not found in it says nothing.
  const ofNames = named.diagnostics.filter(({ severity }) => severity === 'error' || !hasErrors(units.diagnostics));
  const ofLists = [coQuan, vanBan, tinhSangXa, ...subjects, ...ownLists].flatMap((result) => result.diagnostics);
  const diagnostics = [...units.diagnostics, ...ofNames, ...ofLists];
  if (!named.value || !coQuan.value || !vanBan.value || !tinhSangXa.value || hasErrors(ofLists)) return { diagnostics };
  const general: Lists = { ...coQuan.value, ...vanBan.value, ...tinhSangXa.value, chuDe: [] };
  const own = ownLists.flatMap(({ file: one, value }) => (value ? [ownPart(one, value)] : []));
  const ofProgram: readonly Part[] = [
    { lists: general, files: { ...listFiles, chuDe: listFiles.vanBan } },
    ...subjects.flatMap(({ file: one, value }) => (value ? [partOf(one, value)] : [])),
  ];
  const parts = [...ofProgram.map((part) => withoutOwn(part, own)), ...own];
  const all = [...diagnostics, ...checkReferences(parts)];
  if (hasErrors(all)) return { diagnostics: all };
  const lists: Lists = {
    coQuan: parts.flatMap((part) => part.lists.coQuan),
    vanBan: parts.flatMap((part) => part.lists.vanBan),
    chuDe: parts.flatMap((part) => part.lists.chuDe),
    tinhSangXa: parts.flatMap((part) => part.lists.tinhSangXa),
  };
  const linhVuc = subjects.flatMap(({ value }) => value?.ten ?? []);
  const { biDanhCapXa } = tinhSangXa.value;
  return { value: { donVi: packUnits(named.value), lists, linhVuc, biDanhCapXa }, diagnostics: all };
}

/** The lists of a subject, all in its file. */
function partOf(file: NamedText, { ten, vanBan, coQuan, chuDe }: z.infer<typeof linhVucFile>): Part {
  const themes = chuDe.map((entry) => ({ ...entry, linhVuc: ten }));
  return {
    lists: { vanBan, coQuan, chuDe: themes, tinhSangXa: [] },
    files: { vanBan: file, coQuan: file, chuDe: file, tinhSangXa: file },
  };
}

function isOfSubject({ name }: NamedText): boolean {
  return /(?:^|\/)linh-vuc\/[^/]+\.ya?ml$/.test(name);
}

export function wordFilesOf(files: readonly NamedText[]): readonly NamedText[] {
  return files.filter(({ name }) => /(?:^|\/)(?:loi|linh-vuc)\//.test(name));
}

export function openCatalogue({ donVi, lists, linhVuc: allLinhVuc, biDanhCapXa }: CatalogueData, loi: Loi): DanhMuc {
  const allDonVi = unpackUnits(donVi);
  const units = createUnits(allDonVi);
  const agencies = createAgencies(lists.coQuan, units);
  const instruments = new Map(lists.vanBan.map((entry) => [entry.id, entry]));
  const committee = (id: string, ngay?: string): CoQuan | undefined => {
    const unit = units.byCode(/^ubnd-(\d+)$/.exec(id)?.[1] ?? '', ngay);
    return unit && asAgency(uyBanNhanDan(unit), unit);
  };
  return {
    donVi: units.byCode,
    coQuan: (id, ngay) => agencies.byId(id) ?? committee(id, ngay),
    vanBan: (id) => instruments.get(id),
    chuDe: (nam, linhVuc) => lists.chuDe.find((entry) => entry.nam === nam && entry.linhVuc === linhVuc),
    timDonVi: units.byName,
    timCoQuan: agencies.byName,
    banHanh: (idHoacTen, ngay) => findIssuer(idHoacTen, ngay, units),
    allDonVi,
    allCoQuan: lists.coQuan,
    allVanBan: lists.vanBan,
    allChuDe: lists.chuDe,
    allLinhVuc,
    tinhSangXa: lists.tinhSangXa,
    biDanhCapXa,
    loi,
  };
}

function asAgency({ id, tenThuong, tenTat }: CoQuanBanHanh, { cap, tu, den, nguon }: DonVi): CoQuan {
  return {
    id,
    ten: tenThuong,
    cap,
    loai: 'ubnd',
    biDanh: [tenTat],
    ...defined({ tu, den }),
    chac: 'cao',
    nguon: [nguon],
  };
}
