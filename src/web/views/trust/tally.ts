/** Counts facts as they stand, and as they would stand without some sources. */
import type {
  ContestedUnderDoubtFragment,
  FactChange,
  FactUnderDoubtFragment,
} from '../../generated/graphql.js';

export type FactInDoubt = FactUnderDoubtFragment | ContestedUnderDoubtFragment;

/** Those that the API tells, the gravest first. */
export const CHANGES: readonly FactChange[] = [
  'LOST',
  'ANSWER',
  'SETTLED',
  'AGREEMENT',
  'WEAKER',
  'UNTOUCHED',
];

export type Measure = 'supported' | 'answered' | 'contested' | 'single';

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** A fact that is lost counts in nothing afterwards. */
export function tally(facts: readonly FactInDoubt[]): Readonly<Record<Measure, BeforeAfter>> {
  const count = (
    before: (fact: FactInDoubt) => boolean,
    after: (without: FactInDoubt['without']) => boolean,
  ): BeforeAfter => ({
    before: facts.filter(before).length,
    after: facts.filter((fact) => isSupported(fact) && fact.without.change !== 'LOST' && after(fact.without))
      .length,
  });
  return {
    supported: count(isSupported, () => true),
    answered: count(
      (fact) => isSupported(fact) && fact.accepted !== null,
      ({ accepted }) => accepted !== null,
    ),
    contested: count(
      (fact) => isSupported(fact) && fact.agreement === 'CONTESTED',
      ({ agreement }) => agreement === 'CONTESTED',
    ),
    single: count(
      (fact) => isSupported(fact) && fact.agreement === 'SINGLE_SOURCE',
      ({ agreement }) => agreement === 'SINGLE_SOURCE',
    ),
  };
}

const isSupported = ({ evidence }: FactInDoubt): boolean =>
  evidence.claims.some(({ supports }) => supports.length > 0);

type Positions = readonly {
  readonly value: string;
  readonly claims: readonly { readonly id: string }[];
}[];

/** The value that the accepted claim gives; null where none is accepted. */
export const acceptedValue = (
  positions: Positions,
  accepted: { readonly id: string } | null,
): string | null =>
  positions.find(({ claims }) => claims.some(({ id }) => id === accepted?.id))?.value ?? null;

type SourceOfFact = FactInDoubt['evidence']['claims'][number]['supports'][number]['source'];

/** Something that can be left out, with how many of the facts rest on it. */
export interface Choice<T> {
  readonly item: T;
  readonly facts: number;
}

/** Lists the sources of the facts, those of most facts first. */
export const sourcesOfFacts = (facts: readonly FactInDoubt[]): readonly Choice<SourceOfFact>[] =>
  mostFirst(facts, (source) => source.id);

/** Lists whose text the sources hold, as publishers are left out with all pages that hold it. */
export const publishersOfFacts = (facts: readonly FactInDoubt[]): readonly Choice<string>[] =>
  mostFirst(facts, (source) => source.origin).map(({ item, facts: n }) => ({ item: item.origin, facts: n }));

function mostFirst(
  facts: readonly FactInDoubt[],
  keyOf: (source: SourceOfFact) => string,
): readonly Choice<SourceOfFact>[] {
  const found = new Map<string, { item: SourceOfFact; facts: number }>();
  for (const { evidence } of facts) {
    const sources = evidence.claims.flatMap(({ supports }) => supports.map(({ source }) => source));
    for (const [key, item] of new Map(sources.map((source) => [keyOf(source), source])))
      found.set(key, { item, facts: (found.get(key)?.facts ?? 0) + 1 });
  }
  return [...found].sort(([a, x], [b, y]) => y.facts - x.facts || (a < b ? -1 : 1)).map(([, c]) => c);
}

/** Joins lists that may hold the same facts. */
export const distinctFacts = (facts: readonly FactInDoubt[]): readonly FactInDoubt[] => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];
