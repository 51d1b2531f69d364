/** Facts, what each position on them says, and where sources disagree. */
import type { GraphQLResolveInfo } from 'graphql';
import { idsInVerdict, positionInWords, verdictInWords } from '../../domain/claims/verdict-in-words.js';
import { type FactWithout, factWithout, type SourcesLeftOut } from '../../domain/claims/without-sources.js';
import type { EntityRecord, FactRecord, PositionRecord, SourceRecord } from '../../domain/model.js';
import { predicateOf } from '../../domain/predicates.js';
import type { Params } from '../../store/port/read-query.js';
import { contestedPages, factPages, predicateCounts } from '../../store/queries/facts.js';
import { checkedId, checkedIds } from '../arguments.js';
import type { GraphContext } from '../context.js';
import type { FactWithoutArgs, QueryContestedArgs, Resolvers } from '../generated.js';
import { displayNames } from '../loading/display-names.js';
import { loadReferenced, loadReferencedOrNull } from '../loading/entity-lookup.js';
import { factFilter } from '../relay/filters.js';
import { filteredConnection } from '../relay/list-connection.js';
import { claimsByIds, sourceOf } from './evidence.js';

type QueryResolvers = Exclude<Resolvers['Query'], undefined>;

export const factQueries: Pick<QueryResolvers, 'contested' | 'facts' | 'predicates'> = {
  predicates: async (_, __, { store }) => (await store.read(predicateCounts, {})).map(useOf),
  facts: (_, args, context, info) =>
    filteredConnection<FactRecord>(context, factPages, args, factFilter(args.filter), info),
  contested: async (_, args, context, info) =>
    filteredConnection<FactRecord>(context, contestedPages, args, await contestedFilter(args, context), info),
};

const factFields = {
  entity: (fact: FactRecord, _: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
    loadReferenced<EntityRecord>(context, fact.subjectId, info),
  accepted: (fact: FactRecord, _: unknown, { loaders }: GraphContext) =>
    fact.acceptedClaimId === null ? null : loaders.claim.load(fact.acceptedClaimId),
  reason: (fact: FactRecord, _: unknown, context: GraphContext) => reasonOf(context, fact),
  agreement: (fact: FactRecord) => fact.evidence.agreement,
  without: async (fact: FactRecord, args: WithoutArgs, { loaders }: GraphContext): Promise<FactWithout> => {
    const claims = await claimsByIds(loaders, fact.evidence.claimIds);
    const ids = claims.flatMap(({ supports }) => supports.map(({ sourceId }) => sourceId));
    const sources = await Promise.all([...new Set(ids)].map((id) => sourceOf(loaders, id)));
    const byId = new Map(sources.map((source) => [source.id, source]));
    return factWithout(fact, claims, (id) => byId.get(id) as SourceRecord, leftOut(args));
  },
};

type WithoutArgs = Partial<FactWithoutArgs>;

const leftOut = ({ sources, publishers, kinds, copies }: WithoutArgs): SourcesLeftOut => ({
  sources: checkedIds(sources ?? []),
  publishers: publishers ?? [],
  kinds: kinds ?? [],
  copies: copies ?? false,
});

export const factResolvers: Pick<Resolvers, 'Fact' | 'ContestedFact' | 'FactWithout' | 'Position'> = {
  Fact: {
    ...factFields,
    object: (fact, _, context, info) => loadReferencedOrNull(context, fact.objectId, info),
  },
  ContestedFact: factFields,
  FactWithout: {
    claims: ({ claimIds }, _, { loaders }) => claimsByIds(loaders, claimIds),
    lostClaims: ({ lostClaimIds }, _, { loaders }) => claimsByIds(loaders, lostClaimIds),
    positions: ({ resolution }) => resolution?.positions ?? [],
    accepted: ({ resolution }, _, { loaders }) =>
      resolution?.acceptedClaimId == null ? null : loaders.claim.load(resolution.acceptedClaimId),
    agreement: ({ resolution }) => resolution?.agreement ?? null,
    independentOrigins: ({ resolution }) => resolution?.independentOrigins ?? 0,
    reason: ({ resolution }, _, context) => (resolution === null ? null : reasonOf(context, resolution)),
  },
  Position: {
    value: (position, _, context) => textOf(context, position),
    claims: (position, _, { loaders }) => claimsByIds(loaders, position.claimIds),
    deprecated: async ({ claimIds }, _, { loaders }) =>
      (await claimsByIds(loaders, claimIds)).every(({ rank }) => rank === 'DEPRECATED'),
  },
};

/** Tells what the registry knows of a predicate beside how often the graph has it. */
function useOf(count: { readonly name: string; readonly facts: number; readonly contested: number }) {
  const { description, functional } = predicateOf(count.name);
  return { ...count, description, singleValued: functional };
}

const reasonOf = async (context: GraphContext, { verdict }: Pick<FactRecord, 'verdict'>): Promise<string> =>
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
