/** Every row of data/loi and data/linh-vuc finds what its examples say, and nothing in those that it must not find. */
import { describe, expect, test } from 'vitest';
import { exampleFaults } from '../../src/phrase/examples.js';
import { groups } from '../../src/phrase/groups.js';
import { loi } from './words-of-project.js';

test('the files are read without a fault', () => {
  expect(loi.faults()).toEqual([]);
});

describe.each(groups)('%s', (group) => {
  test.each(loi.bang(group).rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect(exampleFaults(row)).toEqual([]);
  });

  test('every row is found among the others too', () => {
    const table = loi.bang(group);
    const lost = table.rows.filter((row) =>
      row.viDu.every((example) => !table.find(example.replace(/[«»]/gu, '')).some((hit) => hit.row === row)),
    );
    expect(lost.filter(({ viDu }) => viDu.every((one) => !one.includes('](')))).toEqual([]);
  });
});
