/** Builds the explorer (src/web) into dist/web. `npx vite` serves it for development, with the API of a service on port 4000. */
import { defineConfig, type Plugin } from 'vite';
import { bundledLicenses } from './scripts/bundled-licenses.js';

/** Marks the generated documents as free of side effects, without which the bundler keeps those that nothing uses. */
const pureDocuments: Plugin = {
  name: 'pure-documents',
  transform: {
    filter: { id: /\/src\/web\/generated\/graphql\.ts$/ },
    handler: (code) =>
      code.replaceAll('= new TypedDocumentString(', '= /* @__PURE__ */ new TypedDocumentString('),
  },
};

/** Lets the browser fetch the page beside the words that it waits for. */
const preloadStart: Plugin = {
  name: 'preload-start',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const start = Object.values(bundle).find(
        (output) => output.type === 'chunk' && output.name === 'start',
      );
      if (start?.type !== 'chunk') return [];
      const files = [start.fileName, ...start.imports].filter((file) => !html.includes(file));
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};

const licenses = bundledLicenses();

export default defineConfig({
  root: 'src/web',
  plugins: [pureDocuments, preloadStart, licenses.ofBuild],
  worker: { plugins: () => [licenses.ofWorkers] },
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
