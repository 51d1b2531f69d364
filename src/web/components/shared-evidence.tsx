/**
 * Says once that everything in a list comes from one source, in place of a mark at each line. The marks are kept where they would
 * say more than that: where a claim is an announcement, a denial, has a note or a rank. What editors have concluded from the source is said to be so.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Source, SourceLine, sourcesOf } from './evidence.js';
import { MarksAreShared } from './marks-are-shared.js';

/** As many marks as nobody minds. */
const FEW = 3;

interface Props {
  readonly evidences: readonly EvidenceFragment[];
  readonly children: ComponentChildren;
}

export function SharedEvidence({ evidences, children }: Props) {
  const [each, setEach] = useState(false);
  const source = evidences.length > FEW ? onlySourceOf(evidences) : undefined;
  if (source === undefined) return <>{children}</>;
  const isInferred = evidences.some(({ claims }) => claims.some(({ modality }) => modality === 'INFERRED'));
  return (
    <>
      <p class="one-source small">
        {texts.record.oneSource} <SourceLine source={source} />
        {isInferred ? ` · ${texts.record.inferred}` : ''}{' '}
        <button type="button" class="each" aria-pressed={each} onClick={() => setEach(!each)}>
          {texts.record.each}
        </button>
      </p>
      <MarksAreShared.Provider value={!each}>{children}</MarksAreShared.Provider>
    </>
  );
}

function onlySourceOf(evidences: readonly EvidenceFragment[]): Source | undefined {
  const claims = evidences.flatMap((evidence) => evidence.claims);
  const isPlain = claims.every(
    ({ modality, polarity, rank, note }) =>
      modality !== 'ANNOUNCED' && polarity === 'POSITIVE' && rank === 'NORMAL' && note === null,
  );
  const isKnown = evidences.every((evidence) => sourcesOf(evidence.claims).length === 1);
  const sources = sourcesOf(claims);
  return isPlain && isKnown && sources.length === 1 ? sources[0] : undefined;
}
