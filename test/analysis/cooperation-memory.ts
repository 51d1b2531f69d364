/**
 * The statements on presence, answered from the records of a projection: fast enough for many hundred graphs.
 */
import { COUNT_AS, type CountAs, type EventRecord, type PresenceRecord } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { UNDATED } from '../../src/domain/time/parse-period.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';

interface Asked extends Params {
  readonly ids: readonly string[];
  readonly parents: readonly string[];
  readonly series: readonly string[];
  readonly kinds: readonly string[];
  readonly people: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly certainty: string;
  readonly limit: number;
}

/** `shuffle` puts the rows in another order, where their order is not promised or does not matter. */
export function memoryStore(
  projection: Projection,
  shuffle: <T>(rows: readonly T[]) => readonly T[] = (rows) => rows,
): Pick<GraphStore, 'capabilities' | 'read'> {
  const events = projection.entities.filter((e): e is EventRecord => e.kind === 'EVENT');
  const parentsOf = (id: string) =>
    projection.links.filter((l) => l.type === 'PART_OF_EVENT' && l.fromId === id).map((l) => l.toId);
  /** Every way up from an event, with its length. */
  const climb = (id: string, depth: number): { id: string; depth: number }[] => [
    { id, depth },
    ...(depth === 6 ? [] : parentsOf(id).flatMap((up) => climb(up, depth + 1))),
  ];
  const editionsOf = (series: readonly string[]) =>
    new Set(
      projection.links.filter((l) => l.type === 'IN_SERIES' && series.includes(l.toId)).map((l) => l.fromId),
    );
  const counts: Readonly<Record<CountAs, (p: PresenceRecord) => boolean>> = {
    DIRECT: (p) => p.direct || p.organized,
    REPRESENTED: (p) => p.represented || p.organized,
    ROLLED_UP: (p) => p.rolledUp || p.organizedRolledUp,
  };
  const inEveryCount = (name: string, answer: (p: Asked, countAs: CountAs) => readonly object[]) =>
    Object.fromEntries(
      COUNT_AS.map((countAs) => [`${name}.${countAs}`, (p: Asked) => answer(p, countAs)] as const),
    );

  const rowOf = (e: EventRecord) => ({
    id: e.id,
    latestKey: `${e.period.startEarliest} ${e.name}`,
    period: e.period,
  });
  const latest = (found: readonly EventRecord[], { from, to, certainty, limit }: Asked) =>
    found
      .filter(({ period: p }) =>
        certainty === 'CERTAIN'
          ? p.startLatest <= to && p.endEarliest >= from
          : p.startEarliest <= to &&
            p.endLatest >= from &&
            !(p.gaps ?? []).some((gap) => gap.slice(0, 10) <= from && gap.slice(11) >= to),
      )
      .map(rowOf)
      .sort((a, b) => (`${a.latestKey}|${a.id}` < `${b.latestKey}|${b.id}` ? 1 : -1))
      .slice(0, limit);
  const latestOfAll = (p: Asked) =>
    latest(events, p).map((row) => ({ ...row, isSession: parentsOf(row.id).length > 0 }));

  const belongings = projection.links
    .filter((l) => ['PART_OF', 'ACTS_FOR', 'HOLDS_POST'].includes(l.type))
    .map((l) => {
      const { startEarliest, endLatest, gaps } = l.period ?? UNDATED;
      return { part: l.fromId, whole: l.toId, startEarliest, endLatest, ...(gaps ? { gaps } : {}) };
    });
  const rowsBelow = (id: string): object[] =>
    belongings.filter((row) => row.whole === id).flatMap((row) => [row, ...rowsBelow(row.part)]);

  const answers: Readonly<Record<string, (p: Asked) => readonly object[]>> = {
    'presence.latestEvents.possible': (p) => latestOfAll({ ...p, certainty: 'POSSIBLE' }),
    'presence.latestEvents.certain': (p) => latestOfAll({ ...p, certainty: 'CERTAIN' }),
    'presence.editions': (p) => {
      const editions = editionsOf(p.series);
      const isWithinAnother = (id: string) =>
        climb(id, 0).some((up) => up.depth > 0 && up.depth <= 5 && editions.has(up.id));
      return latest(
        events.filter((e) => editions.has(e.id) && !isWithinAnother(e.id)),
        p,
      );
    },
    ...inEveryCount('presence.topEventsOf', (p, countAs) =>
      p.parents.flatMap((parent) => {
        const at = projection.presences.filter((x) => x.actorId === parent && counts[countAs](x));
        const above = new Set(at.flatMap((x) => climb(x.eventId, 0).map((up) => up.id)));
        const tops = events.filter((e) => above.has(e.id) && parentsOf(e.id).length === 0);
        return latest(tops, p).map((row) => ({ parent, ...row }));
      }),
    ),
    'presence.sessionsBelow': ({ ids }) =>
      events.flatMap((e) =>
        climb(e.id, 0)
          .filter((up) => up.depth > 0 && ids.includes(up.id))
          .map((up) => ({ event: up.id, session: e.id, depth: up.depth })),
      ),
    'presence.counts': ({ ids }) =>
      ids.map((id) => ({
        id,
        count: projection.presences.filter((p) => p.eventId === id || p.actorId === id).length,
      })),
    ...inEveryCount('presence.at', ({ ids, kinds }, countAs) => {
      const kindOf = new Map(projection.entities.map((e) => [e.id, e.kind]));
      return ids.map((event) => ({
        event,
        actors: shuffle(
          projection.presences
            .filter((p) => p.eventId === event && counts[countAs](p))
            .map((p) => p.actorId)
            .filter((id) => kinds.includes(kindOf.get(id) ?? '')),
        ),
      }));
    }),
    'belonging.ofActors': ({ ids }) => belongings.filter((row) => ids.includes(row.part)),
    'belonging.around': ({ ids }) =>
      belongings.filter((row) => ids.includes(row.part) || ids.includes(row.whole)),
    'belonging.below': ({ ids }) => [...new Set(ids.flatMap(rowsBelow))],
    'presence.spokeFor': ({ ids, people }) =>
      projection.participations
        .filter((p) => ids.includes(p.eventId) && p.onBehalfOfId !== null)
        .filter((p) =>
          people === null ? p.participantId.startsWith('person:') : people.includes(p.participantId),
        )
        .map((p) => [{ event: p.eventId, person: p.participantId, body: p.onBehalfOfId }]),
  };
  return {
    capabilities: { nestedCollect: false },
    read: async <P extends Params, R>({ name }: ReadQuery<P, R>, params: P) => {
      const answer = answers[name];
      if (answer === undefined) throw new Error(`nothing answers ${name}`);
      return shuffle(answer(params as unknown as Asked)) as readonly R[];
    },
  };
}
