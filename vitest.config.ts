import { createRequire } from 'node:module';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** One copy of graphql for our code and for the libraries: two would not know each other's types. */
const graphql = createRequire(import.meta.url).resolve('graphql');

/** Two worlds: `api` runs in Node on a real PostgreSQL, `web` renders components in jsdom. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { decorator: { legacy: true } },
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: 'api',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/web-setup.ts'],
        },
      },
    ],
  },
});
