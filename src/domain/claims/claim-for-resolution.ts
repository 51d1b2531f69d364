import type { ClaimRecord, SourceKind } from '../model.js';

export interface SourceForResolution {
  readonly id: string;
  readonly kind: SourceKind;
  /** Its root, by `originOf`. */
  readonly originId: string;
}

/** What resolution looks at: a claim, with its sources for its supports. */
export interface ClaimForResolution
  extends Pick<ClaimRecord, 'id' | 'objectId' | 'value' | 'period' | 'rank' | 'modality' | 'polarity'> {
  readonly sources: readonly SourceForResolution[];
}
