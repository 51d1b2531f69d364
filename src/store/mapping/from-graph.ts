/** Maps the properties that stores hold to domain records; the inverse of `to-graph.ts`. */
import type {
  ActorRecord,
  ClaimRecord,
  EntityRecord,
  EventStatus,
  Evidence,
  FactRecord,
  LinkRecord,
  LinkType,
  Name,
  NodeRecord,
  ParticipationRecord,
  Period,
  PositionRecord,
  SourceRecord,
  Standing,
  TenureRecord,
} from '../../domain/model.js';
import type { DeclarationKind, EventKind, OrganizationKind, PlaceKind } from '../../domain/subkinds.js';
import type { Row } from '../port/read-query.js';

type Props = Readonly<Record<string, unknown>>;

/** Returns the properties that a row holds in the column `key`. */
export const propsOf = (row: Row, key: string): Props => row[key] as Props;

export const decodeNames = (props: Props): readonly Name[] => JSON.parse(text(props, 'names')) as Name[];

export function decodeEntity(props: Props): EntityRecord {
  const base = {
    id: text(props, 'id'),
    name: text(props, 'name'),
    names: decodeNames(props),
    identifiers: JSON.parse(text(props, 'identifiers')) as EntityRecord['identifiers'],
    summary: textOrNull(props, 'summary'),
  };
  const kind = text(props, 'kind') as EntityRecord['kind'];
  switch (kind) {
    case 'STATE':
    case 'PERSON':
    case 'EVENT_SERIES':
    case 'TOPIC':
      return { ...base, kind };
    case 'PLACE':
      return {
        ...base,
        kind,
        placeKind: text(props, 'subkind') as PlaceKind,
        coordinates: textOrNull(props, 'coordinates'),
      };
    case 'ORGANIZATION':
      return { ...base, kind, organizationKind: text(props, 'subkind') as OrganizationKind };
    case 'EVENT':
      return {
        ...base,
        kind,
        eventKind: text(props, 'subkind') as EventKind,
        status: text(props, 'status') as EventStatus,
        period: decodePeriod(props),
        placeId: textOrNull(props, 'placeId'),
      };
    case 'DECLARATION':
      return {
        ...base,
        kind,
        documentKind: text(props, 'subkind') as DeclarationKind,
        period: decodePeriodOrNull(props),
        adoptedAtId: textOrNull(props, 'adoptedAtId'),
      };
    case 'STATEMENT':
      return {
        ...base,
        kind,
        summary: text(props, 'summary'),
        speakerId: text(props, 'speakerId'),
        onBehalfOfId: textOrNull(props, 'onBehalfOfId'),
        eventId: textOrNull(props, 'eventId'),
        period: decodePeriodOrNull(props),
        callsFor: list(props, 'callsFor'),
        evidence: decodeEvidence(props),
      };
  }
}

export const decodeActor = (props: Props): ActorRecord => decodeEntity(props) as ActorRecord;

export const decodeSource = (props: Props): SourceRecord => ({
  id: text(props, 'id'),
  title: text(props, 'title'),
  publisher: text(props, 'publisher'),
  url: textOrNull(props, 'url'),
  published: textOrNull(props, 'published'),
  kind: text(props, 'kind') as SourceRecord['kind'],
  lang: textOrNull(props, 'lang'),
  derivedFromId: textOrNull(props, 'derivedFromId'),
  // Versions up to 0.1 stored none.
  origin: textOrNull(props, 'origin') ?? text(props, 'publisher'),
});

export const decodeClaim = (props: Props): ClaimRecord => ({
  id: text(props, 'id'),
  factId: text(props, 'factId'),
  subjectId: text(props, 'subjectId'),
  predicate: text(props, 'predicate'),
  objectId: textOrNull(props, 'objectId'),
  value: textOrNull(props, 'value'),
  period: decodePeriodOrNull(props),
  rank: text(props, 'rank') as ClaimRecord['rank'],
  modality: text(props, 'modality') as ClaimRecord['modality'],
  polarity: text(props, 'polarity') as ClaimRecord['polarity'],
  note: textOrNull(props, 'note'),
  supports: JSON.parse(text(props, 'supports')) as ClaimRecord['supports'],
  independentOrigins: Number(props.origins),
});

export const decodeFact = (props: Props): FactRecord => ({
  id: text(props, 'id'),
  subjectId: text(props, 'subjectId'),
  predicate: text(props, 'predicate'),
  objectId: textOrNull(props, 'objectId'),
  evidence: decodeEvidence(props),
  acceptedClaimId: textOrNull(props, 'acceptedClaimId'),
  policy: text(props, 'policy'),
  verdict: decodeVerdict(props),
  positions: (JSON.parse(text(props, 'positions')) as StoredPosition[]).map(decodePosition),
});

/** Versions up to 0.1 stored a sentence and positions as texts; they are shown as they are until `seed` runs again. */
const decodeVerdict = (props: Props): FactRecord['verdict'] => {
  const verdict = textOrNull(props, 'verdict');
  return verdict === null
    ? { outcome: 'WRITTEN', text: text(props, 'reason'), deprecated: 0 }
    : (JSON.parse(verdict) as FactRecord['verdict']);
};

type StoredPosition = Omit<PositionRecord, 'value'> & { readonly value: PositionRecord['value'] | string };

const decodePosition = ({ value, ...rest }: StoredPosition): PositionRecord => ({
  ...rest,
  value: typeof value === 'string' ? { objectId: null, text: value, negated: false } : value,
});

export const decodeParticipation = (props: Props): ParticipationRecord => ({
  id: text(props, 'id'),
  participantId: text(props, 'participantId'),
  onBehalfOfId: textOrNull(props, 'onBehalfOfId'),
  eventId: text(props, 'eventId'),
  roles: list(props, 'roles') as ParticipationRecord['roles'],
  mode: text(props, 'mode') as ParticipationRecord['mode'],
  period: decodePeriod(props),
  standing: decodeStanding(props),
  evidence: decodeEvidence(props),
});

export const decodeTenure = (props: Props): TenureRecord => ({
  id: text(props, 'id'),
  personId: text(props, 'personId'),
  ofId: text(props, 'ofId'),
  title: text(props, 'title'),
  period: decodePeriod(props),
  evidence: decodeEvidence(props),
});

export const decodeLink = (props: Props, type: string, fromId: string, toId: string): LinkRecord => ({
  id: text(props, 'id'),
  type: type as LinkType,
  fromId,
  toId,
  evidence: decodeEvidence(props),
  period: decodePeriodOrNull(props),
  detail: textOrNull(props, 'detail'),
  ordinal: typeof props.ordinal === 'number' ? props.ordinal : null,
  standing: decodeStanding(props),
});

/** Returns null for a node that the API does not expose. */
export function decodeNode(labels: readonly string[], props: Props): NodeRecord | null {
  if (labels.includes('Entity')) return { type: 'entity', record: decodeEntity(props) };
  if (labels.includes('Participation')) return { type: 'participation', record: decodeParticipation(props) };
  if (labels.includes('Tenure')) return { type: 'tenure', record: decodeTenure(props) };
  if (labels.includes('Claim')) return { type: 'claim', record: decodeClaim(props) };
  if (labels.includes('Source')) return { type: 'source', record: decodeSource(props) };
  return null;
}

/** What is reported, which is nearly everything, is stored without a standing. */
const decodeStanding = (props: Props): Standing => (textOrNull(props, 'standing') ?? 'REPORTED') as Standing;

const decodeEvidence = (props: Props): Evidence => ({
  agreement: text(props, 'agreement') as Evidence['agreement'],
  independentOrigins: Number(props.origins),
  claimIds: list(props, 'claimIds'),
});

const decodePeriodOrNull = (props: Props): Period | null =>
  props.edtf === undefined || props.edtf === null ? null : decodePeriod(props);

const decodePeriod = (props: Props): Period => ({
  edtf: text(props, 'edtf'),
  startEarliest: text(props, 'startEarliest'),
  startLatest: text(props, 'startLatest'),
  endEarliest: text(props, 'endEarliest'),
  endLatest: text(props, 'endLatest'),
  endState: text(props, 'endState') as Period['endState'],
  ...(props.gaps == null ? {} : { gaps: props.gaps as readonly string[] }),
  ...(props.doubts == null ? {} : { doubts: props.doubts as readonly string[] }),
});

function text(props: Props, key: string): string {
  const value = props[key];
  if (typeof value !== 'string')
    throw new Error(`property ${key} of ${String(props.id)} is ${typeof value}, not text`);
  return value;
}

const textOrNull = (props: Props, key: string): string | null => {
  const value = props[key];
  return typeof value === 'string' ? value : null;
};

const list = (props: Props, key: string): readonly string[] => {
  const value = props[key];
  return Array.isArray(value) ? (value as string[]) : [];
};
