/** The service as it is started, by hand or in a container: from an empty directory to an orderly end. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, ask, runCli, startCli } from './run-cli.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-cli-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('communique serve', () => {
  test('loads the seeds at its first start, answers, and ends in order when told to', async () => {
    const DATA_DIR = join(directory, 'made', 'by-itself');
    const service = startCli('serve', { PORT: '0', DATA_DIR });
    const url = await addressOf(service);

    expect(await ask(url, '{ event(id: "event:dushanbe-2022") { period { edtf } } }')).toEqual({
      data: { event: { period: { edtf: '2022-10-18/2022-10-19' } } },
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(200);

    const other = await runCli('stats', { DATA_DIR });
    expect([other.code, other.err]).toEqual([75, expect.stringContaining('is open in another process')]);

    service.signal('SIGTERM');
    const { code, out, err } = await service.ended;
    expect([code, err]).toEqual([0, expect.not.stringMatching(/error|warn/i)]);
    expect(out).toMatch(
      /\d+ created, 0 updated, 0 deleted: embedded store in .* holds the seeds\.\n\d+ entities, \d+ facts/,
    );
    expect(existsSync(join(DATA_DIR, 'graph.grafeo'))).toBe(true);

    const again = await runCli('seed', { DATA_DIR });
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/^Nothing has changed: embedded store in /),
    ]);

    const stats = await runCli('stats', { DATA_DIR });
    expect(stats.code).toBe(0);
    expect(stats.out).toMatch(/^embedded store in .*: \d+ nodes, \d+ edges\n(?: +\d+ [A-Z_]+\n){9}$/);
  });

  test('ends with 1 when it had to cut an answer off, and at once when told twice', async () => {
    const DATA_DIR = join(directory, 'made', 'by-itself');
    for (const isToldTwice of [false, true]) {
      const service = startCli('serve', { PORT: '0', DATA_DIR });
      const { port } = new URL(await addressOf(service));
      // GraphiQL is 9 MB, and its reader takes little of the first: four are more than any system holds for it.
      const reader = connect(Number(port), '127.0.0.1');
      reader.write('GET /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n'.repeat(4));
      await once(reader, 'data');
      reader.pause();
      service.signal('SIGTERM');
      const told = performance.now();
      if (isToldTwice) {
        await delay(1_000);
        service.signal('SIGTERM');
      }
      const { code, err } = await service.ended;
      expect(code).toBe(1);
      if (isToldTwice) expect(err).not.toContain('"cut"');
      else {
        expect(err).toMatch(/"cut":[1-4]/);
        expect(performance.now() - told).toBeGreaterThan(5_000);
      }
      reader.destroy();
    }
  });

  test('tells that the port is in use, and what to do, before anything is loaded', async () => {
    const DATA_DIR = join(directory, 'not-yet');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { code, err } = await runCli('serve', { PORT: String(port), DATA_DIR });
      expect([code, existsSync(DATA_DIR)]).toEqual([78, false]);
      expect(err).toBe(
        `Port ${port} is in use. Stop what uses it, or set PORT to another one (PORT=0 takes any free one).\n`,
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('tells of every bad variable at once, before anything is made', async () => {
    const DATA_DIR = join(directory, 'never-made');
    const { code, err, out } = await runCli('serve', {
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://localhost',
      DATA_DIR,
    });
    expect([code, out]).toEqual([78, '']);
    for (const variable of ['PORT', 'LOG_LEVEL', 'NEO4J_URI', 'NEO4J_PASSWORD'])
      expect(err).toContain(`  ${variable} `);
    expect(err).not.toMatch(/\n {4}at /);
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  test('without its database it says so and ends', async () => {
    const { code, err } = await runCli('serve', {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'secret',
    });
    expect(code).toBe(69);
    expect(err).toMatch(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer/);
    expect(err).not.toMatch(/secret|\n {4}at /);
  });
});
