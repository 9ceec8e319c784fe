/** Finds the plan files behind the arguments of a command, and the output name of each. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostic/model.js';
import { diskCode, diskReason } from '../files/disk.js';
import { nameFault } from '../files/names.js';
import { isBelow, showPath } from '../files/paths.js';

/** One plan to build. */
export interface Job {
  /** Absolute path. */
  readonly file: string;
  /** As shown in messages. */
  readonly shown: string;
  /** Output name below the output folder, with `/` and without extension. */
  readonly target: string;
}

export interface Discovery {
  readonly jobs: readonly Job[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `2023.yaml` is a plan, its companion `2023.sai-khac.yaml` is not. */
export function isPlanName(name: string): boolean {
  return /^[^.]+\.ya?ml$/i.test(name);
}

/** Files below `plansFolder` keep their place below it in the output; other folders are mirrored from the folder given. */
export async function discover(inputs: readonly string[], cwd: string, plansFolder: string): Promise<Discovery> {
  const diagnostics: Diagnostic[] = [];
  const jobs = new Map<string, Job>();
  const shown = (file: string) => showPath(file, cwd);
  const fault = (code: string, file: string, message: string) =>
    diagnostics.push({ code, severity: 'error', message, place: { file: shown(file) } });
  const add = (file: string, given: string) => {
    const base = isBelow(file, plansFolder) ? plansFolder : given;
    const target = targetOf(path.relative(base, file));
    const unfit = `${target}.docx`
      .split('/')
      .map(nameFault)
      .find((message) => message !== undefined);
    if (unfit === undefined) jobs.set(file, { file, shown: shown(file), target });
    else fault('ten-tep-la', file, `${unfit} Tệp Word và PDF mang tên của kế hoạch: đổi tên kế hoạch ấy.`);
  };

  for (const input of inputs) {
    const given = await existing(path.resolve(cwd, input));
    try {
      if (!(await stat(given)).isDirectory()) {
        add(given, path.dirname(given));
        continue;
      }
      const before = diagnostics.length;
      const found = await plansIn(given, new Set(), (folder, error) =>
        fault('khong-doc-duoc', folder, `Không đọc được thư mục: ${diskReason(error)}.`),
      );
      for (const file of found) add(file, given);
      if (found.length === 0 && before === diagnostics.length) {
        fault('khong-co-ke-hoach', given, 'Thấy thư mục không có kế hoạch nào; cần ít nhất một tệp .yaml.');
      }
    } catch (error) {
      const hint = /[*?]/.test(input) ? ' Muốn tạo nhiều kế hoạch, hãy ghi tên thư mục thay cho dấu * hoặc ?.' : '';
      fault('khong-doc-duoc', given, `Không đọc được: ${diskReason(error)}.${hint}`);
    }
  }
  return withoutClashes([...jobs.values()], diagnostics);
}

function targetOf(relative: string): string {
  const { dir, name } = path.parse(relative);
  return path.join(dir, name).split(path.sep).join('/').normalize('NFC');
}

/** The same name may be stored with composed or with separate marks, and typed in the other form. */
async function existing(file: string): Promise<string> {
  const parent = path.dirname(file);
  if (parent === file || (await isThere(file))) return file;
  const folder = await existing(parent);
  const name = path.basename(file);
  const entries = await readdir(folder).catch(() => []);
  return path.join(folder, entries.find((entry) => entry.normalize('NFC') === name.normalize('NFC')) ?? name);
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Every plan below a folder, in the order of names. Folders reached twice through links are read once. */
async function plansIn(
  folder: string,
  seen: Set<string>,
  onFault: (folder: string, error: unknown) => void,
): Promise<string[]> {
  const found: string[] = [];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => compare(a.name.normalize('NFC'), b.name.normalize('NFC')));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = path.join(folder, entry.name);
      const isPlan = isPlanName(entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(file, !isPlan, onFault)));
      if (isFolder) found.push(...(await plansIn(file, seen, onFault)));
      else if (isPlan) found.push(file);
    }
  } catch (error) {
    onFault(folder, error);
  }
  return found;
}

/** A broken link may have been a folder of plans; one with a plan's name is told of when it is read. */
async function leadsToFolder(link: string, told: boolean, onFault: (link: string, error: unknown) => void) {
  return stat(link).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (told && diskCode(error) === 'ENOENT') onFault(link, error);
      return false;
    },
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names differing only in case are one file on Windows and macOS, so they clash everywhere. */
function withoutClashes(jobs: readonly Job[], diagnostics: Diagnostic[]): Discovery {
  const byTarget = new Map<string, Job[]>();
  for (const job of jobs) {
    const key = job.target.toLowerCase();
    byTarget.set(key, [...(byTarget.get(key) ?? []), job]);
  }
  const kept: Job[] = [];
  for (const group of byTarget.values()) {
    const [first] = group;
    if (first && group.length === 1) kept.push(first);
    else {
      for (const job of group) {
        const others = group.filter((other) => other !== job).map((other) => other.shown);
        const message =
          `Thấy ${others.join(', ')} cũng sẽ ghi vào ${job.target}.docx; ` +
          'cần mỗi kế hoạch một tên, vì tệp sau sẽ đè lên tệp trước.';
        diagnostics.push({ code: 'trung-dau-ra', severity: 'error', message, place: { file: job.shown } });
      }
    }
  }
  return { jobs: kept, diagnostics };
}
