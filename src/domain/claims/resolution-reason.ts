import type { SourceKind } from '../model.js';
import type { Predicate } from '../predicates.js';
import { canBothBe } from './claim-value.js';
import { areOpposites, shownOf } from './position.js';
import { type Candidate, CRITERIA, type Criterion, decide } from './resolution-policy.js';
import type { Verdict } from './verdict.js';

const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  INSTRUMENT: 'the instrument itself',
  OFFICIAL: 'an official source',
  AGENCY: 'a news agency',
  PRESS: 'the press',
  REFERENCE: 'a work of reference',
};
const MODALITY_WORDS = ['reported', 'inferred', 'announced'] as const;

/** One or two sentences for readers; `ranked` as for the verdict, `deprecated` claims left out of it. */
export function reasonFor(
  verdict: Verdict,
  ranked: readonly Candidate[],
  predicate: Predicate,
  deprecated: number,
): string {
  const sentences = [whyThis(verdict, ranked, predicate), deprecated > 0 ? leftOut(deprecated) : ''];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function whyThis({ accepted, tied }: Verdict, ranked: readonly Candidate[], predicate: Predicate): string {
  if (tied.length > 0) {
    return `${list(tied.map(quoted).sort())} tie on ${list(CRITERIA)}, so none is accepted.`;
  }
  if (!accepted) return ranked.length === 0 ? 'There is no claim.' : 'No value stands that is not denied.';
  const rival = ranked.find((other) => other.stance !== accepted.stance);
  if (!rival) return unopposed(accepted, predicate);
  const decision = decide(accepted, rival);
  const sentence =
    decision && decision.order < 0
      ? SENTENCES[decision.by](accepted, rival)
      : `${quoted(accepted)} is not denied.`;
  return reconcile(accepted, rival) ? `${sentence} Both can be so.` : sentence;
}

const SENTENCES: Readonly<Record<Criterion, (accepted: Candidate, rival: Candidate) => string>> = {
  modality: (a, b) => `${quoted(a)} was ${modality(a)}, ${quoted(b)} only ${modality(b)}.`,
  'kind of source': (a, b) => `${quoted(a)} comes from ${source(a)}, ${quoted(b)} from ${source(b)}.`,
  rank: (a, b) => `${quoted(a)} is preferred to ${quoted(b)} by rank.`,
  precision: (a, b) => `${quoted(a)} is more precise than ${quoted(b)}.`,
  'independent origins': (a, b) =>
    `${quoted(a)} has more independent origins (${a.origins}) than ${quoted(b)} (${b.origins}).`,
};

/** Of a relation, the fact is its value: claims affirm or deny it. */
function unopposed({ value, stance }: Candidate, predicate: Predicate): string {
  if (!predicate.functional) return stance.denied ? 'All claims deny it.' : 'All claims affirm it.';
  return `“${value.shown}” is the only value that stands.`;
}

function leftOut(deprecated: number): string {
  return deprecated === 1
    ? 'One deprecated claim is left out.'
    : `${deprecated} deprecated claims are left out.`;
}

function reconcile(a: Candidate, b: Candidate): boolean {
  if (a.stance.denied || b.stance.denied) return !areOpposites(a.stance, b.stance);
  return canBothBe(a.value, b.value);
}

function quoted({ stance }: Candidate): string {
  return `“${shownOf(stance)}”`;
}

function modality({ modalityTier }: Candidate): string {
  return MODALITY_WORDS[modalityTier] ?? 'claimed';
}

function source({ sourceKind }: Candidate): string {
  return sourceKind === null ? 'no source' : SOURCE_KIND_NAMES[sourceKind];
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
