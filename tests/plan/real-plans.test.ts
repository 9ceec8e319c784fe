/** The project's own plans, with the project's own catalogue: no fault, and places that lead back to the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printDiagnostic } from '../../src/diagnostic/print.js';
import { inlineText, parseInline } from '../../src/plan/inline.js';
import { loadPlan } from '../../src/plan/load.js';
import { planTexts } from '../../src/plan/walk.js';
import { catalogue } from './danh-muc.js';

const folders = ['ke-hoach', 'vi-du'].map((name) => new URL(`../../data/${name}/`, import.meta.url));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.]+\.yaml$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(file);
  const { value, diagnostics } = loadPlan('kh.yaml', bytes, catalogue());

  it('has no error', () => {
    expect(diagnostics.filter((d) => d.severity === 'error').map(printDiagnostic)).toEqual([]);
    expect(value?.coQuan.dong.length).toBeGreaterThan(0);
  });

  it('has its texts where the plan says', () => {
    const lines = bytes.toString('utf8').split(/\r?\n/);
    let count = 0;
    for (const { path, text } of value ? planTexts(value.keHoach) : []) {
      const { line = 0, column = 0 } = value?.place(path) ?? {};
      const typed = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)]
        .join(' ')
        .replace(/^(?:>-?|\|-?|["'])\s*/, '');
      const words = text.split(/\s+/).slice(0, 4).join(' ');
      expect(typed.replace(/\s+/g, ' ').replaceAll('\\"', '"').startsWith(words), `${path}: ${words}`).toBe(true);
      expect(inlineText(parseInline(text)).trim(), path).not.toBe('');
      count += 1;
    }
    expect(count).toBeGreaterThan(20);
  });
});
