/** Shows how we know: each fact carries a mark that says how far its sources agree, and opens what they say. */
import type { ComponentChildren } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { sourceAddress } from '../browser/router.js';
import { languageName, modalities, plain, sourceKinds, wordFor } from '../enum-labels.js';
import { formatEdtf, formatValue } from '../format/period.js';
import type { ClaimFragment, EvidenceFragment, FactFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { MarksAreShared } from './marks-are-shared.js';
import { EntityLink, NameText } from './name.js';
import { type Source, sourcesOf } from './sources-of.js';

export { type Source, sourcesOf };

interface FactProps {
  readonly evidence: EvidenceFragment;
  /** Names the fact for readers who hear the mark without seeing the line. */
  readonly label: string;
  readonly date?: string | undefined;
  readonly children: ComponentChildren;
}

/** Shows a line with its mark, and the evidence below it when opened. */
export function Fact({ evidence, label, date, children }: FactProps) {
  const [open, setOpen] = useState(false);
  const isShared = useContext(MarksAreShared);
  const panel = useId();
  return (
    <>
      <div class="fact-line">
        {date === undefined ? null : <span class="fact-date">{date}</span>}
        <span class="what">{children}</span>
        {isShared ? null : (
          <EvidenceMark
            evidence={evidence}
            label={label}
            open={open}
            panel={panel}
            onToggle={() => setOpen(!open)}
          />
        )}
      </div>
      {open && !isShared ? (
        <div id={panel}>
          <EvidencePanel evidence={evidence} />
        </div>
      ) : null}
    </>
  );
}

interface MarkProps {
  readonly evidence: EvidenceFragment;
  readonly label: string;
  readonly open: boolean;
  readonly panel: string;
  readonly onToggle: () => void;
}

export function EvidenceMark({ evidence, label, open, panel, onToggle }: MarkProps) {
  const { agreement } = evidence;
  // What was given up agrees with nobody.
  const standing = evidence.claims.filter(({ rank }) => rank !== 'DEPRECATED');
  const sources = sourcesOf(standing.length === 0 ? evidence.claims : standing).length;
  return (
    <button
      type="button"
      class={`mark ${agreement.toLowerCase()}`}
      aria-expanded={open}
      {...(open ? { 'aria-controls': panel } : {})}
      onClick={onToggle}
    >
      {sources === 0 ? texts.evidence.none : texts.evidence.mark[agreement](sources)}
      <span class="visually-hidden">. {texts.evidence.show(label)}</span>
    </button>
  );
}

export function EvidencePanel({ evidence }: { evidence: EvidenceFragment }) {
  const { agreement, independentOrigins, positions, claims } = evidence;
  if (claims.length === 0) return <p class="evidence">{texts.evidence.none}</p>;
  const competing = positions.length > 1;
  return (
    <div class="evidence">
      <p>
        {texts.evidence.explain[agreement]}{' '}
        {agreement === 'SINGLE_SOURCE' ? '' : texts.evidence.origins(independentOrigins)}
      </p>
      {competing ? (
        <div class="positions">
          {positions.map((position) => (
            <div class="position" key={position.value}>
              <p class="value">
                <NameText text={formatValue(claims[0]?.predicate ?? '', position.value)} />
                {position.deprecated ? <span class="badge">{texts.evidence.deprecated}</span> : null}
              </p>
              <Claims claims={claimsOf(position.claims, claims)} />
            </div>
          ))}
        </div>
      ) : (
        <Claims claims={claims} />
      )}
    </div>
  );
}

/** Says what a fact is: each position, the accepted one first, and what is not accepted marked as that. */
export function FactSays({ fact: { accepted, evidence } }: { fact: FactFragment }) {
  return (
    <>
      {evidence.positions.map(({ value, deprecated, claims }, i) => {
        const own = claimsOf(claims, evidence.claims);
        const isAccepted = own.some(({ id }) => id === accepted?.id);
        const [claim] = own.toSorted((a, b) => Number(b.id === accepted?.id) - Number(a.id === accepted?.id));
        const mark = deprecated
          ? texts.evidence.deprecated
          : accepted !== null && !isAccepted
            ? texts.evidence.notAccepted
            : null;
        return claim === undefined ? null : (
          <span key={value} class={mark === null ? undefined : 'soft'}>
            {i === 0 ? null : ' · '}
            {claim.polarity === 'NEGATIVE' ? `${texts.evidence.not} ` : null}
            <ClaimSays claim={claim} />
            {mark === null ? null : <span class="badge">{mark}</span>}
          </span>
        );
      })}
    </>
  );
}

const claimsOf = (
  refs: readonly { readonly id: string }[],
  claims: readonly ClaimFragment[],
): readonly ClaimFragment[] => claims.filter((claim) => refs.some((ref) => ref.id === claim.id));

export function Claims({
  claims,
  showValue = false,
}: {
  claims: readonly ClaimFragment[];
  showValue?: boolean;
}) {
  return (
    <>
      {claims.map((claim) => (
        <div class="claim" key={claim.id}>
          <ClaimRemarks claim={claim} />
          {showValue ? <ClaimSays claim={claim} /> : null}
          {claim.supports.length === 0 ? <p>{texts.evidence.sourceLess}</p> : null}
          {claim.supports.map(({ source, locator, quote }) => (
            <div class="source" key={source.id}>
              <SourceLine source={source} />
              {locator === null ? null : (
                <span class="source-meta">
                  {' '}
                  {texts.evidence.locator} {locator}
                </span>
              )}
              {quote === null ? null : (
                <blockquote>
                  <NameText text={quote} lang={source.lang} />
                </blockquote>
              )}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

export function ClaimSays({ claim }: { claim: ClaimFragment }) {
  return (
    <>
      {claim.object === null ? null : <EntityLink entity={claim.object} />}
      {claim.object !== null && claim.value !== null ? ': ' : null}
      {claim.value === null ? null : <NameText text={formatValue(claim.predicate, claim.value)} />}
      {claim.period === null || claim.predicate === 'dates' ? null : (
        <span class="soft"> ({formatEdtf(claim.period.edtf)})</span>
      )}
    </>
  );
}

function ClaimRemarks({ claim }: { claim: ClaimFragment }) {
  const remarks = [
    claim.polarity === 'NEGATIVE' ? texts.evidence.denies : '',
    modalities[claim.modality] ?? claim.modality,
    claim.rank === 'NORMAL' ? '' : plain(claim.rank).toLowerCase(),
  ].filter((remark) => remark !== '');
  if (remarks.length === 0 && claim.note === null) return null;
  return (
    <p>
      {remarks.map((remark) => (
        <span class="badge" key={remark}>
          {remark}
        </span>
      ))}{' '}
      {claim.note === null ? null : <NameText text={claim.note} />}
    </p>
  );
}

export function SourceLine({ source }: { source: Source }) {
  const title = <NameText text={source.title} lang={source.lang} />;
  return (
    <>
      <strong>
        <NameText text={source.publisher} />
      </strong>
      {': '}
      {source.url === null ? (
        title
      ) : (
        <a href={source.url} rel="external noreferrer" target="_blank">
          {title}
          <span class="visually-hidden"> {texts.evidence.outside}</span>
        </a>
      )}
      <span class="source-meta">
        {' '}
        · {source.published === null ? texts.evidence.undated : formatEdtf(source.published)} ·{' '}
        {wordFor(sourceKinds, source.kind)}
        {source.lang === null ? '' : ` · ${languageName(source.lang)}`}
        {source.derivedFrom === null ? '' : ` · ${texts.evidence.derived(source.derivedFrom.title)}`}
        {' · '}
        <a href={sourceAddress(source.id)}>
          {texts.sources.page}
          <span class="visually-hidden">: {source.title}</span>
        </a>
      </span>
    </>
  );
}
