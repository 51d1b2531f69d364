/** Fetches the shapes of the map when it is opened; nothing else of the explorer needs them. */
import { useEffect, useState } from 'preact/hooks';
import atlasAddress from 'world-atlas/countries-110m.json?url';
import { type Atlas, atlasOf, type Countries } from './atlas.js';

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
