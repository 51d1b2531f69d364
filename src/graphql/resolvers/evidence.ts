import type { GraphQLResolveInfo } from 'graphql';
import { factsBehind } from '../../analysis/contested.js';
import type { ClaimRecord, Evidence, SourceRecord, Support } from '../../domain/model.js';
import { claimsBehind, sourcesOfClaim } from '../../store/nested-query/references.js';
import { claimsOfSource, entitiesOfSource } from '../../store/queries/connections.js';
import type { PageArgs } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { connectionField, entityField, entityFieldOrNull } from '../fields/planned-fields.js';
import { withColumns, withSource } from '../fields/with-source.js';
import type { Resolvers } from '../generated.js';
import type { Loaders } from '../loading/loaders.js';

export const evidenceResolvers: Pick<Resolvers, 'Evidence' | 'Claim' | 'Support' | 'Source'> = {
  Evidence: {
    claims: withSource(
      { kind: 'reference', reference: claimsBehind },
      [],
      (evidence: Evidence, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
        const claims = evidence.claimIds.map((id) => context.prefetch.record<ClaimRecord>(info, id));
        return claims.every((claim) => claim !== undefined)
          ? claims
          : claimsByIds(context.loaders, evidence.claimIds);
      },
    ),
    positions: async (evidence, _, { loaders }) =>
      (await factsBehind(loaders, evidence.claimIds)).flatMap((fact) => fact.positions),
  },
  Claim: {
    subject: entityField('subjectId'),
    object: entityFieldOrNull('objectId'),
  },
  Support: {
    source: withSource(
      { kind: 'reference', reference: sourcesOfClaim },
      [],
      ({ sourceId }: Support, _: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
        context.prefetch.record<SourceRecord>(info, sourceId) ?? sourceOf(context.loaders, sourceId),
    ),
  },
  Source: {
    claims: connectionField(
      (_: PageArgs) => claimsOfSource,
      () => ({}),
    ),
    entities: connectionField(
      (_: PageArgs) => entitiesOfSource,
      () => ({}),
    ),
    derivedFrom: withColumns(
      ['derivedFromId'],
      ({ derivedFromId }: SourceRecord, _: unknown, { loaders }: GraphContext) =>
        derivedFromId === null ? null : loaders.source.load(derivedFromId),
    ),
  },
};

export async function sourceOf({ source }: Loaders, id: string): Promise<SourceRecord> {
  const record = await source.load(id);
  if (record === null) throw new Error(`a claim names ${id}, which the graph does not hold`);
  return record;
}

export const claimsByIds = ({ claim }: Loaders, ids: readonly string[]): Promise<readonly ClaimRecord[]> =>
  claim.loadMany([...ids]).then(present<ClaimRecord>);

/** Leaves out what the graph does not hold. An error of the batch is thrown, so that the field fails with it. */
function present<R>(results: readonly (R | Error | null)[]): readonly R[] {
  const failure = results.find((r) => r instanceof Error);
  if (failure !== undefined) throw failure;
  return results.filter((r) => r !== null) as R[];
}
