/** Says the main finding of the disagreements: how many facts are contested, and on how many of those shown a position is accepted. */
import type { ContestedFactFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Clause, counted } from './clause.js';

interface ContestedFacts {
  readonly total: number;
  readonly shown: readonly Pick<ContestedFactFragment, 'accepted'>[];
  readonly address: string;
}

export function contestedFinding({ total, shown, address }: ContestedFacts): readonly Clause[] {
  if (shown.length === 0) return [];
  const words = texts.findings.contested;
  const ties = shown.filter(({ accepted }) => accepted === null).length;
  return [
    counted(words.total(total), address),
    counted(words.accepted(shown.length - ties, ties, shown.length === total ? null : shown.length), address),
  ];
}
