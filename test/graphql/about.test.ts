/** What the service says of itself, beside the projection and package.json. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appOver, seededApp } from '../support/app.js';
import { projectDir } from '../support/docs/documents.js';
import { emptyProjection } from '../support/random-projection.js';

const ABOUT =
  '{ about { version licence entities { kind count } participations claims facts sources period { from to } } }';

test('about tells version, licence, counts and the period of the events', async () => {
  const { query, projection } = await seededApp();
  const { version, license } = JSON.parse(readFileSync(`${projectDir}/package.json`, 'utf8'));
  const { entities, participations, claims, facts, sources } = projection;
  const counts = new Map<string, number>();
  for (const { kind } of entities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const periods = entities.flatMap((e) => (e.kind === 'EVENT' ? [e.period] : []));
  const days = [
    ...periods.map((p) => p.startEarliest).filter((day) => day !== '0000-01-01'),
    ...periods.map((p) => p.endLatest).filter((day) => day !== '9999-12-31'),
  ].sort();
  expect(await query(ABOUT)).toEqual({
    about: {
      ...{ version, licence: license },
      entities: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ kind, count })),
      ...{ participations: participations.length, claims: claims.length },
      ...{ facts: facts.length, sources: sources.length },
      period: { from: days[0], to: days.at(-1) },
    },
  });
});

test('about tells of an empty graph that it holds nothing', async () => {
  const { query } = await appOver(emptyProjection);
  const { about } = await query<{ about: object }>(ABOUT);
  expect(about).toMatchObject({ entities: [], claims: 0, sources: 0, period: null });
});
