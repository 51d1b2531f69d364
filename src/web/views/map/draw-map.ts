/** Computes the map: paths of shapes and borders, and a circle for each place with coordinates. */

import { geoEqualEarth, geoPath } from 'd3-geo';
import { scaleSqrt } from 'd3-scale';
import { SHADES, shadeOf } from '../charts/grid.js';
import type { Atlas } from './atlas.js';
import { type HostPlace, isDrawn } from './places.js';
import { shapesOfCountries } from './shapes.js';

interface CountryCount {
  readonly value: string;
  readonly count: number;
}

export interface MapQuestion {
  readonly places: readonly HostPlace[];
  readonly countries: readonly CountryCount[];
  readonly atlas: Atlas | null;
  /** The place whose places alone are fitted into the picture; null for all. */
  readonly region: string | null;
  readonly width: number;
  readonly height: number;
}

export interface DrawnMap {
  readonly land: readonly string[];
  readonly borders: string;
  readonly countries: readonly (CountryCount & { readonly path: string; readonly opacity: number })[];
  /** The largest first, so that a small one is not hidden. */
  readonly circles: readonly (HostPlace & { readonly x: number; readonly y: number; readonly r: number })[];
}

const MARGIN = 40;
const LARGEST = 22;
const SMALLEST = 3.5;

export function drawMap({ places, countries, atlas, region, width, height }: MapQuestion): DrawnMap {
  const located = places.filter(isDrawn);
  const fitted = located.filter(({ within }) => region === null || within.includes(region));
  const points = (fitted.length === 0 ? located : fitted).flatMap(({ at }) => (at === null ? [] : [[...at]]));
  const [west, east] = [Math.min(...points.map(([x = 0]) => x)), Math.max(...points.map(([x = 0]) => x))];
  const projection = geoEqualEarth()
    // Turned to the middle of the places, where shapes are least distorted.
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: points },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const shapeOf =
    atlas === null ? new Map<string, number>() : shapesOfCountries(countries, places, atlas.shapes);
  const most = Math.max(1, ...countries.map(({ count }) => count));
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...located.map(({ count }) => count))])
    .range([0, Math.min(LARGEST, width / 36)]);
  return {
    land: (atlas?.shapes ?? []).flatMap((shape) => path(shape) ?? []),
    borders: atlas === null ? '' : (path(atlas.borders) ?? ''),
    countries: countries.flatMap((country) => {
      const shape = atlas?.shapes[shapeOf.get(country.value) ?? -1];
      const outline = shape === undefined ? null : path(shape);
      return outline === null
        ? []
        : [{ ...country, path: outline, opacity: SHADES[shadeOf(country.count, most)] ?? 0 }];
    }),
    circles: located
      .flatMap((place) => {
        const [x, y] = (place.at && projection([...place.at])) ?? [];
        return x === undefined || y === undefined
          ? []
          : [{ ...place, x, y, r: Math.max(SMALLEST, radius(place.count)) }];
      })
      .sort((a, b) => b.r - a.r),
  };
}
