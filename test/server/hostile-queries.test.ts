/** Queries that the schema allows and nobody would ask: answered or refused, never a fault. */
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readSchemaText } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import { hostileQuery } from './hostile-query.js';

const RUNS = randomRuns(300, 10_000);
const { ask, logged } = await seededApp();
const schema = buildSchema(readSchemaText());
/** Nothing of the inside: stacks, paths, statements, words of the engine and of drivers. */
const INSIDE =
  /\bat (?:file:|\/|async )|node_modules|\/src\/|\/dist\/|MATCH \(|RETURN |GRAFEO|panicked|[Nn]eo4j|Cypher|TypeError|RangeError/;

test(`${RUNS} random queries`, async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 2 ** 30 })), async (numbers) => {
      const query = hostileQuery(schema, (limit) => Number(numbers.next().value) % limit);
      const { status, text, errors } = await ask(query);
      // Too much work is refused or given up, which is meant.
      expect([200, 400, 404, 503, 504], `${query}\n${text.slice(0, 500)}`).toContain(status);
      expect(errors.filter(({ extensions: { code } }) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
      for (const { message } of errors) expect(message).not.toMatch(INSIDE);
      if (errors.length === 0) answered++;
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(logged).toEqual([]);
  expectExercised(answered, RUNS / 10);
});
