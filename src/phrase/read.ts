/** Reads the files of words: their rows by group, the user's own over the program's, reforms by id. */
import type { Diagnostic } from '../diagnostic/model.js';
import { quickRead } from '../diagnostic/quick-yaml.js';
import { foundBy, readYamlFile, wantedBy } from '../diagnostic/yaml-file.js';
import { exampleFaults } from './examples.js';
import { type Group, groups, reforms } from './groups.js';
import type { CaiCach, Phrase } from './model.js';
import { type Removal, wordSchemas } from './schemas.js';

/** A file named by its path with `/`. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface ReadWords {
  readonly rows: ReadonlyMap<Group, readonly Phrase[]>;
  readonly days: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type Row = Phrase | Removal;
interface FileOfWords {
  readonly file: NamedText;
  readonly isOwn: boolean;
  readonly caiCach: readonly CaiCach[];
  readonly rows: ReadonlyMap<Group, readonly Row[]>;
}

/** What belongs to a subject besides words: the catalogues read it. */
const catalogueKeys = new Set(['ten', 'vanBan', 'coQuan', 'chuDe', 'ngayCoDinh']);

export function readWordFiles(files: readonly NamedText[]): ReadWords {
  const diagnostics: Diagnostic[] = [];
  const read = files
    .map((file) => readOne(file, diagnostics))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn));
  const days = new Map(read.flatMap(({ caiCach }) => caiCach.map(({ id, ngay }) => [id, ngay])));
  if (diagnostics.length > 0) return { rows: new Map(), days, diagnostics };
  for (const id of reforms.filter((one) => !days.has(one)))
    diagnostics.push(missing(`Thấy không tệp nào ghi cải cách “${id}”; cần có trong data/loi/cai-cach.yaml.`));
  const rows = new Map(groups.map((group) => [group, mergeGroup(group, read, days, diagnostics)] as const));
  return { rows, days, diagnostics };
}

function missing(message: string): Diagnostic {
  return { code: 'thieu-loi', severity: 'error', message, place: { file: 'data/loi' } };
}

function readOne(file: NamedText, diagnostics: Diagnostic[]): FileOfWords | undefined {
  const isOwn = file.name.includes('/rieng/');
  const schema = wordSchemas()[isOwn ? 'own' : 'words'];
  const quick = schema.safeParse(withoutCatalogues(quickRead(file.text)));
  if (quick.success) return fileOf(file, isOwn, quick.data);
  const yaml = readYamlFile(file.name, file.text);
  if (!yaml.value) {
    diagnostics.push(...yaml.diagnostics);
    return undefined;
  }
  const { value, fault } = yaml.value;
  const parsed = schema.safeParse(withoutCatalogues(value ?? {}));
  if (parsed.success) return fileOf(file, isOwn, parsed.data);
  for (const issue of parsed.error.issues) {
    const found = issue.code === 'custom' ? issue.message : foundBy(issue);
    const wanted = issue.code === 'custom' ? 'viết theo lời dặn ở đầu tệp' : wantedBy(issue);
    diagnostics.push(fault('loi-sai', `Thấy ${found}; cần ${wanted}.`, issue.path));
  }
  return undefined;
}

function withoutCatalogues(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !catalogueKeys.has(key)));
}

function fileOf(
  file: NamedText,
  isOwn: boolean,
  data: { readonly caiCach?: readonly CaiCach[] | undefined },
): FileOfWords {
  const sections: Readonly<Record<string, readonly Row[] | undefined>> = { ...data, caiCach: undefined };
  const rows = new Map(groups.map((group) => [group, sections[group] ?? []] as const));
  return { file, isOwn, caiCach: data.caiCach ?? [], rows };
}

function mergeGroup(
  group: Group,
  files: readonly FileOfWords[],
  days: ReadonlyMap<string, string>,
  diagnostics: Diagnostic[],
): readonly Phrase[] {
  const merged = new Map<string, Phrase>();
  for (const { file, isOwn, rows } of files) {
    for (const [i, row] of (rows.get(group) ?? []).entries()) {
      const fault = (message: string) => diagnostics.push(faultAt(file, message, [group, i]));
      if ('bo' in row) {
        if (!merged.delete(row.id))
          fault(`Thấy bỏ hàng “${row.id}” mà không có hàng ấy; cần đúng mã của hàng muốn bỏ.`);
        continue;
      }
      if (!isOwn && merged.has(row.id)) fault(`Thấy mã “${row.id}” lần thứ hai; cần mỗi mã một hàng.`);
      const dated = withDays(row, days);
      if (typeof dated === 'string') fault(dated);
      else merged.set(row.id, dated);
      if (isOwn) for (const found of exampleFaults(row)) fault(`Thấy ${found}; cần sửa mẫu hoặc ví dụ.`);
    }
  }
  if (merged.size === 0)
    diagnostics.push(missing(`Thấy không tệp nào có nhóm “${group}”; cần có để chương trình hiểu câu chữ.`));
  return [...merged.values()];
}

function faultAt({ name, text }: NamedText, message: string, path: readonly PropertyKey[]): Diagnostic {
  const yaml = readYamlFile(name, text);
  return (
    yaml.value?.fault('loi-sai', message, path) ?? {
      code: 'loi-sai',
      severity: 'error',
      message,
      place: { file: name },
    }
  );
}

/** With the days of reforms in the place of their ids. */
function withDays(row: Phrase, days: ReadonlyMap<string, string>): Phrase | string {
  const { tu, den } = row;
  const isDay = (written: string) => /^\d/.test(written);
  const from = tu === undefined || isDay(tu) ? tu : days.get(tu);
  const to = den === undefined || isDay(den) ? den : dayBefore(days.get(den));
  if ((tu !== undefined && from === undefined) || (den !== undefined && to === undefined))
    return `Thấy “${from === undefined ? tu : den}”; cần ngày dạng 2025-07-01 hoặc mã có trong data/loi/cai-cach.yaml.`;
  return { ...row, ...(from !== undefined && { tu: from }), ...(to !== undefined && { den: to }) };
}

/** The last day of what a reform ended. */
function dayBefore(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}
