/** No branch depends on how a message is worded: a program that words every one otherwise makes the same files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Document, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { temporaryFolder } from './ho-tro/folder.js';
import { type Outcome, runProcess } from './ho-tro/program.js';
import { copyOfProgram } from './ho-tro/scramble.js';

/** One after another, in a folder that holds data/ and output/. */
const commands = [
  'tao data/ke-hoach/tuyen-quang/2023.yaml data/ke-hoach/lai-chau/2026.yaml',
  'nam-moi data/ke-hoach/tuyen-quang/2023.yaml --nam 2026',
  'ra-soat data/ke-hoach/tuyen-quang/2026.yaml --nhan-chac-chan --bao-cao',
  'tao data/ke-hoach/tuyen-quang/2026.yaml',
  'cap-xa data/ke-hoach/lai-chau/2026.yaml --xa 03388 --xa 03460 --tao',
  'cap-xa data/ke-hoach/lao-cai/2026-tieu-du-an-2.yaml --xa 02647',
  'do-phu data/ke-hoach/lai-chau/2026.yaml --dinh-dang xlsx',
  'nhap output/lai-chau/2026.docx --ra data/ke-hoach/nhap/2026.yaml',
  'nhap output/lai-chau/2026.docx --vao data/ke-hoach/lai-chau/2026.yaml',
  'kiem-tra output/lai-chau/2026.docx data/ke-hoach/tuyen-quang/2026.yaml --dinh-dang json --ra output/kiem-tra.json',
  'kiem-tra output/lai-chau/2026.docx --sua --ra output/da-sua.docx',
] as const;

/** Keys of YAML and JSON files that hold sentences for people. */
const messageKeys = new Set(['lyDo', 'vi', 'thay', 'can', 'ghiChu', 'chuaXet']);

interface Run {
  readonly folder: string;
  readonly changed: number;
  readonly outcomes: readonly Outcome[];
}

const runs: Run[] = [];

beforeAll(async () => {
  for (const otherWords of [false, true]) {
    const folder = path.join(await temporaryFolder(), 'kehoach');
    const changed = copyOfProgram(folder, otherWords);
    const outcomes: Outcome[] = [];
    for (const command of commands) {
      const typed = [process.execPath, path.join(folder, '.bien-dich', 'cli', 'main.js'), ...command.split(' ')];
      outcomes.push(await runProcess(typed, folder));
    }
    runs.push({ folder, changed, outcomes });
  }
}, 240_000);

test('the messages really are worded otherwise', () => {
  const [plain, other] = runs;
  expect(other?.changed).toBeGreaterThan(300);
  const said = (run: Run | undefined) => run?.outcomes.map(({ error }) => error).join('');
  expect(said(other)).not.toBe(said(plain));
});

test('every command ends as it does with the usual words', () => {
  const codes = runs.map(({ outcomes }) => outcomes.map(({ code }) => code));
  expect(codes[0]).not.toContain(3);
  expect(codes[1]).toEqual(codes[0]);
});

test('every file is the same but for its messages', () => {
  const [plain, other] = runs.map(filesOf);
  expect([...(other?.keys() ?? [])]).toEqual([...(plain?.keys() ?? [])]);
  expect(plain?.size).toBeGreaterThan(20);
  const different = [...(plain ?? [])].filter(([name, content]) => other?.get(name) !== content);
  expect(different.map(([name]) => name)).toEqual([]);
});

/** Files that the commands read and made, messages left out; reports are messages. */
function filesOf({ folder }: Run): ReadonlyMap<string, string> {
  const made = ['data/ke-hoach', 'output'].flatMap((top) =>
    readdirSync(path.join(folder, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
  );
  const files = made
    .filter((name) => /\.(?:yaml|json|pdf|docx)$/.test(name) && !/\.(?:ra-soat|do-phu)\.(?:docx|pdf)$/.test(name))
    .sort();
  return new Map(files.map((name) => [name, contentOf(path.join(folder, name))]));
}

function contentOf(file: string): string {
  if (/\.(?:pdf|docx)$/.test(file)) return readFileSync(file).toString('base64');
  return withoutMessages(parseDocument(readFileSync(file, 'utf8')));
}

function withoutMessages(document: Document.Parsed): string {
  visit(document, {
    Pair: (_, pair) => {
      if (isPair(pair) && isScalar(pair.key) && messageKeys.has(String(pair.key.value))) return visit.REMOVE;
      return undefined;
    },
  });
  return isMap(document.contents) ? JSON.stringify(document.toJS()) : String(document);
}
