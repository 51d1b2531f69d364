import { factsBehind } from '../../analysis/contested.js';
import type { ClaimRecord, SourceRecord } from '../../domain/model.js';
import type { Resolvers } from '../generated.js';
import type { Loaders } from '../loaders.js';
import { named, namedOrNull } from '../lookups.js';

export const evidenceResolvers: Pick<Resolvers, 'Evidence' | 'Claim' | 'Support' | 'Source'> = {
  Evidence: {
    claims: (evidence, _, { loaders }) => claimsByIds(loaders, evidence.claimIds),
    positions: async (evidence, _, { loaders }) =>
      (await factsBehind(loaders, evidence.claimIds)).flatMap((fact) => fact.positions),
  },
  Claim: {
    subject: (claim, _, context, info) => named(context, claim.subjectId, info),
    object: (claim, _, context, info) => namedOrNull(context, claim.objectId, info),
  },
  Support: {
    source: async (support, _, { loaders }) => {
      const [source] = present<SourceRecord>([await loaders.source.load(support.sourceId)]);
      if (source === undefined)
        throw new Error(`a claim names ${support.sourceId}, which the graph does not hold`);
      return source;
    },
  },
  Source: {
    derivedFrom: (source, _, { loaders }) =>
      source.derivedFromId === null ? null : loaders.source.load(source.derivedFromId),
  },
};

export const claimsByIds = ({ claim }: Loaders, ids: readonly string[]): Promise<readonly ClaimRecord[]> =>
  claim.loadMany([...ids]).then(present<ClaimRecord>);

/** A failed batch fails the field; what the graph does not hold is left out. */
function present<R>(results: readonly (R | Error | null)[]): readonly R[] {
  const failure = results.find((r) => r instanceof Error);
  if (failure !== undefined) throw failure;
  return results.filter((r) => r !== null) as R[];
}
