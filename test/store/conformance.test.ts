import { expect, test } from 'vitest';
import { emptyProjection } from '../support/random-projection.js';
import { fixedQueries, pageSets, someSubsetsOf } from './catalogue.js';
import { casesOf } from './conformance.js';

const covered = new Set(casesOf(emptyProjection).map((c) => c.name));

test('every query of the catalogue has a conformance case', async () => {
  const names = new Set((await fixedQueries()).map((s) => s.name));
  expect(names.size).toBeGreaterThan(50);
  expect([...names].filter((name) => !covered.has(name))).toEqual([]);
});

test('every filter and facet of every set of pages has cases: alone, beside every other filter, with all', async () => {
  const names = [...(await pageSets()).values()].flatMap((pages) =>
    someSubsetsOf(pages.filters).flatMap((active) => [
      pages.page(active, 'ASC').name,
      pages.count(active).name,
      ...(active.length === 2
        ? []
        : [
            pages.page(active, 'DESC').name,
            ...Object.keys(pages.facets?.sources ?? {}).flatMap(
              (facet) => pages.facets?.one(facet, active).name ?? [],
            ),
          ]),
    ]),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !covered.has(name))).toEqual([]);
});

test('there are no cases of removed queries', async () => {
  const pages = [...(await pageSets()).values()];
  const known = new Set((await fixedQueries()).map((s) => s.name));
  const inSets = (name: string) =>
    pages.some((set) => name.startsWith(`${set.page([], 'ASC').name.split('.')[0]}.`));
  expect([...covered].filter((name) => !known.has(name) && !inSets(name))).toEqual([]);
});
