import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': resolve(import.meta.dirname) };

export default defineConfig({
  test: {
    // Integration waits for PostgreSQL half of its time: on two cores three files at once take two thirds of the time.
    maxWorkers: 3,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/test-environment.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/test-environment.ts', 'tests/support/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // Packages are loaded once a worker and not once a file, which was half of the time; the portal's own modules
          // are fresh for each file all the same (tests/support/test-environment.ts).
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
