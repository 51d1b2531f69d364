import { useEffect, useState } from 'preact/hooks';
import type { NetworkData } from './data.js';
import { layOut } from './lay-out.js';
import { type PlacedTie, type Places, placesFor } from './places.js';

/** The places of each choice, kept while the page is open: nobody moves because a filter came and went. */
const kept = new Map<string, Places>();
/** The first places of each choice, which only its widest ties decide. */
const firsts = new Map<string, Promise<Places>>();

const NOWHERE: Places = new Map();

function firstPlaces(choice: string, widest: readonly PlacedTie[]): Promise<Places> {
  const known = firsts.get(choice);
  if (known !== undefined) return known;
  const asked = layOut(widest, NOWHERE);
  firsts.set(choice, asked);
  asked.then(
    (places) => kept.set(choice, places),
    () => firsts.delete(choice),
  );
  return asked;
}

interface PlacesState {
  readonly choice: string;
  readonly network: NetworkData;
  readonly places: Places;
  readonly isSettled: boolean;
}

/**
 * Gives everybody a place: first all of the `widest` ties, whatever the period and the minimum are, then whoever the
 * network has beside them, near whom they are tied to. Returns null until there is a first place for each; a large network
 * is shown at its first places until better ones are found. `widest` is null while it is not known.
 */
export function usePlaces(choice: string, widest: readonly PlacedTie[] | null, network: NetworkData) {
  const [state, setState] = useState<PlacesState | null>(null);
  useEffect(() => {
    if (widest === null) return;
    const controller = new AbortController();
    const tell = (places: Places, isSettled: boolean) => {
      if (!controller.signal.aborted) setState({ choice, network, places, isSettled });
    };
    const settle = async () => {
      await firstPlaces(choice, widest);
      const known = kept.get(choice) ?? NOWHERE;
      const near = placesFor(network.ties, known);
      if (near.size > 0) tell(new Map([...known, ...near]), false);
      const places = await layOut(network.ties, known, controller.signal);
      kept.set(choice, places);
      tell(places, true);
    };
    settle().catch(() => tell(placesFor(network.ties, NOWHERE), true));
    return () => controller.abort();
  }, [choice, widest, network]);
  return state?.choice === choice
    ? { ...state, isSettled: state.isSettled && state.network === network }
    : null;
}
