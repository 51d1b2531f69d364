/** Fetches the shapes of the map when it is opened; nothing else of the explorer needs them. */
import type { MultiLineString } from 'geojson';
import { useEffect, useState } from 'preact/hooks';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasAddress from 'world-atlas/countries-110m.json?url';
import type { Shape } from './shapes.js';

export interface Atlas {
  readonly shapes: readonly Shape[];
  /** The lines between two shapes, each once. */
  readonly borders: MultiLineString;
}

type Countries = Topology<{ readonly countries: GeometryCollection }>;

/** Returns undefined while the shapes are fetched, and null where that fails. */
export function useAtlas(): Atlas | null | undefined {
  const [atlas, setAtlas] = useState<Atlas | null>();
  useEffect(() => {
    const controller = new AbortController();
    fetch(atlasAddress, { signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`Status ${response.status}.`);
        setAtlas(atlasOf((await response.json()) as Countries));
      })
      .catch(() => {
        if (!controller.signal.aborted) setAtlas(null);
      });
    return () => controller.abort();
  }, []);
  return atlas;
}

export const atlasOf = (topology: Countries): Atlas => ({
  shapes: feature(topology, topology.objects.countries).features,
  borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
});
