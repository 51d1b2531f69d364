/** Reads the shapes of countries and the lines between them from the topology of Natural Earth. */
import type { MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Shape } from './shapes.js';

export interface Atlas {
  readonly shapes: readonly Shape[];
  /** The lines between two shapes, each once. */
  readonly borders: MultiLineString;
}

export type Countries = Topology<{ readonly countries: GeometryCollection }>;

export const atlasOf = (topology: Countries): Atlas => ({
  shapes: feature(topology, topology.objects.countries).features,
  borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
});
