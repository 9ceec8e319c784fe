/** Lets vitest run the one file that measures the checker; `npm test` does not see it. */
export default { test: { include: ['tests/bench/kiem-tra.measure.ts'] } };
