import { cooperationNetwork } from '../../analysis/cooperation/cooperation-network.js';
import { MAX_TIES } from '../../analysis/cooperation/limits.js';
import { readAttendance } from '../../analysis/cooperation/read-attendance.js';
import { DomainError } from '../../domain/errors.js';
import { ACTOR_KINDS, type ActorKind, type ActorRecord, type EventRecord } from '../../domain/model.js';
import type { EntityKind, Resolvers } from '../generated.js';
import { checkedIds, loadReferenced } from '../loading/entity-lookup.js';
import { windowFilter } from '../relay/window-filter.js';
import { checkedMinWeight } from './cooperation-of-actor.js';

const DEFAULT_FIRST = 100;

export const cooperationQueries: Pick<NonNullable<Resolvers['Query']> & object, 'cooperation'> = {
  cooperation: async (_, args, { store }) => {
    const first = checkedFirst(args.first ?? DEFAULT_FIRST);
    const minWeight = checkedMinWeight(args.minWeight ?? 1);
    const attendance = await readAttendance(store, {
      kinds: checkedKinds(args.kinds ?? ACTOR_KINDS),
      series: args.series == null ? null : checkedIds(args.series),
      window: windowFilter(args.during),
    });
    return cooperationNetwork(attendance, { minWeight, first });
  },
};

export const cooperationResolvers: Pick<
  Resolvers,
  'CooperationNetwork' | 'Tie' | 'ActorMeasures' | 'Community'
> = {
  CooperationNetwork: {
    actors: ({ ties }, _, context, info) => {
      const ids = new Set(ties.flatMap(({ aId, bId }) => [aId, bId]));
      return Promise.all([...ids].sort().map((id) => loadReferenced<ActorRecord>(context, id, info)));
    },
    timeline: (network) => network.timeline(),
    measures: async (network) => (await network.measures()).measures,
    communities: async (network) => (await network.measures()).communities,
  },
  Tie: {
    a: (tie, _, context, info) => loadReferenced(context, tie.aId, info),
    b: (tie, _, context, info) => loadReferenced(context, tie.bId, info),
    sharedEvents: (tie, _, context, info) =>
      Promise.all(tie.eventIds.map((id) => loadReferenced<EventRecord>(context, id, info))),
  },
  ActorMeasures: {
    actor: ({ actorId }, _, context, info) => loadReferenced(context, actorId, info),
  },
  Community: {
    actors: ({ actorIds }, _, context, info) =>
      Promise.all(actorIds.map((id) => loadReferenced<ActorRecord>(context, id, info))),
  },
};

function checkedKinds(kinds: readonly EntityKind[]): readonly ActorKind[] {
  const isActorKind = (kind: EntityKind): kind is ActorKind => ACTOR_KINDS.some((k) => k === kind);
  const stranger = kinds.find((kind) => !isActorKind(kind));
  if (stranger === undefined) return kinds.filter(isActorKind);
  throw new DomainError('BAD_USER_INPUT', `${stranger} is not a kind of actor.`, {
    hint: `Ask for some of ${ACTOR_KINDS.join(', ')}.`,
  });
}

function checkedFirst(first: number): number {
  if (first >= 1 && first <= MAX_TIES) return first;
  throw new DomainError('BAD_USER_INPUT', `first is ${first}; it must be 1 to ${MAX_TIES}.`, {
    hint: 'Raise minWeight, or ask about some series, kinds or years, to see the rest.',
  });
}
