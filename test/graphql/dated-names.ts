/** Names with the time in which they were in use, asked of a service. */
import { expect } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import type { TestApp } from '../support/app.js';

export const datedNames = projectionOf(`
- id: place:f26
  names:
    - { value: Newrivertown, lang: en, when: "2019-03/2022-09" }
    - { value: Rivertown, lang: en, sources: source:daily }
    - { value: Rivertown, lang: en, when: "../2019-03", sources: source:mfa }
    - { value: Rivertown, lang: en, when: "2022-09/..", sources: source:un }
    - { value: Rivertown Fort, lang: en, kind: FORMER, when: "[1890,1895]" }
    - { value: Риверта, lang: ru }`);

const period = (edtf: string, bounds: object) => ({ edtf, ...bounds });
const EXPECTED = [
  [
    'Newrivertown',
    period('2019-03/2022-09', { startEarliest: '2019-03-01', endLatest: '2022-09-30', holds: 'NO' }),
  ],
  [
    'Rivertown',
    period('../2019-03', { startEarliest: '0000-01-01', endLatest: '2019-03-31', holds: 'MAYBE' }),
  ],
  ['Rivertown', period('2022-09/..', { startEarliest: '2022-09-01', endLatest: '9999-12-31', holds: 'NO' })],
  [
    'Rivertown Fort',
    period('[1890,1895]', { startEarliest: '1890-01-01', endLatest: '1895-12-31', holds: 'NO' }),
  ],
  ['Риверта', null],
];

interface Answer {
  readonly entity: {
    readonly name: string;
    readonly names: readonly { readonly value: string; readonly period: unknown }[];
    readonly claims: { readonly nodes: readonly { value: string; period: { edtf: string } | null }[] };
  };
}

/** Whatever the store, each name comes with its own time, a name that came back twice, and one claim for each time that a source gives. */
export async function expectDatedNames({ query }: Pick<TestApp, 'query'>): Promise<void> {
  const { entity } = await query<Answer>(`{ entity(id: "place:f26") {
    name
    names { value period { edtf startEarliest endLatest holds(from: "1990", to: "2018") } }
    claims(predicate: "name") { nodes { value period { edtf } } }
  } }`);
  expect(entity.name).toBe('Newrivertown');
  expect(entity.names.map((name) => [name.value, name.period])).toEqual(EXPECTED);
  const claimed = entity.claims.nodes.map((claim) => [claim.value, claim.period?.edtf ?? null]);
  expect(claimed).toHaveLength(3);
  expect(claimed).toEqual(
    expect.arrayContaining([
      ['Rivertown', null],
      ['Rivertown', '../2019-03'],
      ['Rivertown', '2022-09/..'],
    ]),
  );
}
