/**
 * The stored JSON Schema is the generated one. After a change of src/plan/schema.ts write it anew:
 * `npm run luoc-do` (compiles, then runs tests/plan/ghi-luoc-do.mjs).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planJsonSchemaText } from '../../src/plan/json-schema.js';
import { descriptionAt, isKnownKey, keysAt } from '../../src/plan/known-keys.js';

describe('the JSON Schema', () => {
  it('is stored as generated', () => {
    const stored = readFileSync(new URL('../../data/luoc-do/ke-hoach.schema.json', import.meta.url), 'utf8');
    expect(stored.replaceAll('\r\n', '\n')).toBe(planJsonSchemaText());
  });

  it('knows the keys of every place', () => {
    expect(keysAt([])).toContain('trichYeu');
    expect(keysAt(['noiDung', 0, 'con', 3])).toEqual(expect.arrayContaining(['cap', 'chu', 'con', 'cot', 'hang']));
    expect(keysAt(['noiNhan', 0])).toEqual(['ten', 'ghiChu', 'nhom']);
    expect(keysAt(['phuLuc', 0, 'noiDung', 0, 'hang', 1, 'o', 'chuTri'])).toEqual(['chu', 'gopCot', 'gopHang', 'canh']);
    expect(keysAt(['khong', 'co'])).toEqual([]);
    expect(descriptionAt(['nam'])).toBe('Năm của kế hoạch.');
    expect(isKnownKey('gopHang')).toBe(true);
    expect(isKnownKey('properties')).toBe(false);
  });
});
