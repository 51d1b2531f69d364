/**
 * A Chromium to drive: CHROMIUM_PATH, else the one that the npm package @sparticuz/chromium carries (Linux x64), else
 * Debian's. The package is unpacked once into the project's `.cache`, with the libraries and the font it carries,
 * so that it also runs where the system has neither.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

const projectDir = join(import.meta.dirname, '..', '..');
const DEBIAN_PATH = '/usr/bin/chromium';

/** Nothing that phones home. WebGL 2 needs no flag: the software renderer is found beside the executable. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
  // No name is ever looked up, not even by what page routing doesn't see, such as preconnect.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export interface Chromium {
  readonly executablePath: string;
  /** What its process needs beside our own environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** The first one that really starts. */
export async function findChromium(): Promise<Chromium | { readonly unavailable: string }> {
  const reasons: string[] = [];
  for (const find of [givenChromium, packagedChromium, debianChromium]) {
    try {
      const found = await find();
      await (await launchChromium(found)).close();
      return found;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { unavailable: reasons.join('; ') };
}

export async function launchChromium({ executablePath, env }: Chromium): Promise<Browser> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args: FLAGS, env: { ...Object.fromEntries(own), ...env } });
}

async function givenChromium(): Promise<Chromium> {
  if (!process.env.CHROMIUM_PATH) throw new Error('CHROMIUM_PATH is not set');
  return { executablePath: process.env.CHROMIUM_PATH, env: {} };
}

async function debianChromium(): Promise<Chromium> {
  if (!existsSync(DEBIAN_PATH)) throw new Error(`no ${DEBIAN_PATH}`);
  return { executablePath: DEBIAN_PATH, env: {} };
}

async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('@sparticuz/chromium is for Linux on x64 only');
  const dir = await unpack();
  const executablePath = join(dir, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(dir, 'fonts.conf') };
  const { stdout } = await run('ldd', [executablePath]).catch(() => ({ stdout: '' }));
  if (!stdout.includes('not found')) return { executablePath, env: fonts };
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(dir, 'al2023', 'lib') } };
}

async function unpack(): Promise<string> {
  const manifest = join(projectDir, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const cache = join(projectDir, '.cache');
  const dir = join(cache, `chromium-${version}`);
  if (existsSync(dir)) return dir;
  await mkdir(cache, { recursive: true });
  // Whole or not at all: see neo4j-server.ts.
  const staging = await mkdtemp(join(cache, 'chromium-unpacking-'));
  try {
    // It unpacks to the temporary directory, and its own libraries only where it believes to be on AWS Lambda.
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: projectDir, env });
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(join(dir, 'fonts')));
    await rename(staging, dir).catch((error) => {
      if (!existsSync(dir)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return dir;
}

/** The system's fonts first; the packaged Open Sans, which has the Tajik letters, where there are none. */
function fontsConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`;
}
