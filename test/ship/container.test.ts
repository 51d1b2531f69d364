/** The files that make containers, as far as they can be judged without Docker. `.ci/image` builds and starts the image. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/shared/package-files.js';

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly mem_limit?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');

describe('the Dockerfile', () => {
  const [, image = ''] = read('Dockerfile').split(/^FROM .*(?<! AS build)$/m);

  test('puts into the image what the package ships, and nothing beside it', () => {
    expect(read('Dockerfile')).toMatch(/^ARG TRACES=$/m);
    expect(read('Dockerfile')).toMatch(/node scripts\/install-package\.mjs \/package \$\{TRACES\}$/m);
    expect(image.match(/^(?:COPY|ADD) .*/gm)).toEqual(['COPY --from=build /package ./']);
  });

  test('runs the service as a user without rights, healthy once it is ready', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/^HEALTHCHECK .*\\\n.*\/ready`/m);
  });
});

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
  };
  const ours = Object.entries(services).filter(([, { image }]) => image === 'communique:local');

  test('publishes on loopback unless told otherwise', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published).toHaveLength(3);
    for (const port of published) expect(port).toMatch(/^(?:\$\{BIND:-127\.0\.0\.1\}|127\.0\.0\.1):/);
  });

  test.each(Object.entries(services))('limits the memory and the rights of %s', (_, service) => {
    expect(service).toMatchObject({
      mem_limit: expect.stringMatching(/^\$\{\w+:-\d+[mg]\}$/),
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  test.each(ours)('lets %s write to its data directory alone', (_, service) => {
    expect(service.read_only).toBe(true);
  });

  test('tells of every variable in .env.example', () => {
    const variables = [...read('docker-compose.yml').matchAll(/\$\{(\w+):/g)].map(([, name]) => name);
    const documented = [...read('.env.example').matchAll(/^# (\w+)=/gm)].map(([, name]) => name);
    expect(documented).toEqual(expect.arrayContaining(variables));
  });
});
