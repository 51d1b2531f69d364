/** Programs that tests start as processes, built once: to translate them at each start takes longer than what they then do. */
import { basename, join } from 'node:path';
import { build } from 'vite';
import { madeOnce } from './made-once.js';

export const root = join(import.meta.dirname, '..', '..');

const PROGRAMS = ['src/cli/main.ts', 'test/crash/bulk-load-process.ts'] as const;
const FOLDERS = ['analysis', 'cli', 'domain', 'graphql', 'ingest', 'server', 'shared', 'store'];
const INPUTS = ['package-lock.json', 'src/config.ts', 'test/crash', ...FOLDERS.map((f) => `src/${f}`)];

/** Returns the path of what Node can run as it is. */
export async function builtForProcesses(program: (typeof PROGRAMS)[number]): Promise<string> {
  return join(await madeOnce('built', INPUTS, make), `${basename(program, '.ts')}.js`);
}

/** All in one folder, two below that of the package, by which the service finds its files. */
async function make(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: PROGRAMS.map((program) => join(root, program)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
