/** What is mended by machine is right afterwards, and nothing else is touched. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CheckedText, Fix, Subject } from '../../../src/check/model.js';
import { root } from '../../ho-tro/build.js';
import { contentRules } from '../all-rules.js';
import { fileSubject } from '../subjects.js';

function fixesOf(subject: Subject): readonly { readonly rule: string; readonly fix: Fix }[] {
  return contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    return verdict.answer !== 'broken'
      ? []
      : verdict.findings.flatMap(({ fix }) => (fix === undefined ? [] : [{ rule: rule.id, fix }]));
  });
}

function applied(text: CheckedText, fixes: readonly Fix[]): CheckedText {
  const own = fixes.filter((fix) => fix.text === text).toSorted((a, b) => b.start - a.start);
  return {
    ...text,
    text: own.reduce((words, { start, end, after }) => words.slice(0, start) + after + words.slice(end), text.text),
  };
}

test.each(['000', '001', '002', '003', '004'])('%s: sửa xong thì hết lỗi ấy', async (name) => {
  const bytes = await readFile(path.join(root, 'tests', 'nguon', `${name}.txt`));
  const subject = await fileSubject(`${name}.txt`, bytes);
  const fixes = fixesOf(subject);
  expect(fixes.length).toBeGreaterThan(0);
  for (const { fix } of fixes) {
    expect(fix.start).toBeLessThanOrEqual(fix.end);
    expect(fix.end).toBeLessThanOrEqual(fix.text.text.length);
    expect(subject.texts).toContain(fix.text);
  }
  const all = fixes.map(({ fix }) => fix);
  const mended = { ...subject, texts: subject.texts.map((text) => applied(text, all)) };
  expect(fixesOf(mended)).toEqual([]);
});

test('các chỗ sửa không đè lên nhau', async () => {
  const bytes = await readFile(path.join(root, 'tests', 'nguon', '002.txt'));
  const fixes = fixesOf(await fileSubject('002.txt', bytes)).map(({ fix }) => fix);
  for (const [i, one] of fixes.entries())
    for (const other of fixes.slice(i + 1))
      if (one.text === other.text) expect(one.end <= other.start || other.end <= one.start).toBe(true);
});
