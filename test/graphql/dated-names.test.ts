import { expect, test } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOver } from '../support/app.js';
import { datedNames, expectDatedNames } from './dated-names.js';

test('names have the time in which they were in use, on the embedded store', async () => {
  await expectDatedNames(await appOver(datedNames));
});

test('a name that its source calls still in use was so on the day of the source', async () => {
  const { query } = await appOver(
    projectionOf('- { id: place:x, names: [{ value: X, lang: en, when: 2016-09/.., sources: source:un }] }'),
  );
  const answer = await query('{ entity(id: "place:x") { names { period { endEarliest endState } } } }');
  expect(answer).toEqual({
    entity: { names: [{ period: { endEarliest: '2018-06-01', endState: 'ONGOING' } }] },
  });
});
