/** A series over its editions: who was at which, who was at some and not at others, what they were about. */
import type { ActorKind, ActorRecord, EventRecord, TopicRecord } from '../../domain/model.js';
import { decodeActor, decodeEntity, propsOf } from '../mapping/from-graph.js';
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import type { ChildPages } from './connections.js';
import {
  afterPosition,
  type ChildCount,
  type ChildPageParams,
  type ChildRow,
  sortPositionOf,
} from './keyset.js';
import { inEveryCount, presenceAs } from './presence-sense.js';

interface OwnersParam extends Params {
  readonly parents: readonly string[];
}
interface EditionsParam extends OwnersParam {
  /** How many editions to look at, from the first. */
  readonly editions: number;
}

export interface Edition {
  readonly event: EventRecord;
  /** Kinds of actors of which a source says that the list of participants is complete. */
  readonly completeLists: readonly ActorKind[];
  /** How many actors are known to have been there, in whichever sense, or not to have been. */
  readonly known: number;
}

/** What is known of an actor over the editions. An edition that is in none of the lists has no edge to the actor. */
export interface EditionRow {
  readonly actor: ActorRecord;
  /** Ids of the editions, each once. */
  readonly presentAt: readonly string[];
  readonly absentFrom: readonly string[];
  /** Was there in another sense than the one that counts: a person for whom the body counts, for one. */
  readonly otherwiseAt: readonly string[];
}

/** In Grafeo, one MATCH a hop: a pattern of several panics over many rows. */
const FROM_OWNER = 'UNWIND $parents AS parent\nMATCH (o:`Record` {`id`: parent})';
/** Last, what has no number; of one number or none, by date. */
const PLACE = 'coalesce(r.`ordinal`, 9007199254740991)';
const FIRST_EDITIONS = `MATCH (o)<-[r:\`IN_SERIES\`]-(e:\`Event\`)
  WITH e, r ORDER BY ${PLACE}, e.\`sortKey\`, r.\`id\` LIMIT $editions`;
const IS_ABSENT = "type(p) = 'ABSENT_FROM'";

/** In the order of `EventSeries.editions`. */
export const editionsInOrder = readQuery<EditionsParam, ChildRow<Edition>>(
  'editions.inOrder',
  `${FROM_OWNER}
   CALL (o) {
     ${FIRST_EDITIONS}
     RETURN ${PLACE} AS place, e.\`sortKey\` AS sortKey, r.\`id\` AS tieBreaker, properties(e) AS props,
       COUNT { MATCH (e)<-[:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(:\`Actor\`) } AS known
   }
   RETURN parent, place, sortKey, tieBreaker, props, known ORDER BY parent, place, sortKey, tieBreaker`,
  (row) => ({
    ...ownerAndPlace(row),
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

/** Actors that were at an edition, or are said not to have been; those with most editions first. */
export const editionRows = inEveryCount((countAs) => {
  const isPresent = presenceAs(countAs, 'p');
  return readQuery<RowsParam & { readonly limit: number }, ChildRow<EditionRow>>(
    `editions.rows.${countAs}`,
    `${FROM_OWNER}
     CALL (o) {
       ${FIRST_EDITIONS}
       MATCH (e)<-[p:\`PRESENT_AT\`|\`ABSENT_FROM\`]-(n:\`Actor\`)
       WHERE $kinds IS NULL OR n.\`kind\` IN $kinds
       WITH n, sum(CASE WHEN ${isPresent} THEN 1 ELSE 0 END) AS present,
         sum(CASE WHEN ${IS_ABSENT} THEN 1 ELSE 0 END) AS absent,
         collect(CASE WHEN ${isPresent} THEN '+' WHEN ${IS_ABSENT} THEN '-' ELSE '?' END + e.\`id\`) AS seen
       WHERE present > 0 OR absent > 0
       WITH n, present, seen, n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker
       ORDER BY present DESC, sortKey, tieBreaker LIMIT $limit
       RETURN sortKey, tieBreaker, present, seen, properties(n) AS props
     }
     RETURN parent, sortKey, tieBreaker, present, seen, props
     ORDER BY parent, present DESC, sortKey, tieBreaker`,
    (row) => {
      const seen = row.seen as readonly string[];
      const marked = (mark: string) => seen.flatMap((s) => (s.startsWith(mark) ? [s.slice(1)] : [])).sort();
      return {
        ...ownerAndPlace(row),
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
    `${FROM_OWNER}
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

export interface EditionTopic {
  readonly eventId: string;
  readonly topic: TopicRecord;
}

export const topicsOfEditions = readQuery<EditionsParam, ChildRow<EditionTopic>>(
  'editions.topics',
  `${FROM_OWNER}
   CALL (o) {
     ${FIRST_EDITIONS}
     MATCH (e)-[:\`ABOUT\`]->(n:\`Topic\`)
     RETURN n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker, e.\`id\` AS eventId, properties(n) AS props
   }
   RETURN parent, sortKey, tieBreaker, eventId, props ORDER BY parent, sortKey, tieBreaker, eventId`,
  (row) => ({
    ...ownerAndPlace(row),
    value: { eventId: row.eventId as string, topic: decodeEntity(propsOf(row, 'props')) as TopicRecord },
  }),
);

/** The complete lists of events; nothing of what is no event. */
export const completeListsOfEvents = readQuery<OwnersParam, ChildRow<readonly ActorKind[]>>(
  'event.completeLists',
  `${FROM_OWNER}
   WITH parent, o WHERE o:\`Event\`
   RETURN parent, o.\`sortKey\` AS sortKey, parent AS tieBreaker, o.\`completeLists\` AS lists ORDER BY parent`,
  (row) => ({ ...ownerAndPlace(row), value: listsOf(row.lists) }),
);

/**
 * Who was at all of `present`, and is known not to have been at any of `absent`: each absence is stated, or the event's list of
 * such actors is complete and the actor was there in no sense at all.
 */
export interface CohortFilter extends Params {
  /** `present` and `absent` together. */
  readonly events: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly presentTotal: number;
  readonly absentTotal: number;
  /** Of the events of `absent`: with a complete list of states, and so on. */
  readonly listsOfStates: number;
  readonly listsOfOrganizations: number;
  readonly listsOfPeople: number;
}

export const cohort = inEveryCount((countAs): ChildPages<CohortFilter, ActorRecord> => {
  const isPresent = presenceAs(countAs, 'p');
  // Each event of `absent` must count once: by its stated absence, or by a complete list without any trace of the actor.
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
    `${FROM_OWNER}
     CALL (o) {${members} AND ${afterPosition('n.`sortKey`', 'n.`id`')}
       WITH n, n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker
       ORDER BY sortKey, tieBreaker LIMIT $limit
       RETURN sortKey, tieBreaker, properties(n) AS props
     }
     RETURN parent, sortKey, tieBreaker, props ORDER BY parent, sortKey, tieBreaker`,
    (row) => ({ ...ownerAndPlace(row), value: decodeActor(propsOf(row, 'props')) }),
  );
  const count: ReadQuery<OwnersParam & CohortFilter, ChildCount> = readQuery(
    `series.cohort.${countAs}.count`,
    `${FROM_OWNER}
     CALL (o) {${members}
       RETURN count(n) AS total
     }
     RETURN parent, total ORDER BY parent`,
    countOf,
  );
  return { page, count };
});

const ownerAndPlace = (row: Row) => ({ parent: row.parent as string, ...sortPositionOf(row) });

function countOf(row: Row): ChildCount {
  return { parent: row.parent as string, total: Number(row.total) };
}

const listsOf = (value: unknown): readonly ActorKind[] =>
  Array.isArray(value) ? (value as ActorKind[]) : [];
