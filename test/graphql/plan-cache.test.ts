/** A plan is made once for a document and the values of its variables. */
import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { cachedPlan } from '../../src/graphql/planner/plan-cache.js';

const schema = buildSchema('type Query { event(text: String, lang: String): String }');

function planner(query: string) {
  const [operation] = parse(query).definitions as readonly OperationDefinitionNode[];
  const field = operation?.selectionSet.selections[0];
  if (field?.kind !== Kind.FIELD) throw new Error('no field');
  let made = 0;
  const planFor = (variableValues: Readonly<Record<string, unknown>>) =>
    cachedPlan({ schema, fragments: {}, variableValues }, field, () => ({
      number: ++made,
      fieldNodes: new Map(),
    })).number;
  return planFor;
}

const QUERY = 'query ($of: String, $below: String) { event(text: $of) { event(text: $below) } }';

test('values below the field make another plan, its own arguments do not', () => {
  const planFor = planner(QUERY);
  expect(planFor({ of: 'a', below: 'x' })).toBe(1);
  expect(planFor({ of: 'b', below: 'x' })).toBe(1);
  expect(planFor({ of: 'a', below: 'y' })).toBe(2);
  expect(planFor({ of: 'a', below: 'x' })).toBe(1);
});

test('a variable that is not given is another thing than null', () => {
  const planFor = planner(QUERY);
  expect([planFor({}), planFor({ below: null }), planFor({})]).toEqual([1, 2, 1]);
});

test('documents with the same text have plans of their own', () => {
  const [one, two] = [planner(QUERY), planner(QUERY)];
  one({ below: 'x' });
  one({ below: 'y' });
  expect([one({ below: 'y' }), two({ below: 'y' })]).toEqual([2, 1]);
});

test('plans are kept up to a bound in bytes: old ones go, and one that is larger is not kept', () => {
  const planFor = planner(QUERY);
  const large = (letter: string) => ({ below: letter.repeat(3_000_000) });
  expect([planFor(large('a')), planFor(large('b')), planFor(large('b'))]).toEqual([1, 2, 2]);
  planFor(large('c'));
  planFor(large('d'));
  expect(planFor(large('a'))).toBe(5);
  const tooLarge = { below: 'x'.repeat(9_000_000) };
  expect(planFor(tooLarge)).not.toBe(planFor(tooLarge));
});
