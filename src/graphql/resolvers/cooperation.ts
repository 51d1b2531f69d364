import { cooperationNetwork } from '../../analysis/cooperation/cooperation-network.js';
import { MAX_TIES } from '../../analysis/cooperation/limits.js';
import { readAttendance } from '../../analysis/cooperation/read-attendance.js';
import { ACTOR_KINDS, type ActorRecord, type EventRecord } from '../../domain/model.js';
import {
  checkedActorKinds,
  checkedIds,
  checkedMinWeight,
  checkedTieCount,
  DEFAULT_SIZES,
} from '../arguments.js';
import type { Resolvers } from '../generated.js';
import { loadReferenced } from '../loading/entity-lookup.js';
import { windowFilter } from '../relay/window-filter.js';

export const cooperationQueries: Pick<NonNullable<Resolvers['Query']> & object, 'cooperation'> = {
  cooperation: async (_, args, { store }) => {
    const first = checkedTieCount(args.first ?? DEFAULT_SIZES.networkTies, MAX_TIES);
    const minWeight = checkedMinWeight(args.minWeight ?? 1);
    const window = windowFilter(args.during);
    const attendance = await readAttendance(store, {
      kinds: checkedActorKinds(args.kinds ?? ACTOR_KINDS),
      series: args.series == null ? null : checkedIds(args.series),
      window,
      countAs: args.countAs ?? 'REPRESENTED',
    });
    return cooperationNetwork(attendance, { minWeight, first, window }, { pause: store.pause });
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
    undated: (network) => network.undated(),
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
    weightedDegree: ({ strength }) => strength,
    actor: ({ actorId }, _, context, info) => loadReferenced(context, actorId, info),
  },
  Community: {
    actors: ({ actorIds }, _, context, info) =>
      Promise.all(actorIds.map((id) => loadReferenced<ActorRecord>(context, id, info))),
  },
};
