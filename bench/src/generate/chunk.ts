/** A part of a graph under construction: records that name only records of this part or of an earlier one. */
import { claimId, factId } from '../../../src/domain/ids.js';
import type {
  AbsenceRecord,
  Agreement,
  ClaimRecord,
  EntityRecord,
  Evidence,
  FactRecord,
  LinkRecord,
  LinkType,
  ParticipationRecord,
  Period,
  PositionValue,
  PresenceRecord,
  SourceRecord,
  TenureRecord,
} from '../../../src/domain/model.js';
import type { Projection } from '../../../src/domain/projection.js';
import type { Random } from './random.js';

/** Writable, so that a part can be filled. */
export interface Chunk {
  readonly entities: EntityRecord[];
  readonly redirects: { from: string; to: string }[];
  readonly sources: SourceRecord[];
  readonly claims: ClaimRecord[];
  readonly facts: FactRecord[];
  readonly links: LinkRecord[];
  readonly participations: ParticipationRecord[];
  readonly presences: PresenceRecord[];
  readonly absences: AbsenceRecord[];
  readonly tenures: TenureRecord[];
  readonly completeLists: Projection['completeLists'][number][];
  /** Names of entities of earlier parts, which decide where the records of this one are sorted. */
  readonly labels: Map<string, string>;
  /** Of this part, so that none is added twice. */
  readonly linkIds: Set<string>;
}

export const emptyChunk = (): Chunk => ({
  entities: [],
  redirects: [],
  sources: [],
  claims: [],
  facts: [],
  links: [],
  participations: [],
  presences: [],
  absences: [],
  tenures: [],
  completeLists: [],
  labels: new Map(),
  linkIds: new Set(),
});

export interface Assertion {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId?: string;
  readonly value?: string;
  /** What else keeps the fact apart from others. */
  readonly about?: readonly string[];
  readonly period?: Period;
  /** Of which one or more support it. */
  readonly sourceIds: readonly string[];
}

const SECOND_CLAIM = 0.2;

/** Adds a fact with one claim or two; how far they agree is drawn. */
export function assertFact(chunk: Chunk, assertion: Assertion, random: Random): Evidence {
  const { subjectId, predicate, about } = assertion;
  const id = factId(subjectId, predicate, about ?? [assertion.objectId ?? '', assertion.value ?? '']);
  const first = claimOf(assertion, id, 'REPORTED', random);
  const second = random.chance(SECOND_CLAIM) ? claimOf(assertion, id, 'ANNOUNCED', random) : null;
  const claims = second === null ? [first] : [first, second];
  const origins = new Set(claims.flatMap((c) => c.supports.map((s) => s.sourceId))).size;
  const agreement = agreementOf(claims, origins, random);
  const claimIds = claims.map((c) => c.id).sort();
  const evidence: Evidence = { agreement, independentOrigins: origins, claimIds };
  chunk.claims.push(...claims);
  chunk.facts.push({
    id,
    subjectId,
    predicate,
    objectId: assertion.objectId ?? null,
    evidence,
    acceptedClaimId: agreement === 'CONTESTED' ? null : first.id,
    policy: 'default',
    verdict:
      agreement === 'CONTESTED'
        ? { outcome: 'TIED', tied: claims.map(positionValueOf), deprecated: 0 }
        : { outcome: 'AFFIRMED', deprecated: 0 },
    positions: claims.map((c) => ({
      value: positionValueOf(c),
      claimIds: [c.id],
      independentOrigins: 1,
    })),
  });
  return evidence;
}

const positionValueOf = ({ value, objectId }: ClaimRecord): PositionValue => ({
  objectId: value === null ? objectId : null,
  text: value,
  negated: false,
});

export interface LinkDraft {
  readonly type: LinkType;
  readonly fromId: string;
  readonly toId: string;
  readonly detail?: string;
  readonly ordinal?: number;
  readonly period?: Period;
  readonly sourceIds: readonly string[];
}

/** Adds a link with the fact that it rests on; a second one of the same ends and detail is left out. */
export function addLink(chunk: Chunk, draft: LinkDraft, random: Random): void {
  const { type, fromId, toId, detail, ordinal, period, sourceIds } = draft;
  const id = linkIdOf(type, fromId, toId, detail);
  if (fromId === toId || chunk.linkIds.has(id)) return;
  chunk.linkIds.add(id);
  const evidence = assertFact(
    chunk,
    {
      subjectId: fromId,
      predicate: type,
      objectId: toId,
      ...(detail === undefined ? {} : { value: detail }),
      sourceIds,
    },
    random,
  );
  chunk.links.push({
    id,
    type,
    fromId,
    toId,
    evidence,
    period: period ?? null,
    detail: detail ?? null,
    ordinal: ordinal ?? null,
    standing: 'REPORTED',
  });
}

/** As the product makes them. */
export const linkIdOf = (type: LinkType, fromId: string, toId: string, detail?: string): string =>
  [type, fromId, toId, ...(detail === undefined ? [] : [detail])].join('|');

function claimOf(
  assertion: Assertion,
  fact: string,
  modality: 'REPORTED' | 'ANNOUNCED',
  random: Random,
): ClaimRecord {
  const { subjectId, predicate, objectId, value, about, period, sourceIds } = assertion;
  const supporting = new Set([
    random.pick(sourceIds),
    ...(random.chance(0.2) ? [random.pick(sourceIds)] : []),
  ]);
  return {
    id: claimId({
      subjectId,
      predicate,
      objectId,
      value,
      period,
      modality,
      polarity: 'POSITIVE',
      discriminators: about ?? [],
    }),
    factId: fact,
    subjectId,
    predicate,
    objectId: objectId ?? null,
    value: value ?? null,
    period: period ?? null,
    rank: random.chance(0.03) ? 'PREFERRED' : 'NORMAL',
    modality,
    polarity: 'POSITIVE',
    note: null,
    supports: [...supporting]
      .sort()
      .map((sourceId) => ({ sourceId, locator: random.chance(0.2) ? 'para. 3' : null, quote: null })),
    independentOrigins: supporting.size,
  };
}

function agreementOf(claims: readonly ClaimRecord[], origins: number, random: Random): Agreement {
  if (claims.length > 1 && random.chance(0.15)) return random.chance(0.5) ? 'CONTESTED' : 'COMPATIBLE';
  return origins > 1 ? 'UNANIMOUS' : 'SINGLE_SOURCE';
}
