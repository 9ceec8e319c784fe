/** The use case of the command `cap-xa`: a province's plan in, plans of its communes with their lists out. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostic/model.js';
import type { DonVi } from '../plan/danh-muc/model.js';
import { dienKhung } from '../transforms/cap-xa/cap-xa.js';
import { communesOf, findCommune, slugOf } from '../transforms/cap-xa/communes-of.js';
import { saveDecisions } from '../transforms/cap-xa/decisions.js';
import { soanKhung } from '../transforms/cap-xa/frame.js';
import { type CapXaInput, readCapXaInput, readProfile } from './cap-xa-input.js';
import { type CapXaFiles, keepDerived } from './cap-xa-output.js';
import { loadCatalogues } from './catalogues.js';
import { showPath } from './discover.js';
import { diskReason } from './disk.js';
import { replaceFile } from './replace.js';

export interface CapXaRequest {
  /** The province's plan as typed. */
  readonly plan: string;
  /** Codes or names; all communes of the province when `all`. */
  readonly communes: readonly string[];
  readonly all: boolean;
  readonly cwd: string;
  readonly root: string;
  /** Folder for the communes' plans; beside the province's plan when absent. */
  readonly output?: string;
}

export interface CapXaReport {
  readonly ten: string;
  readonly files: CapXaFiles | undefined;
  /** Entries of the commune's own list that are still open. */
  readonly open: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CapXaSummary {
  readonly diagnostics: readonly Diagnostic[];
  readonly reports: readonly CapXaReport[];
  readonly output: string;
  readonly decisions?: { readonly file: string; readonly open: number };
  /** 0 good, 1 the input has errors, 3 the disk failed. */
  readonly exitCode: 0 | 1 | 3;
}

export async function capXaCommand(
  request: CapXaRequest,
  onReport: (report: CapXaReport) => void,
): Promise<CapXaSummary> {
  const { cwd, root } = request;
  const file = path.resolve(cwd, request.plan);
  const folder = path.resolve(cwd, request.output ?? file.replace(/\.ya?ml$/i, '-cap-xa'));
  const output = showPath(folder, cwd);
  const failed = (diagnostics: readonly Diagnostic[]): CapXaSummary => ({
    diagnostics,
    reports: [],
    output,
    exitCode: 1,
  });
  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return failed(catalogues.diagnostics);
  const read = await readCapXaInput(file, showPath(file, cwd), catalogues.value);
  if (!read.value) return failed(read.diagnostics);
  const input = read.value;
  const chosen = choose(request, input);
  if (hasErrors(chosen.diagnostics)) return failed([...read.diagnostics, ...chosen.diagnostics]);

  try {
    const made = await deriveAll(chosen.communes, input, { root, folder, cwd }, onReport);
    return { ...made, diagnostics: [...read.diagnostics, ...chosen.diagnostics], output };
  } catch (error) {
    const message = `Không ghi được kế hoạch cấp xã: ${diskReason(error)}.`;
    const fault: Diagnostic = { code: 'khong-ghi-duoc', severity: 'error', message, place: { file: output } };
    return { ...failed([...read.diagnostics, fault]), exitCode: 3 };
  }
}

async function deriveAll(
  communes: readonly DonVi[],
  input: CapXaInput,
  places: Places,
  onReport: (report: CapXaReport) => void,
): Promise<Pick<CapXaSummary, 'reports' | 'decisions' | 'exitCode'>> {
  const { folder, cwd } = places;
  const khung = soanKhung(input.tinh, input.quyetDinh, input.danhMuc, input.ngayNghi);
  await mkdir(folder, { recursive: true });
  const reports: CapXaReport[] = [];
  for (const xa of communes) {
    const report = await derive(xa, input, khung, places);
    reports.push(report);
    onReport(report);
  }
  const text = saveDecisions(input.decisions.text, input.quyetDinh, khung);
  if (text !== input.decisions.text) await replaceFile(input.decisions.file, Buffer.from(text));
  const open = khung.muc.filter((one) => one.trangThai === 'cho' && khung.hoi.some(({ ma }) => ma === one.ma)).length;
  const faulty = reports.some((report) => hasErrors(report.diagnostics));
  return {
    reports,
    decisions: { file: showPath(input.decisions.file, cwd), open },
    exitCode: faulty ? 1 : 0,
  };
}

interface Places {
  readonly root: string;
  readonly folder: string;
  readonly cwd: string;
}

async function derive(
  xa: DonVi,
  input: CapXaInput,
  khung: ReturnType<typeof soanKhung>,
  { root, folder, cwd }: Places,
): Promise<CapXaReport> {
  const ten = `${xa.loai} ${xa.ten}`;
  const profile = await readProfile(root, xa.maCha ?? '', xa.ma);
  if (hasErrors(profile.diagnostics)) return { ten, files: undefined, open: 0, diagnostics: profile.diagnostics };
  const derived = dienKhung(input.tinh, khung, xa, profile.value, input.danhMuc);
  const kept = await keepDerived(derived, input, { plan: path.join(folder, `${slugOf(xa)}.yaml`), root, cwd });
  return { ten, ...kept };
}

interface Chosen {
  readonly communes: readonly DonVi[];
  readonly diagnostics: readonly Diagnostic[];
}

function choose({ communes, all, plan }: CapXaRequest, { tinh, ngay, danhMuc }: CapXaInput): Chosen {
  const known = communesOf(tinh.coQuan.donVi?.ma ?? '', ngay, danhMuc);
  if (all) return { communes: known, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const fault = (code: string, message: string) =>
    diagnostics.push({ code, severity: 'error', message, place: { file: plan } });
  const found = communes.flatMap((typed) => {
    const fits = findCommune(typed, known);
    const names = fits.map(({ ma, loai, ten }) => `${ma} (${loai} ${ten})`).join(', ');
    if (fits.length === 0)
      fault(
        'khong-co-xa',
        `thấy “${typed}”, ${tinh.coQuan.donVi?.loai ?? 'tỉnh'} ${tinh.coQuan.donVi?.ten ?? ''} không có xã, phường, đặc khu nào mã hoặc tên ấy`,
      );
    if (fits.length > 1) fault('nhieu-xa', `thấy tên “${typed}” ứng với ${fits.length} đơn vị, cần ghi mã: ${names}`);
    return fits.length === 1 ? fits : [];
  });
  return { communes: [...new Map(found.map((one) => [one.ma, one])).values()], diagnostics };
}
