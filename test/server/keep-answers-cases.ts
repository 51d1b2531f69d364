/** Kept answers beside what is asked anew: whatever is loaded in between, and whichever service is asked. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn, postRequest } from '../support/app.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomProjection } from '../support/random-projection.js';

const QUERIES = [
  '{ actors(first: 100) { totalCount nodes { id name } } }',
  '{ events(first: 100) { totalCount nodes { id name participants(first: 100) { totalCount nodes { id } } } } }',
  '{ cooperation(first: 50) { totalTies ties { weight a { id } b { id } } } }',
];

const KEPT = { keptAnswerBytes: 1_000_000 };

/** Asks services that share a graph in a random order, with loads in between, what a service that keeps nothing answers. */
export async function expectNeverStale(stores: readonly GraphStore[], numRuns: number): Promise<void> {
  const [store] = stores as readonly [GraphStore];
  const services = stores.map((each) => appOn(each, KEPT));
  const anew = appOn(store);
  const step = fc.oneof(
    { weight: 1, arbitrary: fc.record({ load: randomProjection }) },
    { weight: 5, arbitrary: fc.record({ query: fc.constantFrom(...QUERIES), service: fc.nat() }) },
  );
  let loads = 0;
  let questions = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const each of steps) {
        if ('load' in each) {
          await loadProjection(store, each.load);
          loads += 1;
          continue;
        }
        const service = services[each.service % services.length];
        expect(await service?.ask(each.query)).toEqual(await anew.ask(each.query));
        questions += 1;
      }
    }),
    { numRuns },
  );
  expectExercised(loads, numRuns * 2);
  expectExercised(questions, numRuns * 10);
}

export const asGet = (query: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`http://test.invalid/graphql?${new URLSearchParams({ query })}`, {
    headers: { accept: 'application/json', ...headers },
  });

export const asPost = (query: string): Request => postRequest({ query });
