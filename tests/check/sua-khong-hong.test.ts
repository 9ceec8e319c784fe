/** `--sua` never damages: of every file, clean or with slips typed into it, the copy differs by the listed changes alone, and nothing new is found in it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeBytes } from '../../src/app/jobs/kiem-tra/kiem-tra.js';
import { mendProved, type Proved } from '../../src/app/jobs/kiem-tra/prove.js';
import { readRuleBook } from '../../src/app/jobs/kiem-tra/rule-book.js';
import { standings } from '../../src/check/kit/paragraphs.js';
import type { Subject } from '../../src/check/model.js';
import { findingsOf, runRules } from '../../src/check/run-rules.js';
import { type LetterEdit, replaceLetters } from '../../src/writers/docx/replace-letters.js';
import { root } from '../ho-tro/build.js';
import { seeded } from './noi-dung/plant.js';
import { fileSubject, world } from './subjects.js';

const folders = ['tests/check/da-gap', 'tests/check/tep', 'tests/app/tep', 'tests/readers/tep'];
const files = (
  await Promise.all(
    folders.map(async (folder) =>
      (
        await readdir(path.join(root, folder))
      )
        .filter((name) => name.endsWith('.docx'))
        .map((name) => `${folder}/${name}`),
    ),
  )
).flat();
const plans = [
  'data/ke-hoach/tu-lan/2026.yaml',
  'data/ke-hoach/tp-lai-chau/2024.yaml',
  'tests/check/da-gap/cho-trong.yaml',
];

const book = (await readRuleBook(root)).value;
if (!book) throw new Error('no rules');

async function mended(name: string, bytes: Uint8Array): Promise<{ before: Subject; after: Subject; proved: Proved }> {
  const before = await fileSubject(name, bytes);
  const judge = async (made: Uint8Array) =>
    judgeBytes(name, name, made, await world(), book ?? { rules: [], severities: new Map() });
  const judgements = runRules(before, book?.rules ?? []);
  const { value: proved, diagnostics } = await mendProved({ subject: before, judgements }, bytes, judge);
  expect(diagnostics).toEqual([]);
  if (!proved) throw new Error(name);
  return { before, after: await fileSubject(name, proved.mending.bytes), proved };
}

function lettersOf({ read }: Subject): readonly string[] {
  return [...standings(read).keys()].map(({ runs }) => runs.map(({ text }) => text).join(''));
}

/** The letters before, with the listed changes made by this test's own hand. */
function expected(before: Subject, { mending }: Proved): readonly string[] {
  const letters = lettersOf(before);
  const paragraphs = [...standings(before.read).keys()];
  const made = [...letters];
  for (const { fix } of mending.done.toSorted((a, b) => b.fix.start - a.fix.start)) {
    const at = fix.text.paragraph ? paragraphs.indexOf(fix.text.paragraph) : -1;
    const present = made[at] ?? '';
    made[at] = present.slice(0, fix.text.offset + fix.start) + fix.after + present.slice(fix.text.offset + fix.end);
  }
  return made;
}

function foundBy(subject: Subject): ReadonlyMap<string, number> {
  return new Map(runRules(subject, book?.rules ?? []).map((one) => [one.rule.id, findingsOf(one).length]));
}

async function prove(name: string, bytes: Uint8Array): Promise<Proved> {
  const { before, after, proved } = await mended(name, bytes);
  expect(lettersOf(after)).toEqual(expected(before, proved));
  const found = foundBy(before);
  const fresh = [...foundBy(after)].filter(([id, count]) => count > (found.get(id) ?? 0));
  expect(fresh, name).toEqual([]);
  return proved;
}

/** What hands do to a text: a second blank, a blank before a comma, the tone on the other vowel, a mark twice. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{Ll}) (?=\p{Ll})/u, '  '],
  [/(?<=\p{Ll}), /u, ' , '],
  [/(?<=\p{Ll}), /u, ',, '],
  [/; /u, ';'],
  [/(?<=[Hh])óa(?!\p{L})/u, 'oá'],
  [/(?<!\p{L})ủy(?!\p{L})/u, 'uỷ'],
  [/\((?=\p{Ll})/u, '( '],
  [/;$/u, ''],
  [/ \(/u, '('],
];

function withSlips(subject: Subject, bytes: Uint8Array, random: () => number): Uint8Array {
  const counts = new Map<string, number>();
  const edits = lettersOf(subject).flatMap((letters): readonly LetterEdit[] => {
    const nth = counts.get(letters) ?? 0;
    counts.set(letters, nth + 1);
    const [form, after] = slips[Math.floor(random() * slips.length)] ?? [/$^/, ''];
    const match = form.exec(letters);
    return match && random() < 0.5
      ? [{ letters, nth, start: match.index, end: match.index + match[0].length, after }]
      : [];
  });
  return replaceLetters(bytes, edits).bytes;
}

describe.each(files)('%s', (name) => {
  test('as it is, and with slips typed into it', async () => {
    const bytes = await readFile(path.join(root, name));
    await prove(name, bytes);
    const slipped = withSlips(await fileSubject(name, bytes), bytes, seeded(name.length * 7919));
    await prove(name, slipped);
  });
});

test.each(plans)('%s', async (name) => {
  const { before, after, proved } = await mended(name, await readFile(path.join(root, name)));
  expect(lettersOf(after)).toEqual(expected(before, proved));
});

test('what the program once damaged is left as it was', async () => {
  for (const name of files.filter((one) => /\/(?:01|09|13|19)-/.test(one))) {
    const { mending } = await prove(name, await readFile(path.join(root, name)));
    expect(
      mending.done.map(({ rule, before }) => `${rule} ${before}`),
      name,
    ).toEqual([]);
  }
});
