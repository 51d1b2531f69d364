import { isWellFormedId } from '../../domain/ids.js';
import {
  actorPages,
  declarationPages,
  eventPages,
  seriesPages,
  sourcePages,
  statementPages,
  topicPages,
} from '../../store/statements/pages.js';
import { filteredConnection } from '../connection.js';
import { actorFilter, declarationFilter, eventFilter } from '../filters.js';
import type { Resolvers } from '../generated.js';
import { actorOrNull, checkedId, named, ofKind } from '../lookups.js';
import { checkedIdCount, searchConnection } from '../search-connection.js';

/** As in the schema, for a client that sends null. */
const TOPICS_PAGE_SIZE = 50;

export const queryResolvers: Pick<Resolvers, 'Query' | 'SearchHit'> = {
  Query: {
    node: (_, { id }, { loaders }) => loaders.node.load(checkedId(id)),
    nodes: (_, { ids }, { loaders }) =>
      Promise.all(checkedIdCount(ids).map((id) => (isWellFormedId(id) ? loaders.node.load(id) : null))),
    entity: (_, { id }, { loaders }) => loaders.entity.load(checkedId(id)),
    actor: (_, { id }, context) => actorOrNull(context, id),
    event: (_, { id }, context) => ofKind(context, id, 'EVENT'),
    series: (_, { id }, context) => ofKind(context, id, 'EVENT_SERIES'),
    declaration: (_, { id }, context) => ofKind(context, id, 'DECLARATION'),
    source: (_, { id }, { loaders }) => loaders.source.load(checkedId(id)),
    search: (_, args, { store }) => searchConnection(store, args),
    actors: async (_, args, { store }) =>
      filteredConnection(store, actorPages, args, await actorFilter(store, args.filter)),
    events: async (_, args, { store }) =>
      filteredConnection(store, eventPages, args, await eventFilter(store, args.filter)),
    declarations: async (_, args, { store }) =>
      filteredConnection(store, declarationPages, args, await declarationFilter(store, args.filter)),
    topics: (_, args, { store }) =>
      filteredConnection(store, topicPages, { ...args, first: args.first ?? TOPICS_PAGE_SIZE }, {}),
    allSeries: (_, args, { store }) => filteredConnection(store, seriesPages, args, {}),
    statements: (_, args, { store }) => filteredConnection(store, statementPages, args, {}),
    sources: (_, args, { store }) => filteredConnection(store, sourcePages, args, {}),
  },
  SearchHit: {
    node: (hit, _, context, info) => named(context, hit.candidate.id, info),
    matchedName: (hit) => hit.matchedName.value,
  },
};
