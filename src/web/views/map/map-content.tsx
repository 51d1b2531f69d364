/** Tells what the map shows, and what it cannot show. */

import type { HostPlacesQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from '../charts/alike.js';
import type { ChartContent } from '../charts/content.js';
import { listAddress, type Scope } from '../charts/scope.js';
import type { Atlas } from './atlas.js';
import { drawMap } from './draw-map.js';
import { MapPicture } from './map-picture.js';
import { type HostPlace, hostPlaces, isDrawn, missedPlaces } from './places.js';
import { shapesOfCountries } from './shapes.js';

interface MapScope {
  readonly scope: Scope;
  readonly region: string | null;
  /** Null where the shapes could not be fetched. */
  readonly atlas: Atlas | null;
}

export function mapContent({ events }: HostPlacesQuery, { scope, region, atlas }: MapScope): ChartContent {
  const countries = events.crossFacet?.rows ?? [];
  const places = hostPlaces(events.facets[0]?.values ?? []);
  const names = new Map([
    ...countries.map(({ value, entity }) => [value, entity?.name ?? value] as const),
    ...places.map(({ id, name }) => [id, name] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const href = (id: string, of: 'country' | 'place') => listAddress(scope, { [of]: id });
  const [first] = countries;
  const located = places.filter((place) => isDrawn(place) || missedPlaces(places).includes(place));
  return {
    sentence:
      first === undefined
        ? ''
        : texts.map.sentence(
            countries.length,
            firstOf(
              nameOf(first.value),
              countries.map(({ count }) => count),
            ),
            first.count,
          ),
    coverage: coverageOf(events, places, atlas),
    hasShades: false,
    isEmpty: first === undefined,
    table: {
      columns: [texts.map.columns.place, texts.map.columns.count, texts.map.columns.drawn],
      rows: [
        ...countries.map(({ value, count }) => [
          { text: nameOf(value) },
          { text: count, href: href(value, 'country') },
          { text: texts.map.country },
        ]),
        ...located.map((place) => [
          { text: place.name },
          { text: place.count, href: href(place.id, 'place') },
          { text: isDrawn(place) ? texts.map.circle : texts.map.notDrawn },
        ]),
      ],
    },
    file: () => ({
      columns: ['place id', 'place', 'kind', 'events', 'longitude', 'latitude'],
      rows: places.map(({ id, name, kind, count, at }) => [id, name, kind, count, at?.[0], at?.[1]]),
    }),
    draw: (width, picture) => {
      const height = Math.round(Math.min(620, Math.max(220, width * 0.5)));
      return (
        <MapPicture
          map={drawMap({ places, countries, atlas, region, width, height })}
          width={width}
          height={height}
          picture={picture}
          told={(id, count) => texts.map.told(nameOf(id), count)}
          addressOf={href}
        />
      );
    },
  };
}

function coverageOf(
  { crossFacet, facets }: HostPlacesQuery['events'],
  places: readonly HostPlace[],
  atlas: Atlas | null,
): readonly string[] {
  const { covered } = texts.map;
  const [items, nowhere] = [crossFacet?.items ?? 0, crossFacet?.itemsInNoCell ?? 0];
  const countries = crossFacet?.rows ?? [];
  const missed = missedPlaces(places).map(({ name, count }) => covered.place(name, count));
  const shaped = atlas === null ? null : shapesOfCountries(countries, places, atlas.shapes);
  const shapeless = countries
    .filter(({ value }) => shaped?.has(value) === false)
    .map(({ entity, value, count }) => covered.place(entity?.name ?? value, count));
  return [
    covered.shades,
    ...(nowhere === 0 ? [] : [covered.nowhere(nowhere, items)]),
    ...(missed.length === 0 ? [] : [covered.missed(missed)]),
    ...(shapeless.length === 0 ? [] : [covered.shapeless(shapeless)]),
    ...(crossFacet?.truncated || facets[0]?.truncated ? [texts.charts.covered.capped(100)] : []),
    atlas === null ? covered.noShapes : covered.shapes,
  ];
}
