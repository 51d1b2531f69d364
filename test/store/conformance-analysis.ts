/** What series, events and facts are analysed by: see conformance.ts, which these cases are part of. */
import type { Projection } from '../../src/domain/projection.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import * as editions from '../../src/store/queries/editions.js';
import * as facts from '../../src/store/queries/facts.js';
import { someSubsetsOf } from './catalogue.js';

type CaseOf<C> = <P extends Params, R>(statement: ReadQuery<P, R>, params: NoInfer<P>) => C;

const COUNTS = ['DIRECT', 'REPRESENTED', 'ROLLED_UP'] as const;

export function analysisCases<C>(projection: Projection, caseOf: CaseOf<C>): readonly C[] {
  return [...seriesCases(projection, caseOf), ...factCases(projection, caseOf)];
}

function seriesCases<C>({ entities, links, completeLists }: Projection, caseOf: CaseOf<C>): C[] {
  const idsOf = (kind: string) => entities.filter((e) => e.kind === kind).map((e) => e.id);
  const parents = [...idsOf('EVENT_SERIES'), ...idsOf('EVENT').slice(0, 1), 'series:nobody'];
  const listed = (kind: string, ids: readonly string[]) =>
    completeLists.filter((l) => l.kind === kind && ids.includes(l.eventId)).length;
  const cohortOf = (present: readonly string[], absent: readonly string[]) => ({
    ...{ parents, present, absent, events: [...new Set([...present, ...absent])] },
    ...{ presentTotal: present.length, absentTotal: absent.length },
    ...{ listsOfStates: listed('STATE', absent), listsOfOrganizations: listed('ORGANIZATION', absent) },
    listsOfPeople: listed('PERSON', absent),
  });
  const events = [
    ...new Set([...links.filter((l) => l.type === 'IN_SERIES').map((l) => l.fromId), ...idsOf('EVENT')]),
  ].slice(0, 4);
  const listedEvents = [...new Set(completeLists.map((l) => l.eventId))].slice(0, 2);
  const cohorts = [
    ...events.map((e) => cohortOf([e], [])),
    cohortOf(events.slice(0, 2), []),
    ...events.map((e) => cohortOf([e], listedEvents)),
    cohortOf(['event:nobody'], []),
  ];
  const page = { afterKey: null, afterId: null };
  return [
    ...[{ editions: 1_000 }, { editions: 2 }].flatMap((some) => [
      caseOf(editions.editionsInOrder, { ...some, parents }),
      caseOf(editions.topicsOfEditions, { ...some, parents }),
      ...COUNTS.flatMap((countAs) =>
        [null, ['STATE', 'PERSON'], []].flatMap((kinds) => [
          caseOf(editions.editionRowCount[countAs], { ...some, kinds, parents }),
          ...[2, 2_000].map((limit) =>
            caseOf(editions.editionRows[countAs], { ...some, kinds, limit, parents }),
          ),
        ]),
      ),
    ]),
    caseOf(editions.completeListsOfEvents, { parents: [...idsOf('EVENT'), ...parents] }),
    ...COUNTS.flatMap((countAs) =>
      cohorts.flatMap((cohort) => [
        caseOf(editions.cohort[countAs].count, cohort),
        caseOf(editions.cohort[countAs].page, { ...cohort, ...page, limit: 100 }),
        caseOf(editions.cohort[countAs].page, { ...cohort, afterKey: 'k', afterId: '', limit: 2 }),
      ]),
    ),
  ];
}

function factCases<C>({ entities, claims, sources, facts: known }: Projection, caseOf: CaseOf<C>): C[] {
  const parents = [...entities.map((e) => e.id), 'event:nobody'];
  const contested = known.find((f) => f.evidence.agreement === 'CONTESTED') ?? known[0];
  const values: Readonly<Record<string, string | readonly string[]>> = {
    about: [contested?.subjectId ?? 'event:nobody', 'event:nobody'],
    predicates: [contested?.predicate ?? 'nothing', 'name', 'PARTICIPATED_IN'],
    agreements: ['CONTESTED', 'SINGLE_SOURCE'],
    publishers: [sources[0]?.publisher ?? 'Nobody', 'Nobody'],
    sources: [...sources.slice(0, 3).map(({ id }) => id), 'source:nobody'],
    entity: contested?.subjectId ?? 'event:nobody',
    predicate: contested?.predicate ?? 'nothing',
    sourceKind: 'OFFICIAL',
  };
  const pages = [
    { afterKey: null, afterId: null, limit: 1_000 },
    { afterKey: null, afterId: null, limit: 2 },
    { afterKey: 'event:m', afterId: '', limit: 2 },
  ];
  return [
    ...[null, contested?.predicate ?? 'nothing', 'nothing'].flatMap((predicate) => [
      caseOf(facts.factsAbout.count, { predicate, parents }),
      ...pages.map((page) => caseOf(facts.factsAbout.page, { predicate, ...page, parents })),
    ]),
    caseOf(facts.predicateCounts, {}),
    caseOf(facts.factsOfClaims, { parents: [...claims.map((c) => c.id), 'claim:nobody'] }),
    ...[
      ...[facts.attendanceFacts, facts.attendanceClaims],
      ...[facts.identifiedAtEvents, facts.bodiesOfStatesAtEvents],
    ].map((statement) =>
      caseOf(statement as ReadQuery<{ parents: readonly string[] }, unknown>, { parents }),
    ),
    ...[facts.contestedPages, facts.factPages].flatMap((list) =>
      someSubsetsOf(list.filters).flatMap((active) => {
        const filter = Object.fromEntries(active.map((f) => [f, values[f] ?? '']));
        return [
          caseOf(list.count(active), filter),
          ...(['ASC', 'DESC'] as const).flatMap((direction) =>
            pages.map((page) => caseOf(list.page(active, direction), { ...filter, ...page })),
          ),
        ];
      }),
    ),
  ];
}
