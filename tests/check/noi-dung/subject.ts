/** Subjects for the tests of content rules: of a plan as its templates print it, and of a raw text as it was read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedText, Subject } from '../../../src/check/model.js';
import type { Block, Document, Inline, Paragraph } from '../../../src/document/model.js';
import { textOf } from '../../../src/document/outline.js';
import { extract } from '../../../src/extract/extract.js';
import type { SourceEntry } from '../../../src/extract/model.js';
import { judgedDay } from '../../../src/plan/dates.js';
import { loadPlan } from '../../../src/plan/load.js';
import type { KeHoach, Nut } from '../../../src/plan/schema.js';
import { planNodes } from '../../../src/plan/walk.js';
import { readText } from '../../../src/readers/text/read.js';
import { asLoaded, loadNamed, render, world } from '../../extract/world.js';
import { root } from '../../ho-tro/build.js';

const label = /^(Phần \S+|[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]{1,2}\)|[-+])\s+/u;
const labelled = /^(?:phan|muc|khoan|khoan-tieu-de|diem|diem-tieu-de|gach|gach-tieu-de|cong|noi-nhan)$/;

/** The plan of a YAML text, judged as its printed form. */
export async function subjectOfYaml(yaml: string, file = 'thu.yaml'): Promise<Subject> {
  const { value, diagnostics } = loadPlan(file, new TextEncoder().encode(yaml), (await world()).danhMuc);
  if (!value) throw new Error(diagnostics.map(({ place, message }) => `${place.line}: ${message}`).join('\n'));
  return subjectOf(value.keHoach, file);
}

export async function subjectNamed(name: string): Promise<Subject> {
  return subjectOf((await loadNamed(name, await world())).keHoach, `${name}.yaml`);
}

export async function subjectOf(keHoach: KeHoach, file = 'thu.yaml'): Promise<Subject> {
  const open = await world();
  const document = render(asLoaded(keHoach, open.danhMuc), open);
  return make(keHoach, file, 'yaml', textsOf(document, file), open);
}

/** One of tests/nguon. */
export async function subjectOfSource(source: string): Promise<Subject> {
  const open = await world();
  const file = `${source}.txt`;
  const { value } = readText(file, await readFile(path.join(root, 'tests', 'nguon', file)));
  if (!value) throw new Error('unreadable');
  const { keHoach, coverage } = extract(value, open.danhMuc);
  const roles = rolesByPath(keHoach);
  return make(
    keHoach,
    file,
    'text',
    coverage.doan.map((entry) => readEntry(entry, roles)),
    open,
  );
}

function make(
  keHoach: KeHoach,
  file: string,
  kind: Subject['kind'],
  texts: readonly CheckedText[],
  { danhMuc, standard }: Awaited<ReturnType<typeof world>>,
): Subject {
  const ngay = judgedDay(keHoach.ngay, keHoach.thoiKy?.tu);
  const read = { kind: 'text', file, sections: [], notes: [], remarks: [] } as const;
  return { file, kind, read, texts, keHoach, ngay, danhMuc, standard, measure: () => 0 };
}

function textsOf(document: Document, file: string): readonly CheckedText[] {
  const texts: CheckedText[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') texts.push(...paragraphTexts(block, file, texts.length + 1));
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) for (const one of cell.blocks) visit(one);
  };
  for (const section of document.sections) for (const block of section.blocks) visit(block);
  return texts;
}

function paragraphTexts(paragraph: Paragraph, file: string, line: number): readonly CheckedText[] {
  const { style, origin, id, content } = paragraph;
  const own = content.filter((one) => one.kind !== 'note');
  const found = textOf(own) === '' ? [] : [checked(textOf(own), style, file, line, origin?.path, id)];
  const notes = content.filter((one): one is Extract<Inline, { kind: 'note' }> => one.kind === 'note');
  return [...found, ...notes.map((note) => checked(textOf(note.content), 'chu-thich', file, line, origin?.path, id))];
}

function checked(
  whole: string,
  role: string,
  file: string,
  line: number,
  at: string | undefined,
  node: string | undefined,
): CheckedText {
  const found = labelled.test(role) ? label.exec(whole) : null;
  return {
    text: found ? whole.slice(found[0].length) : whole,
    ...(found?.[1] === undefined ? {} : { label: found[1] }),
    role,
    place: { file, line },
    offset: found?.[0].length ?? 0,
    runs: [],
    ...(at === undefined ? {} : { path: at }),
    ...(node === undefined ? {} : { node }),
  };
}

function readEntry({ chu, place, duong, tep }: SourceEntry, roles: ReadonlyMap<string, string>): CheckedText {
  const [at = ''] = duong;
  const owner = at.replace(/\.(?:chu|tieuDe|nhan)$/, '');
  const role = roles.get(owner) ?? roleOf(at, chu);
  return checked(chu.normalize('NFC'), role, tep, place.line ?? 0, at, undefined);
}

function rolesByPath(keHoach: KeHoach): ReadonlyMap<string, string> {
  const nodes = [...planNodes(keHoach)];
  return new Map(nodes.map(({ path: at, nut }) => [at, styleOf(nut)]));
}

function styleOf(nut: Nut): string {
  if (nut.cap === 'bang') return 'o-bang';
  return 'tieuDe' in nut && nut.tieuDe !== undefined && ['khoan', 'diem', 'gach'].includes(nut.cap)
    ? `${nut.cap}-tieu-de`
    : nut.cap;
}

function roleOf(at: string, chu: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/\.dauBang|\.cot\.\d+/, 'o-dau-bang'],
    [/\.hang\.\d+\.nhom/, 'o-bang-nhom'],
    [/\.hang\./, 'o-bang'],
    [/^phuLuc\.\d+\.nhan/, 'phu-luc-nhan'],
    [/^phuLuc\.\d+\.tieuDe/, 'phu-luc-tieu-de'],
    [/^phuLuc\.\d+\.kemTheoCua/, 'kem-theo'],
    [/^phuLuc\.\d+$/, /^\(/.test(chu) ? 'kem-theo' : 'phu-luc-nhan'],
    [/^noiNhan\.\d+(?:\.ten|\.nhom\.\d+)?$|^luu/, 'noi-nhan'],
    [/^noiNhan\.\d+\.ghiChu/, 'noi-nhan-ghi-chu'],
    [/^noiNhan$/, 'noi-nhan-nhan'],
    [/^chuKy\.hoTen/, 'ho-ten'],
    [/^chuKy/, 'chuc-vu'],
    [/^trichYeu/, 'trich-yeu'],
    [/^phuDe/, 'phu-de'],
    [/^canCu/, 'can-cu'],
    [/^loiDan/, 'loi-dan'],
    [/^(?:so|kyHieu)$/, 'so-ky-hieu'],
    [/^(?:diaDanh|ngay)/, 'dia-danh'],
  ];
  return rules.find(([form]) => form.test(at))?.[1] ?? 'doan';
}
