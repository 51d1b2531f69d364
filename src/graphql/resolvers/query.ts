import type { GraphQLResolveInfo } from 'graphql';
import { isWellFormedId } from '../../domain/ids.js';
import type { EntityRecord } from '../../domain/model.js';
import type { SearchCandidate } from '../../store/port/search-candidate.js';
import {
  actorPages,
  declarationPages,
  eventPages,
  seriesPages,
  sourcePages,
  statementPages,
  topicPages,
} from '../../store/queries/list-pages.js';
import type { GraphContext } from '../context.js';
import type { Resolvers } from '../generated.js';
import { actorOrNull, checkedId, entityOrNull, loadReferenced, ofKind } from '../loading/entity-lookup.js';
import { requestedColumns } from '../planner/planner.js';
import { actorFilter, declarationFilter, eventFilter } from '../relay/filters.js';
import { filteredConnection } from '../relay/list-connection.js';
import { checkedIdCount, searchConnection } from '../relay/search-connection.js';

/** As in the schema, for a client that sends null. */
const TOPICS_PAGE_SIZE = 50;

export const queryResolvers: Pick<Resolvers, 'Query' | 'SearchHit'> = {
  Query: {
    node: (_, { id }, { loaders }) => loaders.node.load(checkedId(id)),
    nodes: (_, { ids }, { loaders }) =>
      Promise.all(checkedIdCount(ids).map((id) => (isWellFormedId(id) ? loaders.node.load(id) : null))),
    entity: (_, { id }, context, info) => entityOrNull(context, id, info),
    actor: (_, { id }, context, info) => actorOrNull(context, id, info),
    event: (_, { id }, context, info) => ofKind(context, id, 'EVENT', info),
    series: (_, { id }, context, info) => ofKind(context, id, 'EVENT_SERIES', info),
    declaration: (_, { id }, context, info) => ofKind(context, id, 'DECLARATION', info),
    source: (_, { id }, { loaders }) => loaders.source.load(checkedId(id)),
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
      filteredConnection(context, topicPages, { ...args, first: args.first ?? TOPICS_PAGE_SIZE }, {}, info),
    allSeries: (_, args, context, info) => filteredConnection(context, seriesPages, args, {}, info),
    statements: (_, args, context, info) => filteredConnection(context, statementPages, args, {}, info),
    sources: (_, args, context, info) => filteredConnection(context, sourcePages, args, {}, info),
  },
  SearchHit: {
    node: (hit, _, context, info) => foundEntity(context, hit.candidate, info),
    matchedName: (hit) => hit.matchedName.value,
  },
};

/** The search has read the name of what it found; more is read only where more is asked. */
function foundEntity(context: GraphContext, candidate: SearchCandidate, info: GraphQLResolveInfo) {
  const isKnown = requestedColumns(info).every((part) => part === 'name');
  return isKnown
    ? (candidate as unknown as EntityRecord)
    : loadReferenced<EntityRecord>(context, candidate.id, info);
}
