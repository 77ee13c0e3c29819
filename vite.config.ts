import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { inlineDocuments } from './scripts/inline-documents.ts';

const api = 'http://127.0.0.1:4000';

/** The web: sources in `web/`, built to `dist/web`; in development the API answers through the proxy. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [inlineDocuments(), solid()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    // County offices keep their browsers for years: Chromium 87 is the engine of many that are still in use.
    target: ['chrome87', 'edge88', 'firefox85', 'safari14'],
    assetsInlineLimit: 2048,
  },
  server: {
    port: 5173,
    proxy: { '/graphql': api, '/upload': api, '/download': api, '/healthz': api },
  },
});
