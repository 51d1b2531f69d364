/** Where places are, by the gazetteer that the seeds cite. */
import { expect, test } from 'vitest';
import { seededApp } from '../support/app.js';

const { query } = await seededApp();

test('a city is where the gazetteer has it, and the claim names the gazetteer', async () => {
  const { node } = await query<{ readonly node: unknown }>(`{ node(id: "place:dushanbe") { ... on Place {
    coordinates { latitude longitude }
    claims(predicate: "coordinates") { nodes { value supports { source { publisher } } } } } } }`);
  expect(node).toEqual({
    coordinates: { latitude: 38.56, longitude: 68.7739 },
    claims: {
      nodes: [{ value: '38.56, 68.7739', supports: [{ source: { publisher: 'Natural Earth' } }] }],
    },
  });
});

test('a place that the gazetteer leaves out is nowhere, not at 0, 0', async () => {
  expect(
    await query(`{ node(id: "place:kokhi-somon") { ... on Place { coordinates { latitude } } } }`),
  ).toEqual({ node: { coordinates: null } });
});
