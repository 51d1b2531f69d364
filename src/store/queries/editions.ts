/** Queries over the editions of a series: attendance of each actor, cohorts, and topics. */
import type { ActorKind, ActorRecord, EventRecord, TopicRecord } from '../../domain/model.js';
import { decodeActor, decodeEntity, propsOf } from '../mapping/from-graph.js';
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import type { ChildPages } from './connections.js';
import {
  afterPosition,
  type ChildCount,
  type ChildPageParams,
  type ChildRow,
  type ParentsParam,
  sortPositionOf,
} from './keyset.js';
import { inEveryCount, presenceAs } from './presence-sense.js';

interface EditionsParam extends ParentsParam {
  /** Only the first so many editions are read. */
  readonly editions: number;
}

export interface Edition {
  readonly event: EventRecord;
  /** Kinds of actors whose list of participants is complete according to a source. */
  readonly completeLists: readonly ActorKind[];
  /** Number of actors known to have been present, in any sense, or absent. */
  readonly known: number;
}

/** The attendance of an actor. Nothing is known of editions that are in none of the lists. */
interface EditionRow {
  readonly actor: ActorRecord;
  /** Ids of the editions, each once. */
  readonly presentAt: readonly string[];
  readonly absentFrom: readonly string[];
  /**
   * Editions at which the actor was present in a sense that does not count, such as a person who spoke for a
   * body.
   */
  readonly otherwiseAt: readonly string[];
}

/** Each hop is a MATCH of its own, since a longer pattern over many rows makes the embedded engine panic. */
const FROM_PARENT = 'UNWIND $parents AS parent\nMATCH (o:`Record` {`id`: parent})';
/** Editions are in the order of time, undated ones last: an ordinal is what sources say of an edition. */
const FIRST_EDITIONS = `MATCH (o)<-[r:\`IN_SERIES\`]-(e:\`Event\`)
  WITH e, r ORDER BY e.\`sortKey\`, r.\`id\` LIMIT $editions`;
const IS_ABSENT = "type(p) = 'ABSENT_FROM'";

/** Reads the editions in the order of `EventSeries.editions`. */
export const editionsInOrder = readQuery<EditionsParam, ChildRow<Edition>>(
  'editions.inOrder',
  `${FROM_PARENT}
   CALL (o) {
     ${FIRST_EDITIONS}
     RETURN e.\`sortKey\` AS sortKey, r.\`id\` AS tieBreaker, properties(e) AS props,
       COUNT { MATCH (e)<-[:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(:\`Actor\`) } AS known
   }
   RETURN parent, sortKey, tieBreaker, props, known ORDER BY parent, sortKey, tieBreaker`,
  (row) => ({
    ...parentAndPosition(row),
    value: {
      event: decodeEntity(propsOf(row, 'props')) as EventRecord,
      completeLists: listsOf(propsOf(row, 'props').completeLists),
      known: Number(row.known),
    },
  }),
);

interface RowsParam extends EditionsParam {
  readonly kinds: readonly string[] | null;
}

/** Reads actors that were present at an edition or stated absent, those present at most editions first. */
export const editionRows = inEveryCount((countAs) => {
  const isPresent = presenceAs(countAs, 'p');
  return readQuery<RowsParam & { readonly limit: number }, ChildRow<EditionRow>>(
    `editions.rows.${countAs}`,
    `${FROM_PARENT}
     CALL (o) {
       ${FIRST_EDITIONS}
       MATCH (e)<-[p:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(n:\`Actor\`)
       WHERE $kinds IS NULL OR n.\`kind\` IN $kinds
       WITH n, sum(CASE WHEN ${isPresent} THEN 1 ELSE 0 END) AS present,
         sum(CASE WHEN ${IS_ABSENT} THEN 1 ELSE 0 END) AS absent,
         collect(CASE WHEN ${isPresent} THEN '+' WHEN ${IS_ABSENT} THEN '-' ELSE '?' END + e.\`id\`) AS marks
       WHERE present > 0 OR absent > 0
       WITH n, present, marks, n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker
       ORDER BY present DESC, sortKey, tieBreaker LIMIT $limit
       RETURN sortKey, tieBreaker, present, marks, properties(n) AS props
     }
     RETURN parent, sortKey, tieBreaker, present, marks, props
     ORDER BY parent, present DESC, sortKey, tieBreaker`,
    (row) => {
      const marks = row.marks as readonly string[];
      const marked = (mark: string) => marks.flatMap((m) => (m.startsWith(mark) ? [m.slice(1)] : [])).sort();
      return {
        ...parentAndPosition(row),
        value: {
          actor: decodeActor(propsOf(row, 'props')),
          presentAt: marked('+'),
          absentFrom: marked('-'),
          otherwiseAt: marked('?'),
        },
      };
    },
  );
});

export const editionRowCount = inEveryCount((countAs) =>
  readQuery<RowsParam, ChildCount>(
    `editions.rowCount.${countAs}`,
    `${FROM_PARENT}
     CALL (o) {
       ${FIRST_EDITIONS}
       MATCH (e)<-[p:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(n:\`Actor\`)
       WHERE ($kinds IS NULL OR n.\`kind\` IN $kinds) AND (${IS_ABSENT} OR ${presenceAs(countAs, 'p')})
       RETURN count(DISTINCT n) AS total
     }
     RETURN parent, total ORDER BY parent`,
    countOf,
  ),
);

interface EditionTopic {
  readonly eventId: string;
  readonly topic: TopicRecord;
}

export const topicsOfEditions = readQuery<EditionsParam, ChildRow<EditionTopic>>(
  'editions.topics',
  `${FROM_PARENT}
   CALL (o) {
     ${FIRST_EDITIONS}
     MATCH (e)-[:\`ABOUT\`]->(n:\`Topic\`)
     RETURN n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker, e.\`id\` AS eventId, properties(n) AS props
   }
   RETURN parent, sortKey, tieBreaker, eventId, props ORDER BY parent, sortKey, tieBreaker, eventId`,
  (row) => ({
    ...parentAndPosition(row),
    value: { eventId: row.eventId as string, topic: decodeEntity(propsOf(row, 'props')) as TopicRecord },
  }),
);

/** Reads the complete lists of events, and returns no row for other records. */
export const completeListsOfEvents = readQuery<ParentsParam, ChildRow<readonly ActorKind[]>>(
  'event.completeLists',
  `${FROM_PARENT}
   WITH parent, o WHERE o:\`Event\`
   RETURN parent, o.\`sortKey\` AS sortKey, parent AS tieBreaker, o.\`completeLists\` AS lists ORDER BY parent`,
  (row) => ({ ...parentAndPosition(row), value: listsOf(row.lists) }),
);

/**
 * Selects actors that were at all events of `present` and are known to have been absent from all of `absent`:
 * either the absence is stated, or the event's list for this kind of actor is complete and shows no trace of
 * the actor.
 */
export interface CohortFilter extends Params {
  /** `present` and `absent` together. */
  readonly events: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly presentTotal: number;
  readonly absentTotal: number;
  /** Number of events of `absent` whose list of states is complete; likewise below. */
  readonly listsOfStates: number;
  readonly listsOfOrganizations: number;
  readonly listsOfPeople: number;
}

export const cohort = inEveryCount((countAs): ChildPages<CohortFilter, ActorRecord> => {
  const isPresent = presenceAs(countAs, 'p');
  // Each event of `absent` counts once: by a stated absence, or by a complete list without a trace of the
  // actor.
  const members = `
    MATCH (e:\`Record\`) WHERE e.\`id\` IN $events
    MATCH (e)<-[p:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(n:\`Actor\`)
    WITH n, sum(CASE WHEN ${isPresent} AND e.\`id\` IN $present THEN 1 ELSE 0 END) AS present,
      sum(CASE WHEN ${isPresent} AND e.\`id\` IN $absent THEN 1 ELSE 0 END) AS contrary,
      sum(CASE WHEN ${IS_ABSENT} AND e.\`id\` IN $absent THEN 1 ELSE 0 END) AS stated,
      count(DISTINCT CASE WHEN e.\`id\` IN $absent AND n.\`kind\` IN e.\`completeLists\` THEN e.\`id\` END) AS traced
    WITH n, present, contrary, stated - traced + CASE n.\`kind\` WHEN 'STATE' THEN $listsOfStates
      WHEN 'ORGANIZATION' THEN $listsOfOrganizations ELSE $listsOfPeople END AS absent
    WHERE present = $presentTotal AND contrary = 0 AND absent = $absentTotal`;
  const page: ReadQuery<ChildPageParams & CohortFilter, ChildRow<ActorRecord>> = readQuery(
    `series.cohort.${countAs}.page`,
    `${FROM_PARENT}
     CALL (o) {${members} AND ${afterPosition('n.`sortKey`', 'n.`id`')}
       WITH n, n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker
       ORDER BY sortKey, tieBreaker LIMIT $limit
       RETURN sortKey, tieBreaker, properties(n) AS props
     }
     RETURN parent, sortKey, tieBreaker, props ORDER BY parent, sortKey, tieBreaker`,
    (row) => ({ ...parentAndPosition(row), value: decodeActor(propsOf(row, 'props')) }),
  );
  const count: ReadQuery<ParentsParam & CohortFilter, ChildCount> = readQuery(
    `series.cohort.${countAs}.count`,
    `${FROM_PARENT}
     CALL (o) {${members}
       RETURN count(n) AS total
     }
     RETURN parent, total ORDER BY parent`,
    countOf,
  );
  return { page, count };
});

const parentAndPosition = (row: Row) => ({ parent: row.parent as string, ...sortPositionOf(row) });

function countOf(row: Row): ChildCount {
  return { parent: row.parent as string, total: Number(row.total) };
}

const listsOf = (value: unknown): readonly ActorKind[] =>
  Array.isArray(value) ? (value as ActorKind[]) : [];
