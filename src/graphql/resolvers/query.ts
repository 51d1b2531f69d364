import { graphInNumbers } from '../../analysis/about.js';
import { isWellFormedId } from '../../domain/ids.js';
import { readPackageInfo } from '../../shared/package-files.js';
import {
  actorPages,
  declarationPages,
  eventPages,
  placePages,
  seriesPages,
  sourcePages,
  statementPages,
  topicPages,
} from '../../store/queries/list-pages.js';
import { checkedId, checkedIdCount, checkedIdOfKind, DEFAULT_SIZES } from '../arguments.js';
import type { Resolvers } from '../generated.js';
import {
  actorOrNull,
  entityOfAnyKindOrNull,
  entityOfKindOrNull,
  loadUnlessRead,
} from '../loading/entity-lookup.js';
import {
  actorFilter,
  declarationFilter,
  eventFilter,
  placeFilter,
  sourceFilter,
  statementFilter,
} from '../relay/filters.js';
import { filteredConnection } from '../relay/list-connection.js';
import { searchConnection } from '../relay/search-connection.js';

export const queryResolvers: Pick<Resolvers, 'Query' | 'SearchHit'> = {
  Query: {
    node: (_, { id }, { loaders }) => loaders.node.load(checkedId(id)),
    nodes: (_, { ids }, { loaders }) =>
      Promise.all(checkedIdCount(ids).map((id) => (isWellFormedId(id) ? loaders.node.load(id) : null))),
    entity: (_, { id }, context, info) => entityOfAnyKindOrNull(context, id, info),
    actor: (_, { id }, context, info) => actorOrNull(context, id, info),
    state: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'STATE', info),
    organization: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'ORGANIZATION', info),
    person: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'PERSON', info),
    event: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'EVENT', info),
    series: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'EVENT_SERIES', info),
    declaration: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'DECLARATION', info),
    statement: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'STATEMENT', info),
    topic: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'TOPIC', info),
    place: (_, { id }, context, info) => entityOfKindOrNull(context, id, 'PLACE', info),
    source: (_, { id }, { loaders }) => loaders.source.load(checkedIdOfKind(id, 'SOURCE')),
    about: async (_, __, { store }) => {
      const { version, license } = readPackageInfo();
      return { version, licence: license, ...(await graphInNumbers(store)) };
    },
    search: (_, args, { store }) => searchConnection(store, args),
    actors: async (_, args, context, info) =>
      filteredConnection(context, actorPages, args, await actorFilter(context.store, args.filter), info),
    events: async (_, args, context, info) =>
      filteredConnection(context, eventPages, args, await eventFilter(context.store, args.filter), info),
    declarations: async (_, args, context, info) =>
      filteredConnection(
        context,
        declarationPages,
        args,
        await declarationFilter(context.store, args.filter),
        info,
      ),
    topics: (_, args, context, info) =>
      filteredConnection(
        context,
        topicPages,
        { ...args, first: args.first ?? DEFAULT_SIZES.topics },
        {},
        info,
      ),
    allSeries: (_, args, context, info) => filteredConnection(context, seriesPages, args, {}, info),
    places: async (_, args, context, info) =>
      filteredConnection(context, placePages, args, await placeFilter(context.store, args.filter), info),
    statements: async (_, args, context, info) =>
      filteredConnection(
        context,
        statementPages,
        args,
        await statementFilter(context.store, args.filter),
        info,
      ),
    sources: (_, args, context, info) =>
      filteredConnection(context, sourcePages, args, sourceFilter(args.filter), info),
  },
  SearchHit: {
    node: (hit, _, context, info) => loadUnlessRead(context, hit.candidate, ['name'], info),
    matchedName: (hit) => hit.matchedName.value,
  },
};
