import { shortNameOf } from '../../format/short-name.js';
import { texts } from '../../texts.js';
import { actorsOf, isOnlyPossible, type NetworkData } from './data.js';
import type { NetworkQuestion } from './question.js';

/** Says how much is shown of how much there is, and how much of it is only possible. */
export function countsOf(network: NetworkData, { min, ego }: NetworkQuestion, weaker: number): string {
  const actors = actorsOf(network);
  const possible = network.ties.filter((tie) => isOnlyPossible(network, tie, min)).length;
  const centre = actors.find(({ id }) => id === ego);
  const shown = network.ties.length - weaker;
  const counts =
    centre === undefined
      ? texts.network.shown({ ...network, shown, actors: actors.length, min })
      : texts.instrument.around(shortNameOf(centre), actors.length - 1, network.ties.length);
  return [
    counts,
    ...(weaker === 0 ? [] : [texts.instrument.weaker(weaker)]),
    ...(possible === 0 ? [] : [texts.instrument.possibly(possible)]),
  ].join('; ');
}
