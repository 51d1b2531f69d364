/** The marks of charts are what the API counts, and nothing is drawn twice or left out without a word. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  EventTopicsDocument,
  type EventTopicsQuery,
  EventYearsDocument,
  type EventYearsQuery,
  HomeSeriesDocument,
  type HomeSeriesQuery,
  HostPlacesDocument,
  type HostPlacesQuery,
} from '../../src/web/generated/graphql.js';
import { firstOf } from '../../src/web/views/charts/alike.js';
import { histogramOf } from '../../src/web/views/charts/bars.js';
import { captioned, wrapped } from '../../src/web/views/charts/captioned.js';
import { embedCode } from '../../src/web/views/charts/embed-code.js';
import { gridCells, gridOf, SHADES, shadeOf } from '../../src/web/views/charts/grid.js';
import { lengthsOf } from '../../src/web/views/charts/lengths.js';
import { countPublishers } from '../../src/web/views/charts/publishers.js';
import { filterOf, listAddress, scopeOf } from '../../src/web/views/charts/scope.js';
import { yearCounts } from '../../src/web/views/charts/year-counts.js';
import { bestSourced } from '../../src/web/views/home/best-series.js';
import { ringOf } from '../../src/web/views/home/ring.js';
import { atlasOf } from '../../src/web/views/map/atlas.js';
import { drawMap } from '../../src/web/views/map/draw-map.js';
import { hostPlaces, isDrawn, missedPlaces, regionsOf } from '../../src/web/views/map/places.js';
import { shapeAt, shapesOfCountries } from '../../src/web/views/map/shapes.js';
import { seededApp } from '../support/app.js';

const { query } = await seededApp();
const HELD = { filter: filterOf({ series: null }) };
const atlas = atlasOf(
  JSON.parse(
    await readFile(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'),
  ),
);

describe('a histogram by year', async () => {
  const { events } = await query<EventYearsQuery>(String(EventYearsDocument), HELD);
  const counts = yearCounts(events.possible?.rows ?? [], events.certain?.rows ?? []);
  const { bars, baseline } = histogramOf(counts, { width: 900, height: 260 });

  test('has a bar for each year, one without events included', () => {
    expect(bars.map(({ year }) => year)).toEqual(Array.from({ length: bars.length }, (_, i) => 2000 + i));
    expect(
      yearCounts(
        [
          { value: '2001', count: 1 },
          { value: '2004', count: 1 },
        ],
        [],
      ),
    ).toMatchObject([
      { year: 2001, certain: 0, possible: 1 },
      { year: 2002, possible: 0 },
      { year: 2003, possible: 0 },
      { year: 2004 },
    ]);
  });

  test.each([2005, 2018, 2022, 2026])('counts in %i what the lists of that year hold', async (year) => {
    const during = { from: String(year), to: String(year) };
    const lists = await query<Record<'possible' | 'certain', { totalCount: number }>>(
      `query ($possible: EventFilter, $certain: EventFilter) {
         possible: events(filter: $possible, first: 1) { totalCount } certain: events(filter: $certain, first: 1) { totalCount } }`,
      {
        possible: { ...HELD.filter, during },
        certain: { ...HELD.filter, during: { ...during, certainty: 'CERTAIN' } },
      },
    );
    const bar = bars.find((one) => one.year === year);
    expect([bar?.possible, bar?.certain]).toEqual([lists.possible.totalCount, lists.certain.totalCount]);
  });

  test('is as high as it counts, the possible part on top of the certain one', () => {
    const unit = (bars[0]?.certainPart.height ?? 0) / (bars[0]?.certain ?? 1);
    for (const { certain, possible, certainPart, possiblePart } of bars) {
      expect(certainPart.height).toBeCloseTo(certain * unit, 6);
      expect(possiblePart.height).toBeCloseTo((possible - certain) * unit, 6);
      expect(certainPart.y + certainPart.height).toBeCloseTo(baseline, 6);
      expect(possiblePart.y + possiblePart.height).toBeCloseTo(certainPart.y, 6);
    }
  });

  test('adds up to the events, those of several years counted once in each', () => {
    const held = events.possible?.items ?? 0;
    expect(counts.reduce((sum, { possible }) => sum + possible, 0)).toBeGreaterThan(held);
    expect(counts.every(({ certain, possible }) => certain <= possible)).toBe(true);
    expect(events.possible?.itemsInSeveralCells).toBeGreaterThanOrEqual(events.possible?.undatedItems ?? 0);
  });
});

describe('a table of shades', async () => {
  const { events } = await query<EventTopicsQuery>(String(EventTopicsDocument), HELD);
  const cells = gridCells(events.possible?.cells ?? [], events.certain?.cells ?? []);
  const rows = (events.possible?.rows ?? []).map(({ value }) => value);
  const columns = (events.possible?.columns ?? []).map(({ value }) => value);

  test('has each cell of the answer once, with what is certain of it', () => {
    const grid = gridOf(cells, { rows, columns, left: 100, top: 20, width: 900, narrowest: 20 });
    expect(grid.cells).toHaveLength(events.possible?.cells.length ?? 0);
    expect(new Set(grid.cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(grid.cells.length);
    expect(grid.cells.every(({ certain, possible }) => certain <= possible)).toBe(true);
    const certain = (events.certain?.cells ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(grid.cells.reduce((sum, cell) => sum + cell.certain, 0)).toBe(certain);
  });

  test('leaves to the table what has no row in the picture', () => {
    const grid = gridOf(cells, {
      rows: rows.slice(0, 2),
      columns,
      left: 0,
      top: 0,
      width: 900,
      narrowest: 20,
    });
    expect(new Set(grid.cells.map(({ row }) => row))).toEqual(new Set(rows.slice(0, 2)));
  });

  test('has no shade for nothing, some for one, the full one for the most', () => {
    expect([shadeOf(0, 400), shadeOf(1, 400), shadeOf(400, 400)]).toEqual([0, 1, SHADES.length - 1]);
  });
});

test('a ranking is as long as it counts', () => {
  const values = [
    { key: 'a', name: 'A', count: 8 },
    { key: 'b', name: 'B', count: 2 },
  ];
  const [a, b] = lengthsOf(values, { width: 344, left: 100 });
  expect([a?.length, b?.length]).toEqual([200, 50]);
});

test('what counts most is named with those that count as much', () => {
  const counts = [3, 3, 1];
  expect([firstOf('A', counts), firstOf('A', [3, 1])]).toEqual(['A (and 1 other alike)', 'A']);
});

test('sources are counted by publisher and kind, and add up', () => {
  const sources = [
    { publisher: 'B', kind: 'PRESS' },
    { publisher: 'A', kind: 'PRESS' },
    { publisher: 'B', kind: 'OFFICIAL' },
  ];
  const { publishers, kinds, cells } = countPublishers(sources);
  expect(publishers).toEqual([
    { value: 'B', count: 2 },
    { value: 'A', count: 1 },
  ]);
  expect(kinds[0]).toEqual({ value: 'PRESS', count: 2 });
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(cells).toContainEqual({ row: 'B', column: 'OFFICIAL', count: 1 });
});

describe('a map', async () => {
  const { events } = await query<HostPlacesQuery>(String(HostPlacesDocument), HELD);
  const places = hostPlaces(events.facets[0]?.values ?? []);
  const countries = events.crossFacet?.rows ?? [];
  const whole = { places, countries, atlas, region: null, width: 1000, height: 500 };

  test('draws every place with coordinates once, and names every other', () => {
    const drawn = drawMap(whole).circles.map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(places.flatMap((place) => (isDrawn(place) ? [place.id] : [])).sort());
    const missed = missedPlaces(places).map(({ id }) => id);
    expect(missed).toContain('place:almaty');
    // Counted in the circle of New York.
    expect(missed).not.toContain('place:un-headquarters');
    const areas = places.filter(({ kind }) => ['COUNTRY', 'REGION'].includes(kind)).map(({ id }) => id);
    expect([...drawn, ...missed, ...areas].length).toBeGreaterThanOrEqual(places.length - 1);
  });

  test('tints each country once, by all of its events', () => {
    const { countries: tinted } = drawMap(whole);
    expect(tinted.map(({ value, count }) => [value, count])).toEqual(
      countries.map(({ value, count }) => [value, count]),
    );
    expect(new Set(shapesOfCountries(countries, places, atlas.shapes).values()).size).toBe(countries.length);
  });

  test('finds the shape of a harbour off the coast that is drawn, and none at sea', () => {
    const nameAt = (longitude: number, latitude: number) =>
      atlas.shapes[shapeAt(atlas.shapes, [longitude, latitude]) ?? -1]?.properties?.name;
    expect(nameAt(28.9743, 41.0176)).toBe('Turkey');
    expect(nameAt(68.7739, 38.56)).toBe('Tajikistan');
    expect(nameAt(-40, 30)).toBeUndefined();
  });

  test('can be of a region alone, and without shapes', () => {
    expect(regionsOf(places).map(({ id }) => id)).toEqual(['place:central-asia']);
    const [far, near] = [null, 'place:central-asia'].map((region) => {
      const at = drawMap({ ...whole, region, atlas: null }).circles;
      const [a, b] = ['place:dushanbe', 'place:tashkent'].map((id) => at.find((circle) => circle.id === id));
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    });
    expect(near).toBeGreaterThan((far ?? 0) * 3);
  });
});

test('the series of the start page is the one on which most sources speak, whatever its id', async () => {
  const series = (id: string, ...origins: number[]) => ({
    id,
    editions: origins.map((independentOrigins) => ({ evidence: { independentOrigins } })),
  });
  expect(bestSourced([series('b', 2, 2), series('a', 2, 2), series('c', 9)])?.id).toBe('a');
  expect(bestSourced([])).toBeUndefined();
  const { allSeries } = await query<HomeSeriesQuery>(String(HomeSeriesDocument), {});
  expect(bestSourced(allSeries.nodes)?.id).toBe('series:dushanbe-process');
});

test('a ring has the actors of the strongest ties, each in one place, and the same each time', () => {
  const actor = (id: string) => ({ id, kind: id < 'c' ? 'STATE' : 'ORGANIZATION', shortName: id });
  const ties = [
    { a: actor('a'), b: actor('c'), weight: 3 },
    { a: actor('b'), b: actor('c'), weight: 2 },
    { a: actor('a'), b: actor('d'), weight: 1 },
  ];
  const ring = ringOf(ties, { width: 600, height: 300, most: 3 });
  expect(ring.nodes.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(ring.lines.map(({ key }) => key)).toEqual(['a c', 'b c']);
  expect(ringOf(ties, { width: 600, height: 300, most: 3 })).toEqual(ring);
});

test('the list that a mark leads to has the filter of the chart', () => {
  const scope = scopeOf(new URLSearchParams('series=series:x'));
  expect(filterOf(scope)).toEqual({ statuses: ['HELD'], series: ['series:x'] });
  expect(listAddress(scope, { year: 2018 })).toBe('/search/events?status=HELD&series=series:x&year=2018');
});

test('a saved picture carries its title and what it leaves out', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect fill="rgb(21, 23, 26)"/></svg>';
  const picture = captioned(
    { svg, width: 400, height: 100 },
    { title: 'Who & when?', lines: ['a'.repeat(9)] },
  );
  expect(picture.svg).toContain('Who &amp; when?');
  expect(picture.svg).toContain('fill="#e8e5de"');
  const onPaper = captioned(
    { svg: svg.replace('rgb(21, 23, 26)', 'rgba(0, 0, 0, 0)'), width: 400, height: 100 },
    { title: 'Who?', lines: [] },
  );
  expect(onPaper.svg).toContain('fill="#1b1e22"');
  expect(picture.height).toBeGreaterThan(100);
  expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
});

test('code to embed has the address of the chart alone, and escapes what it says', () => {
  expect(
    embedCode('https://c.example', { path: '/charts', values: { chart: 'years', series: null } }, 'A "b"'),
  ).toBe(
    '<iframe src="https://c.example/charts?chart=years&amp;embed=1" title="A &quot;b&quot;" width="100%" height="640" loading="lazy"></iframe>',
  );
});
