/** The program's data for the tests of extraction: catalogues, templates, standard; rendering a plan without the disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wordsOfDocument } from '../../src/app/jobs/nhap/print-check.js';
import { render as renderPlan } from '../../src/app/print/print.js';
import { loadWorld, type World } from '../../src/app/print/world.js';
import type { Document } from '../../src/document/model.js';
import type { CoQuanBanHanh, DanhMuc } from '../../src/plan/catalogue.js';
import { judgedDay } from '../../src/plan/dates.js';
import { type LoadedPlan, loadPlan } from '../../src/plan/load.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { root } from '../ho-tro/build.js';

let opened: Promise<World> | undefined;

export function world(): Promise<World> {
  opened ??= open();
  return opened;
}

async function open(): Promise<World> {
  const { value, diagnostics } = await loadWorld(root);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

export async function loadNamed(name: string, { danhMuc }: World): Promise<LoadedPlan> {
  const file = `data/ke-hoach/${name}.yaml`;
  const { value, diagnostics } = loadPlan(file, await readFile(path.join(root, file)), danhMuc);
  if (!value) throw new Error(diagnostics.map((one) => `${one.place.line}: ${one.message}`).join('\n'));
  return value;
}

export function render(plan: LoadedPlan, world: World): Document {
  const { value, diagnostics } = renderPlan(viewOfPlan(plan), world);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

/** A draft as the templates take it, whatever the loader would say of it. */
export function asLoaded(keHoach: KeHoach, danhMuc: DanhMuc): LoadedPlan {
  return { file: 'ban-nhap.yaml', keHoach, coQuan: issuer(keHoach, danhMuc), place: (path) => ({ file: path }) };
}

function issuer({ coQuan, ngay, diaDanh = '' }: KeHoach, danhMuc: DanhMuc): CoQuanBanHanh {
  if (typeof coQuan === 'string') {
    const known = danhMuc.banHanh(coQuan, judgedDay(ngay)) ?? danhMuc.banHanh(coQuan);
    if (!known || Array.isArray(known)) throw new Error(`no issuer ${coQuan}`);
    return known as CoQuanBanHanh;
  }
  const { ten, tenThuong, chuQuan } = coQuan;
  const taiDau = ten[0]?.startsWith('ỦY BAN NHÂN DÂN') ? 'ubnd' : 'khac';
  return {
    id: '',
    dong: ten,
    tenThuong,
    tenTat: tenThuong,
    diaDanh,
    taiDau,
    ...(chuQuan === undefined ? {} : { chuQuan }),
  };
}

export const textsOf = wordsOfDocument;
