/**
 * What paths, neighbourhoods and cooperation are found by: see conformance.ts, which these cases are part of.
 */
import { COUNT_AS, LINK_TYPES } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import * as belonging from '../../src/store/queries/belonging.js';
import * as presence from '../../src/store/queries/presence.js';
import { sharedEvents } from '../../src/store/queries/shared-events.js';
import * as traversal from '../../src/store/queries/traversal.js';

type CaseOf<C> = <P extends Params, R>(statement: ReadQuery<P, R>, params: NoInfer<P>) => C;

interface Given {
  readonly projection: Projection;
  /** Ids that nothing has. */
  readonly strangers: readonly string[];
  readonly windows: readonly {
    readonly from: string;
    readonly to: string;
    readonly certainty: 'CERTAIN' | 'POSSIBLE';
  }[];
}

export function traversalCases<C>(given: Given, caseOf: CaseOf<C>): readonly C[] {
  return [...presenceCases(given, caseOf), ...sharedEventCases(given, caseOf), ...linkCases(given, caseOf)];
}

function presenceCases<C>({ projection, strangers, windows }: Given, caseOf: CaseOf<C>): C[] {
  const idsOf = (...kinds: string[]) => [
    ...projection.entities.filter((e) => kinds.includes(e.kind)).map((e) => e.id),
    ...strangers,
  ];
  const ids = idsOf('EVENT');
  return [
    ...windows.flatMap((window) =>
      [2, 1_000].flatMap((limit) => [
        caseOf(presence.latestEvents[window.certainty], { from: window.from, to: window.to, limit }),
        caseOf(presence.latestEditions, { ...window, limit, series: idsOf('EVENT_SERIES') }),
        ...COUNT_AS.map((countAs) =>
          caseOf(presence.latestTopEventsOf[countAs], {
            ...window,
            limit,
            parents: idsOf('STATE', 'ORGANIZATION', 'PERSON'),
          }),
        ),
      ]),
    ),
    caseOf(presence.sessionsBelow, { ids }),
    caseOf(presence.presenceCounts, { ids: idsOf('EVENT', 'STATE', 'ORGANIZATION', 'PERSON') }),
    ...[['STATE', 'ORGANIZATION', 'PERSON'], ['STATE'], []].map((kinds) =>
      caseOf(presence.presentAt.REPRESENTED, { ids, kinds }),
    ),
    ...(['DIRECT', 'ROLLED_UP'] as const).map((countAs) =>
      caseOf(presence.presentAt[countAs], { ids, kinds: ['STATE', 'ORGANIZATION', 'PERSON'] }),
    ),
    ...[null, idsOf('PERSON').slice(1), []].map((people) => caseOf(presence.spokeFor, { ids, people })),
    ...[idsOf('STATE', 'ORGANIZATION', 'PERSON'), idsOf('ORGANIZATION').slice(0, 1)].flatMap((actors) => [
      caseOf(belonging.belongingsOfActors, { ids: actors }),
      caseOf(belonging.belongingsAround, { ids: actors }),
      caseOf(belonging.belongingsBelow, { ids: actors }),
    ]),
  ];
}

function sharedEventCases<C>({ projection, strangers, windows }: Given, caseOf: CaseOf<C>): C[] {
  const actors = [...new Set(projection.presences.map((presence) => presence.actorId))];
  const [first = '', second = ''] = [actors.at(0), actors.at(-1)];
  const own = projection.contexts.flatMap((context) => context.own);
  const forms = [own.at(0), own.at(-1), 'nowhere'].map((form) => ` ${form} `);
  return windows.flatMap((window) => [
    caseOf(sharedEvents, { ...window, actors: [first], others: [], forms: [], limit: 100 }),
    caseOf(sharedEvents, { ...window, actors: [first, second], others: [second], forms: [], limit: 2 }),
    caseOf(sharedEvents, { ...window, actors, others: [first], forms, limit: 3 }),
    caseOf(sharedEvents, { ...window, actors: [second], others: [], forms, limit: 100 }),
    caseOf(sharedEvents, { ...window, actors: strangers, others: [], forms: [], limit: 100 }),
  ]);
}

function linkCases<C>({ projection, strangers, windows }: Given, caseOf: CaseOf<C>): C[] {
  const ids = [...projection.entities.map((e) => e.id), ...strangers];
  const types = [null, ['MEMBER_OF', 'PARTICIPATED_IN'], ['ABOUT'], []];
  const links = projection.links.flatMap((l, i) =>
    i % 3 === 0 ? [{ entityId: i % 2 === 0 ? l.fromId : l.toId, id: l.id }] : [],
  );
  return [
    caseOf(traversal.linkDegrees, { ids }),
    caseOf(traversal.linkCountsByType, { ids }),
    ...windows.flatMap((window, i) =>
      [3, 10_000].map((limit) =>
        caseOf(traversal.linksAround, {
          ...window,
          limit,
          ids,
          types: types[i % types.length] ?? null,
          minOrigins: i % 2 === 0 ? 0 : 2,
        }),
      ),
    ),
    caseOf(traversal.linksByEnds, {
      links: [...links, ...strangers.map((entityId) => ({ entityId, id: 'nothing' }))],
    }),
    caseOf(traversal.linksByType, {
      groups: ids.map((entityId, i) => ({ entityId, types: LINK_TYPES.filter((_, t) => (t + i) % 3 === 0) })),
      limit: 3,
    }),
    ...[2, 10_000].flatMap((limit) =>
      [[...LINK_TYPES], ['ORGANIZED', 'ABOUT'], []].map((some) =>
        caseOf(traversal.linksByType, { groups: ids.map((entityId) => ({ entityId, types: some })), limit }),
      ),
    ),
  ];
}
