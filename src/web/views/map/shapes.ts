/** Finds the shapes of countries on the map by the places within them, since the record has no territories of its own. */
import { geoContains } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import type { HostPlace, Point } from './places.js';

export type Shape = Feature<Geometry>;

/** The shapes are coarse: a harbour may lie this many degrees off the coast that is drawn. */
const OFF_COAST = 0.4;
const AROUND: readonly Point[] = [
  [0, 1],
  [0.7, 0.7],
  [1, 0],
  [0.7, -0.7],
  [0, -1],
  [-0.7, -0.7],
  [-1, 0],
  [-0.7, 0.7],
];

/** Returns the place of the shape in the list in which a point lies, or next to which alone it lies; null where none does. */
export function shapeAt(shapes: readonly Shape[], [longitude, latitude]: Point): number | null {
  const containing = (point: Point) => shapes.findIndex((shape) => geoContains(shape, [...point]));
  const within = containing([longitude, latitude]);
  if (within >= 0) return within;
  const near = AROUND.map(([dx, dy]) => containing([longitude + dx * OFF_COAST, latitude + dy * OFF_COAST]));
  const [only, ...others] = [...new Set(near.filter((index) => index >= 0))];
  return only === undefined || others.length > 0 ? null : only;
}

/** Tells the shape of each country that one of its places lies in; a country without one has no shape. */
export function shapesOfCountries(
  countries: readonly { readonly value: string }[],
  places: readonly HostPlace[],
  shapes: readonly Shape[],
): ReadonlyMap<string, number> {
  return new Map(
    countries.flatMap(({ value }) => {
      const own = places.filter(({ within }) => within.includes(value));
      for (const { at } of own) {
        const index = at === null ? null : shapeAt(shapes, at);
        if (index !== null) return [[value, index] as const];
      }
      return [];
    }),
  );
}
