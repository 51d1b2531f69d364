/** Facts, the claims that they rest on, and what is reported and known of attendance. */
import type { ClaimRecord, FactRecord } from '../../domain/model.js';
import { attendancePredicate, COUNTED } from '../../domain/predicates.js';
import { decodeClaim, decodeFact, propsOf } from '../mapping/from-graph.js';
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import type { ChildPages } from './connections.js';
import {
  afterPosition,
  type ChildRow,
  childCount,
  childList,
  childPage,
  type Direction,
  filterSuffix,
  type PageParams,
  type PageRow,
  type ParentsParam,
  sortPositionOf,
  type Traversal,
} from './keyset.js';
import type { FilteredPages } from './list-pages.js';
import { presenceAs } from './presence-sense.js';

const factOf = (row: Row): FactRecord => decodeFact(propsOf(row, 'props'));
const claimOf = (row: Row): ClaimRecord => decodeClaim(propsOf(row, 'props'));

const node = { key: 'n.`sortKey`', id: 'n.`id`', returns: 'properties(n) AS props' } as const;

/** Reads the fact that each claim is about. */
export const factsOfClaims = childList<FactRecord>(
  'claim.fact',
  { ...node, match: '(o)-[:`OF_FACT`]->(n:`Fact`)' },
  factOf,
);

const OF_PREDICATE = { text: '$predicate IS NULL OR n.`predicate` = $predicate' };
const ofEntity: Traversal = {
  ...node,
  match: '(o)<-[:`SUBJECT`]-(n:`Fact`)',
  conditions: [OF_PREDICATE],
};

/** Lists the facts of which an entity is the subject, by predicate. */
export const factsAbout: ChildPages<{ readonly predicate: string | null }, FactRecord> = {
  page: childPage('entity.facts.page', ofEntity, factOf),
  count: childCount('entity.facts.count', ofEntity),
};

/** How often a predicate is used, and how often sources contradict each other on it. */
interface PredicateCount {
  readonly name: string;
  readonly facts: number;
  readonly contested: number;
}

export const predicateCounts = readQuery<Record<never, never> & Params, PredicateCount>(
  'facts.byPredicate',
  `MATCH (n:\`Fact\`)
   RETURN n.\`predicate\` AS predicate, count(n) AS total,
     sum(CASE WHEN n.\`agreement\` = 'CONTESTED' THEN 1 ELSE 0 END) AS contested
   ORDER BY predicate`,
  (row) => ({
    name: row.predicate as string,
    facts: Number(row.total),
    contested: Number(row.contested),
  }),
);

const OF_ATTENDANCE = `n.\`predicate\` IN [${COUNTED.map((what) => `'${attendancePredicate(what)}'`).join(', ')}]`;

export const attendanceFacts = childList<FactRecord>(
  'event.attendance.facts',
  { ...node, match: '(o)<-[:`SUBJECT`]-(n:`Fact`)', conditions: [{ text: OF_ATTENDANCE }] },
  factOf,
);
export const attendanceClaims = childList<ClaimRecord>(
  'event.attendance.claims',
  { ...node, match: '(o)<-[:`SUBJECT`]-(n:`Claim`)', conditions: [{ text: OF_ATTENDANCE }] },
  claimOf,
);

/** Numbers of actors that the graph can name at an event. */
interface Identified {
  readonly states: number;
  /** Organisations that took part, were represented or organised, including bodies of states. */
  readonly organizations: number;
  readonly people: number;
  /** Number of the people who took part for themselves or as organisers. */
  readonly peopleForThemselves: number;
}

const countWhere = (kind: string, condition: string) =>
  `sum(CASE WHEN n.\`kind\` = '${kind}' AND ${condition} THEN 1 ELSE 0 END)`;

/** Returns no row for an event without known participants. */
export const identifiedAtEvents = readQuery<ParentsParam, ChildRow<Identified>>(
  'event.identified',
  `UNWIND $parents AS parent
   MATCH (o:\`Record\` {\`id\`: parent})
   MATCH (o)<-[p:\`PRESENT_AT\`]-(n:\`Actor\`)
   RETURN parent, ${countWhere('STATE', presenceAs('ROLLED_UP', 'p'))} AS states,
     ${countWhere('ORGANIZATION', presenceAs('REPRESENTED', 'p'))} AS organizations,
     ${countWhere('PERSON', presenceAs('DIRECT', 'p'))} AS people,
     ${countWhere('PERSON', presenceAs('REPRESENTED', 'p'))} AS peopleForThemselves
   ORDER BY parent`,
  (row) => ({
    ...parentOnly(row),
    value: {
      states: Number(row.states),
      organizations: Number(row.organizations),
      people: Number(row.people),
      peopleForThemselves: Number(row.peopleForThemselves),
    },
  }),
);

/**
 * Counts the organisations at an event that belong to a state at that time, such as its government. As in the
 * roll-up, each edge on the way to the state must be possible at the time of the event.
 */
export const bodiesOfStatesAtEvents = readQuery<ParentsParam, ChildRow<number>>(
  'event.identified.bodiesOfStates',
  `UNWIND $parents AS parent
   MATCH (o:\`Record\` {\`id\`: parent})
   MATCH (o)<-[p:\`PRESENT_AT\`]-(n:\`Organization\`)
   WHERE ${presenceAs('REPRESENTED', 'p')}
   MATCH (n)-[rs:\`PART_OF\`|\`ACTS_FOR\`*1..8]->(s:\`State\`)
   WHERE all(r IN rs WHERE r.\`startEarliest\` <= o.\`endLatest\` AND r.\`endLatest\` >= o.\`startEarliest\`)
   RETURN parent, count(DISTINCT n) AS total ORDER BY parent`,
  (row) => ({ ...parentOnly(row), value: Number(row.total) }),
);

/**
 * Facts on which sources contradict each other. Filters are MATCH clauses instead of EXISTS, which Grafeo
 * evaluates by joining all claims with all sources.
 */
export const contestedPages = pagesOfFacts(
  'contested',
  ['entity', 'predicate', 'sourceKind'],
  contestedMatch,
);

/** Facts by the sources that they rest on, by who published these, or by their subjects; one is set, as there may be millions. */
export const factPages = pagesOfFacts(
  'facts',
  ['publishers', 'sources', 'about', 'predicates', 'agreements'],
  factsMatch,
);

/** Pages of facts, which are read with their positions. */
interface FactPages extends FilteredPages<FactRecord> {
  page(active: readonly string[], direction: Direction): ReadQuery<PageParams, PageRow<FactRecord>>;
}

/** @param matchOf the clause that matches the facts `n`, perhaps several times, which the filters that are set accept */
function pagesOfFacts(
  name: string,
  filters: readonly string[],
  matchOf: (active: readonly string[]) => string,
): FactPages {
  return {
    filters,
    page: (active, direction) =>
      readQuery<PageParams, PageRow<FactRecord>>(
        `${name}.page${filterSuffix(active)}${direction === 'ASC' ? '' : '.desc'}`,
        `${matchOf(active)}
         WITH DISTINCT n WHERE ${afterPosition('n.`sortKey`', 'n.`id`', direction)}
         RETURN n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker, properties(n) AS props
         ORDER BY sortKey ${direction}, tieBreaker ${direction} LIMIT $limit`,
        (row) => ({ ...sortPositionOf(row), value: factOf(row) }),
      ),
    count: (active) =>
      readQuery<Params, number>(
        `${name}.count${filterSuffix(active)}`,
        `${matchOf(active)} RETURN count(DISTINCT n) AS total`,
        (row) => Number(row.total),
      ),
  };
}

function factsMatch(active: readonly string[]): string {
  const isSet = (filter: string) => active.includes(filter);
  const ofSources = [
    ...(isSet('sources') ? ['s.`id` IN $sources'] : []),
    ...(isSet('publishers') ? ['(s.`publisher` IN $publishers OR s.`origin` IN $publishers)'] : []),
  ];
  const start =
    ofSources.length > 0
      ? `MATCH (s:\`Source\`) WHERE ${ofSources.join(' AND ')}
       MATCH (s)<-[:\`SUPPORTED_BY\`]-(c:\`Claim\`) MATCH (c)-[:\`OF_FACT\`]->(n:\`Fact\`)`
      : isSet('about')
        ? 'MATCH (x:`Record`) WHERE x.`id` IN $about MATCH (x)<-[:`SUBJECT`]-(n:`Fact`)'
        : 'MATCH (n:`Fact`)';
  const conditions = [
    ...(ofSources.length > 0 && isSet('about') ? ['n.`subjectId` IN $about'] : []),
    ...(isSet('predicates') ? ['n.`predicate` IN $predicates'] : []),
    ...(isSet('agreements') ? ['n.`agreement` IN $agreements'] : []),
  ];
  return conditions.length === 0 ? start : `${start} WITH n WHERE ${conditions.join(' AND ')}`;
}

function contestedMatch(active: readonly string[]): string {
  const start = active.includes('entity')
    ? 'MATCH (x:`Record` {`id`: $entity}) MATCH (x)<-[:`SUBJECT`]-(n:`Fact`)'
    : 'MATCH (n:`Fact`)';
  const predicate = active.includes('predicate') ? ' AND n.`predicate` = $predicate' : '';
  const source = active.includes('sourceKind')
    ? 'MATCH (n)<-[:`OF_FACT`]-(c:`Claim`) MATCH (c)-[:`SUPPORTED_BY`]->(s:`Source`) WHERE s.`kind` = $sourceKind'
    : '';
  return `${start} WHERE n.\`agreement\` = 'CONTESTED'${predicate} ${source}`;
}

/** The only row of a parent needs no sort key. */
const parentOnly = (row: Row) => ({ parent: row.parent as string, key: '', id: row.parent as string });
