import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,rules,test,scripts,bench}/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    // A hang should end; how long a test takes on a busy machine is no finding.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
