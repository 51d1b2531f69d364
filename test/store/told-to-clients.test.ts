/** What the stores say of their surroundings is for the operator: clients are shown no host, port, user, path or driver's text. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomainError, publicMessageOf } from '../../src/domain/errors.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { invalidAddress, toDomainError, unavailable } from '../../src/store/neo4j/neo4j-errors.js';

/** Codes of the driver, and texts that it has instead of codes. */
const DRIVER_FAILURES = [
  ...['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Security.AuthenticationRateLimit'],
  ...[
    'Neo.ClientError.Security.CredentialsExpired',
    'ServiceUnavailable',
    'SessionExpired',
    'ERR_SOCKET_BAD_PORT',
  ],
  ...['Neo.ClientError.Cluster.NotALeader', 'Neo.TransientError.General.DatabaseUnavailable', 'N/A'],
  ...['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Schema.ConstraintValidationFailed'],
  ...['Neo.ClientError.Database.DatabaseNotFound', 'ECONNREFUSED', 'ENOTFOUND', 'acquisition timed out'],
];

const word = fc.stringMatching(/^[a-z]{4}[0-9]{4}$/);

test('Neo4j', () => {
  fc.assert(
    fc.property(
      fc.record({
        host: word,
        port: fc.integer({ min: 10_000, max: 65_535 }),
        user: word,
        database: word,
        detail: word,
      }),
      fc.constantFrom(...DRIVER_FAILURES),
      ({ host, port, user, database, detail }, failure) => {
        const uri = `bolt://${host}:${port}`;
        const text = `${failure} ${host}:${port} ${user} ${database} /var/${detail}`;
        const error = Object.assign(new Error(text), { code: failure });
        const shown = [
          toDomainError(error, { uri, username: user, database }),
          unavailable(uri, text, error),
          invalidAddress(error),
        ].map((told) => {
          expect(told).toBeInstanceOf(DomainError);
          return publicMessageOf(told as DomainError);
        });
        for (const secret of [host, String(port), user, database, detail, failure])
          expect(shown.join('\n')).not.toContain(secret);
        expect(shown.join('\n')).not.toMatch(/NEO4J_|bolt:/);
      },
    ),
  );
});

describe('the embedded store', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'told-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['its directory is a file', (path: string) => writeFile(path, 'x')],
    [
      'its file is damaged',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'graph.grafeo'), 'no graph');
      },
    ],
    [
      'another process has it',
      async (path: string) => {
        const store = await openGrafeoStore({ dataDir: path });
        return () => store.close();
      },
    ],
  ])('when %s', async (name, prepare) => {
    const dataDir = join(folder, name.replaceAll(' ', '-'));
    const restore = await prepare(dataDir);
    const error = await openGrafeoStore({ dataDir }).catch((reason: unknown) => reason);
    await restore?.();
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).message).toContain(dataDir);
    expect(publicMessageOf(error as DomainError)).not.toMatch(/\/|DATA_DIR|grafeo|process/i);
  });
});
