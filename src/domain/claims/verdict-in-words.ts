/** Puts positions and verdicts into plain English, with the names that a lookup gives for the ids in them. */
import {
  CRITERIA,
  type Criterion,
  type Modality,
  type PositionValue,
  type SourceKind,
  type VerdictRecord,
  type WeighedPosition,
} from '../model.js';

export type NameOf = (id: string) => string;

const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  MODALITY: 'modality',
  SOURCE_KIND: 'kind of source',
  RANK: 'rank',
  PRECISION: 'precision',
  INDEPENDENT_ORIGINS: 'independent origins',
};
const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  INSTRUMENT: 'the instrument itself',
  OFFICIAL: 'an official source',
  AGENCY: 'a news agency',
  PRESS: 'the press',
  REFERENCE: 'a work of reference',
};
const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  REPORTED: 'reported',
  STATED_IN_TEXT: 'reported',
  INFERRED: 'inferred',
  ANNOUNCED: 'announced',
};

/** Words a value with names in the place of ids, after `not` where the claims deny it. */
export function positionInWords({ objectId, text, negated }: PositionValue, nameOf: NameOf): string {
  const words = [objectId === null ? '' : nameOf(objectId), text ?? '']
    .filter((word) => word !== '')
    .join(' ');
  return negated ? `not ${words}` : words;
}

/** Words a verdict in one to three sentences: why a position was accepted, or why none was. */
export function verdictInWords(verdict: VerdictRecord, nameOf: NameOf): string {
  const sentences = [reason(verdict, (value) => `“${positionInWords(value, nameOf)}”`)];
  if ('bothPossible' in verdict && verdict.bothPossible) sentences.push('Both can be so.');
  if (verdict.deprecated === 1) sentences.push('One deprecated claim is left out.');
  if (verdict.deprecated > 1) sentences.push(`${verdict.deprecated} deprecated claims are left out.`);
  return sentences.join(' ');
}

/** Lists the entities that the words of a verdict name. */
export function idsInVerdict(verdict: VerdictRecord): readonly string[] {
  return valuesIn(verdict).flatMap(({ objectId }) => objectId ?? []);
}

function valuesIn(verdict: VerdictRecord): readonly PositionValue[] {
  switch (verdict.outcome) {
    case 'TIED':
      return verdict.tied;
    case 'DECIDED':
      return [verdict.accepted.value, verdict.rival.value];
    case 'ONLY_VALUE':
    case 'NOT_DENIED':
      return [verdict.accepted];
    default:
      return [];
  }
}

function reason(verdict: VerdictRecord, quoted: (value: PositionValue) => string): string {
  switch (verdict.outcome) {
    case 'TIED': {
      const criteria = CRITERIA.map((criterion) => CRITERION_WORDS[criterion]);
      return `${list(verdict.tied.map(quoted))} tie on ${list(criteria)}, so none is accepted.`;
    }
    case 'NO_CLAIM':
      return 'There is no claim.';
    case 'ALL_DENIED':
      return 'No value stands that is not denied.';
    case 'AFFIRMED':
      return 'All claims affirm it.';
    case 'DENIED':
      return 'All claims deny it.';
    case 'ONLY_VALUE':
      return `${quoted(verdict.accepted)} is the only value that stands.`;
    case 'NOT_DENIED':
      return `${quoted(verdict.accepted)} is not denied.`;
    case 'DECIDED': {
      const { by, accepted, rival } = verdict;
      return comparison(
        by,
        { ...accepted, said: quoted(accepted.value) },
        { ...rival, said: quoted(rival.value) },
      );
    }
    case 'WRITTEN':
      return verdict.text;
  }
}

type Side = WeighedPosition & { readonly said: string };

function comparison(by: Criterion, a: Side, b: Side): string {
  switch (by) {
    case 'MODALITY':
      return `${a.said} was ${MODALITY_WORDS[a.modality]}, ${b.said} only ${MODALITY_WORDS[b.modality]}.`;
    case 'SOURCE_KIND':
      return `${a.said} comes from ${source(a)}, ${b.said} from ${source(b)}.`;
    case 'RANK':
      return `${a.said} is preferred to ${b.said} by rank.`;
    case 'PRECISION':
      return `${a.said} is more precise than ${b.said}.`;
    case 'INDEPENDENT_ORIGINS':
      return `${a.said} has more independent origins (${a.independentOrigins}) than ${b.said} (${b.independentOrigins}).`;
  }
}

const source = ({ sourceKind }: Side): string =>
  sourceKind === null ? 'no source' : SOURCE_KIND_WORDS[sourceKind];

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
