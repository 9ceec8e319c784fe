/** How the tests run: no limit of time that a slow or busy machine could meet; modules loaded once a worker, not once a file. */
import { defineConfig } from 'vitest/config';

const limit = 60_000;

export default defineConfig({
  test: {
    testTimeout: limit,
    hookTimeout: limit,
    teardownTimeout: limit,
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
  },
});
