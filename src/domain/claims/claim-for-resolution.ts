import type { ClaimRecord, SourceKind, SourceRecord } from '../model.js';
import { publisherKey } from './publisher-of-text.js';

export interface SourceForResolution {
  readonly id: string;
  readonly kind: SourceKind;
  /** Equal for all sources that hold texts of one publisher, reprints included. */
  readonly originId: string;
}

/** A claim as resolution compares it: with its sources in the place of its supports. */
export interface ClaimForResolution
  extends Pick<ClaimRecord, 'id' | 'objectId' | 'value' | 'period' | 'rank' | 'modality' | 'polarity'> {
  readonly sources: readonly SourceForResolution[];
}

export const sourceForResolution = ({ id, kind, origin }: SourceRecord): SourceForResolution => ({
  id,
  kind,
  originId: publisherKey(origin),
});
