/** Where sources disagree, and what each says. */
import { idsInVerdict, positionInWords, verdictInWords } from '../../domain/claims/verdict-in-words.js';
import type { FactRecord, PositionRecord } from '../../domain/model.js';
import type { Params } from '../../store/port/read-query.js';
import { contestedPages } from '../../store/queries/facts.js';
import { checkedId } from '../arguments.js';
import type { GraphContext } from '../context.js';
import type { QueryContestedArgs, Resolvers } from '../generated.js';
import { displayNames } from '../loading/display-names.js';
import { loadReferenced } from '../loading/entity-lookup.js';
import { filteredConnection } from '../relay/list-connection.js';
import { claimsByIds } from './evidence.js';

type QueryResolvers = Exclude<Resolvers['Query'], undefined>;

export const contestedQueries: Pick<QueryResolvers, 'contested'> = {
  contested: async (_, args, context, info) =>
    filteredConnection<FactRecord>(context, contestedPages, args, await contestedFilter(args, context), info),
};

export const contestedResolvers: Pick<Resolvers, 'ContestedFact' | 'Position'> = {
  ContestedFact: {
    entity: (fact, _, context, info) => loadReferenced(context, fact.subjectId, info),
    accepted: (fact, _, { loaders }) =>
      fact.acceptedClaimId === null ? null : loaders.claim.load(fact.acceptedClaimId),
    reason: (fact, _, context) => reasonOf(context, fact),
    agreement: (fact) => fact.evidence.agreement,
  },
  Position: {
    value: (position, _, context) => textOf(context, position),
    claims: (position, _, { loaders }) => claimsByIds(loaders, position.claimIds),
  },
};

const reasonOf = async (context: GraphContext, { verdict }: FactRecord): Promise<string> =>
  verdictInWords(verdict, await displayNames(context, idsInVerdict(verdict)));

const textOf = async (context: GraphContext, { value }: PositionRecord): Promise<string> =>
  positionInWords(value, await displayNames(context, value.objectId === null ? [] : [value.objectId]));

/** An id that was given up leads to its successor; of one that nothing has ever had, there is nothing. */
async function contestedFilter(
  { entity, predicate, sourceKind }: QueryContestedArgs,
  { loaders }: GraphContext,
): Promise<Params> {
  const id = entity == null ? null : checkedId(entity);
  return {
    ...(id === null ? {} : { entity: (await loaders.entity.load(id))?.id ?? id }),
    ...(predicate == null ? {} : { predicate }),
    ...(sourceKind == null ? {} : { sourceKind }),
  };
}
