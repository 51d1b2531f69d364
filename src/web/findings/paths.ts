/** Says the main finding of the paths between two entities: how short the shortest found is, and how many there are. */
import type { PathsQuery } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Clause, claimed, counted, withoutGaps } from './clause.js';

interface PathFacts {
  readonly from: string;
  readonly to: string;
  readonly paths: PathsQuery['paths']['paths'];
  /** Whether the search stopped, or as many were asked for as were found: there may be more. */
  readonly mayBeMore: boolean;
  readonly address: string;
}

export function pathsFinding({ from, to, paths, mayBeMore, address }: PathFacts): readonly Clause[] {
  const [shortest] = paths;
  if (shortest === undefined) return [];
  const words = texts.findings.paths;
  return withoutGaps([
    claimed(
      words.shortest(from, to, shortest.length),
      address,
      shortest.steps.map((step) => ({
        label: `${step.from.name} – ${step.to.name}`,
        evidence: step.evidence,
      })),
    ),
    counted(words.found(paths.length, mayBeMore), address),
  ]);
}
