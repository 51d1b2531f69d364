/** Narrows a network to the surroundings of one actor, or adds the weak ties of some. */
import { type NetworkData, type Tie, tieKey } from './data.js';

/** Keeps the ties of one actor and those between its partners. */
export function around(network: NetworkData, ego: string): NetworkData {
  const near = new Set([ego, ...partnersOf(network.ties, ego)]);
  return { ...network, ties: network.ties.filter(({ a, b }) => near.has(a.id) && near.has(b.id)) };
}

/** Adds the ties of some actors that `all` has beside those of the network. */
export function grownBy(network: NetworkData, all: readonly Tie[], ids: readonly string[]): NetworkData {
  const known = new Set(network.ties.map(tieKey));
  const more = all.filter(
    (tie) => !known.has(tieKey(tie)) && [tie.a.id, tie.b.id].some((id) => ids.includes(id)),
  );
  return more.length === 0 ? network : { ...network, ties: [...network.ties, ...more] };
}

export const tiesOf = (ties: readonly Tie[], id: string): readonly Tie[] =>
  ties.filter(({ a, b }) => a.id === id || b.id === id);

const partnersOf = (ties: readonly Tie[], id: string): readonly string[] =>
  tiesOf(ties, id).map(({ a, b }) => (a.id === id ? b.id : a.id));
