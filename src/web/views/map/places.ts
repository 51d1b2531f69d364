/** Sorts the places in which events were held into those that can be drawn and those that cannot. */
import type { HostPlacesQuery } from '../../generated/graphql.js';

type PlaceValue = HostPlacesQuery['events']['facets'][number]['values'][number];

/** Longitude and latitude. */
export type Point = readonly [number, number];

/** A place with the events in it and in the places within it. */
export interface HostPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  /** Null where no gazetteer of the record tells where it is. */
  readonly at: Point | null;
  /** The places in which it lies, the nearest first. */
  readonly within: readonly string[];
}

export function hostPlaces(values: readonly PlaceValue[]): readonly HostPlace[] {
  return values.flatMap(({ value, count, entity }) => {
    if (entity === null || !('placeKind' in entity)) return [];
    const { coordinates, within, placeKind, name } = entity;
    const at = coordinates === null ? null : ([coordinates.longitude, coordinates.latitude] as const);
    const around = within.flatMap((place) => [place.id, ...place.within.map(({ id }) => id)]);
    return [{ id: value, name, kind: placeKind, count, at, within: around }];
  });
}

/** Countries and regions are no points: where they are is told by the places within them. */
const AREAS = ['COUNTRY', 'REGION'];

export const isDrawn = ({ at }: HostPlace): boolean => at !== null;

/** The places that are missed on the map; one within a place that is drawn is counted there. */
export function missedPlaces(places: readonly HostPlace[]): readonly HostPlace[] {
  const drawn = new Set(places.filter(isDrawn).map(({ id }) => id));
  return places.filter(
    ({ at, kind, within }) => at === null && !AREAS.includes(kind) && !within.some((id) => drawn.has(id)),
  );
}

/** The regions that hold a place that can be drawn, to look at alone. */
export const regionsOf = (places: readonly HostPlace[]): readonly HostPlace[] =>
  places.filter(
    ({ id, kind }) =>
      kind === 'REGION' && places.some((place) => isDrawn(place) && place.within.includes(id)),
  );
