/** Builds the explorer (src/web) into dist/web. `npx vite` serves it for development, with the API of a service on port 4000. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // A data: URL would need a hole in the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/graphql': process.env.API ?? 'http://127.0.0.1:4000' } },
});
