/** How work grows with the size of its input, as a ratio within one process: a slow or busy machine does not change it. */
import { expect } from 'vitest';

const factor = 8;
/** Between eight, for work in proportion to the input (a logarithm adds a third), and sixty-four, for its square. */
const allowed = 16;
/** What else the machine does can only add to a measure: the least of several counts. */
const attempts = 10;

/** `run`: the work on an input of so many parts. */
export function expectProportional(run: (size: number) => void, size: number): void {
  run(size);
  let [small, large, attempt] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  do {
    small = Math.min(small, processorTime(run, size));
    large = Math.min(large, processorTime(run, size * factor));
  } while (large > allowed * small && ++attempt < attempts);
  expect(large / small, `${factor} times the input`).toBeLessThanOrEqual(allowed);
}

function processorTime(run: (size: number) => void, size: number): number {
  const start = process.cpuUsage();
  run(size);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
