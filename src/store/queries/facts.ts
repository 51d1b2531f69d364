/** Facts, the claims that they rest on, and what is reported and known of attendance. */
import type { ClaimRecord, FactRecord } from '../../domain/model.js';
import { attendancePredicate, COUNTED } from '../../domain/predicates.js';
import { decodeClaim, decodeFact, propsOf } from '../mapping/from-graph.js';
import { type Params, type Row, readQuery } from '../port/read-query.js';
import {
  afterPosition,
  type ChildRow,
  childList,
  type Direction,
  type PageParams,
  type PageRow,
  sortPositionOf,
} from './keyset.js';
import type { FilteredPages } from './list-pages.js';
import { presenceAs } from './presence-sense.js';

const factOf = (row: Row): FactRecord => decodeFact(propsOf(row, 'props'));
const claimOf = (row: Row): ClaimRecord => decodeClaim(propsOf(row, 'props'));

const node = { key: 'n.`sortKey`', id: 'n.`id`', returns: 'properties(n) AS props' } as const;

/** The fact that a claim is about. */
export const factsOfClaims = childList<FactRecord>(
  'claim.fact',
  { ...node, match: '(o)-[:`OF_FACT`]->(n:`Fact`)' },
  factOf,
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

/** How many actors the graph can name at an event. */
export interface Identified {
  readonly states: number;
  /** Those that took part, were represented or organised, whatever they belong to. */
  readonly organizations: number;
  readonly people: number;
  /** Of the people, those who are there for themselves in some participation, or as organisers. */
  readonly peopleForThemselves: number;
}
const was = (kind: string, condition: string) =>
  `sum(CASE WHEN n.\`kind\` = '${kind}' AND ${condition} THEN 1 ELSE 0 END)`;

/** Nothing of an event at which nobody is known to have been. */
export const identifiedAtEvents = readQuery<{ readonly parents: readonly string[] }, ChildRow<Identified>>(
  'event.identified',
  `UNWIND $parents AS parent
   MATCH (o:\`Record\` {\`id\`: parent})
   MATCH (o)<-[p:\`PRESENT_AT\`]-(n:\`Actor\`)
   RETURN parent, ${was('STATE', presenceAs('ROLLED_UP', 'p'))} AS states,
     ${was('ORGANIZATION', presenceAs('REPRESENTED', 'p'))} AS organizations,
     ${was('PERSON', presenceAs('DIRECT', 'p'))} AS people,
     ${was('PERSON', presenceAs('REPRESENTED', 'p'))} AS peopleForThemselves
   ORDER BY parent`,
  (row) => ({
    ...onlyOf(row),
    value: {
      states: Number(row.states),
      organizations: Number(row.organizations),
      people: Number(row.people),
      peopleForThemselves: Number(row.peopleForThemselves),
    },
  }),
);

/**
 * Of the organisations of an event, those that belong to a state at that time, such as its government: as in the roll-up,
 * every step must be possible then.
 */
export const bodiesOfStatesAtEvents = readQuery<{ readonly parents: readonly string[] }, ChildRow<number>>(
  'event.identified.bodiesOfStates',
  `UNWIND $parents AS parent
   MATCH (o:\`Record\` {\`id\`: parent})
   MATCH (o)<-[p:\`PRESENT_AT\`]-(n:\`Organization\`)
   WHERE ${presenceAs('REPRESENTED', 'p')}
   MATCH (n)-[steps:\`PART_OF\`|\`ACTS_FOR\`*1..8]->(s:\`State\`)
   WHERE all(step IN steps WHERE step.\`startEarliest\` <= o.\`endLatest\` AND step.\`endLatest\` >= o.\`startEarliest\`)
   RETURN parent, count(DISTINCT n) AS total ORDER BY parent`,
  (row) => ({ ...onlyOf(row), value: Number(row.total) }),
);

/**
 * Facts on which sources contradict each other. Filters are joined, not asked with EXISTS: Grafeo answers that by joining all
 * claims with all sources first.
 */
export const contestedPages = {
  filters: ['entity', 'predicate', 'sourceKind'],
  page: contestedPage,
  count: contestedCount,
  facets: {},
  facet: (name: string) => {
    throw new Error(`contested facts are not counted by ${name}`);
  },
  facetsTogether: ([name]: readonly string[]) => {
    throw new Error(`contested facts are not counted by ${name}`);
  },
  facetEdges: () => null,
} satisfies FilteredPages<FactRecord>;

function contestedPage(active: readonly string[], direction: Direction) {
  return readQuery<PageParams, PageRow<FactRecord>>(
    `contested.page${suffix(active)}${direction === 'ASC' ? '' : '.desc'}`,
    `${contestedMatch(active)}
     WITH DISTINCT n WHERE ${afterPosition('n.`sortKey`', 'n.`id`', direction)}
     RETURN n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker, properties(n) AS props
     ORDER BY sortKey ${direction}, tieBreaker ${direction} LIMIT $limit`,
    (row) => ({ ...sortPositionOf(row), value: factOf(row) }),
  );
}

function contestedCount(active: readonly string[]) {
  return readQuery<Params, number>(
    `contested.count${suffix(active)}`,
    `${contestedMatch(active)} RETURN count(DISTINCT n) AS total`,
    (row) => Number(row.total),
  );
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

/** The one row of an parent has no place in an order. */
const onlyOf = (row: Row) => ({ parent: row.parent as string, key: '', id: row.parent as string });

const suffix = (active: readonly string[]) => (active.length === 0 ? '' : `[${active.join('+')}]`);
