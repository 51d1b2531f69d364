/** Claims for tests, in a line each. */
import type { ClaimForResolution } from '../../../src/domain/claims/claim-for-resolution.js';
import type { SourceKind } from '../../../src/domain/model.js';

export interface ClaimSketch extends Partial<Omit<ClaimForResolution, 'sources'>> {
  /** Kind of source by origin; one press source of its own where left out. */
  readonly from?: Readonly<Record<string, SourceKind>>;
}

export function claim(
  id: string,
  { from = { [`origin of ${id}`]: 'PRESS' }, ...sketch }: ClaimSketch = {},
): ClaimForResolution {
  return {
    id,
    objectId: null,
    value: null,
    period: null,
    rank: 'NORMAL',
    modality: 'REPORTED',
    polarity: 'POSITIVE',
    ...sketch,
    sources: Object.entries(from).map(([originId, kind]) => ({
      id: `source of ${originId}`,
      kind,
      originId,
    })),
  };
}
