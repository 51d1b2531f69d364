/** The explorer reads off the API's sentences which constraint to give up; should they change, this tells. */
import { expect, test } from 'vitest';
import { PathsDocument, type PathsQuery } from '../../src/web/generated/graphql.js';
import { relaxationOf } from '../../src/web/views/paths/relaxation.js';
import { variablesOf } from '../../src/web/views/paths/variables.js';
import { seededApp } from '../support/app.js';

const { query } = await seededApp();

const pathsAt = async (params: URLSearchParams) =>
  (await query<PathsQuery>(String(PathsDocument), variablesOf(params))).paths;

const CARICC_TO_KUWAIT = 'from=org:caricc&to=state:kuwait';

test.each([
  [`${CARICC_TO_KUWAIT}&via=WITHIN,BROADER`, { via: null }],
  [`${CARICC_TO_KUWAIT}&since=1950&until=1951`, { since: null, until: null, certain: null }],
  [`${CARICC_TO_KUWAIT}&since=2030&until=2030&certain=1`, { certain: null }],
  [`${CARICC_TO_KUWAIT}&max=1`, { max: '6' }],
  [`${CARICC_TO_KUWAIT}&origins=20`, { origins: null }],
  [`${CARICC_TO_KUWAIT}&hubs=1`, { hubs: null }],
  ['from=event:kuwait-2024&to=event:dushanbe-2018&via=PARTICIPATED_IN&ordered=1', { ordered: null }],
] as const)('%s', async (address, change) => {
  const params = new URLSearchParams(address);
  const { paths, noPathBecause } = await pathsAt(params);
  expect(paths).toEqual([]);
  const offered = noPathBecause.map((sentence) => relaxationOf(sentence));
  expect(offered).toContainEqual(change);

  for (const [name, value] of Object.entries(change))
    if (value === null) params.delete(name);
    else params.set(name, value);
  expect((await pathsAt(params)).paths).not.toEqual([]);
});

test('no sentence that offers a path is left without its button, and no other has one', async () => {
  const tight = new URLSearchParams(
    `${CARICC_TO_KUWAIT}&max=2&origins=2&hubs=30&since=2018&until=2024&certain=1&via=MEMBER_OF`,
  );
  const unknown = new URLSearchParams('from=org:caricc&to=org:nobody');
  for (const params of [tight, unknown]) {
    const { noPathBecause } = await pathsAt(params);
    expect(noPathBecause).not.toEqual([]);
    for (const sentence of noPathBecause)
      expect(relaxationOf(sentence) !== undefined, sentence).toBe(/^With/.test(sentence));
  }
});
