/**
 * A part of a graph as the records that an author would have written: what `communique import` reads. Left out are ordinals, and
 * sessions follow up their conference: what is generated is not dated in the order of editions, nor within conferences, and the checks
 * would refuse it.
 */

import type { ClaimRecord, EntityRecord, LinkRecord, Name } from '../../../src/domain/model.js';
import { groupBy } from '../../../src/domain/text/group-by.js';
import type { Chunk } from './chunk.js';

type Fields = Readonly<Record<string, unknown>>;
export type RawRecord = { readonly id: string } & Fields;

/** What the record of the owner says in one of its lists. */
interface Entry {
  readonly owner: string;
  readonly field: string;
  readonly content: Fields;
}

export function recordsOf(chunk: Chunk): RawRecord[] {
  const entries = groupBy(entriesOf(chunk), (entry) => entry.owner);
  const former = groupBy(chunk.redirects, (redirect) => redirect.to);
  return [
    ...chunk.sources.map(({ derivedFromId, url: _, ...source }) => ({
      ...source,
      ...(derivedFromId === null ? {} : { derivedFrom: derivedFromId }),
    })),
    ...chunk.entities.map((entity) => ({
      id: entity.id,
      names: entity.names.map(nameOf),
      ...(entity.summary === null ? {} : { summary: entity.summary }),
      formerIds: (former.get(entity.id) ?? []).map((redirect) => redirect.from),
      ...fieldsOf(entity, entries.get(entity.id) ?? []),
    })),
  ];
}

function fieldsOf(entity: EntityRecord, entries: readonly Entry[]): Fields {
  const lists = Object.fromEntries(
    [...groupBy(entries, (entry) => entry.field)].map(([field, of]) => [field, of.map((e) => e.content)]),
  );
  const sources = entries[0]?.content.sources ?? [];
  const dates = (period: { readonly edtf: string } | null): Fields =>
    period === null ? {} : { dates: { value: period.edtf, sources } };
  switch (entity.kind) {
    case 'ORGANIZATION':
      return { kind: entity.organizationKind, ...lists };
    case 'PLACE':
      return { kind: entity.placeKind, ...lists };
    case 'EVENT':
      return { kind: entity.eventKind, status: entity.status, ...dates(entity.period), ...lists };
    case 'DECLARATION':
      return { kind: entity.documentKind, ...dates(entity.period), ...lists };
    case 'STATEMENT':
      return {
        speaker: entity.speakerId,
        for: entity.onBehalfOfId ?? undefined,
        at: entity.eventId ?? undefined,
        callsFor: entity.callsFor,
        topics: entries.flatMap((e) => (e.field === 'topics' ? (e.content.of as string[]) : [])),
        sources,
      };
    default:
      return lists;
  }
}

function entriesOf(chunk: Chunk): Entry[] {
  const claims = new Map(chunk.claims.map((claim) => [claim.id, claim]));
  /** As many entries as there are claims. */
  const claimed = (owner: string, field: string, content: Fields, claimIds: readonly string[]): Entry[] =>
    claimIds.flatMap((id) => {
      const claim = claims.get(id);
      return claim === undefined ? [] : [{ owner, field, content: { ...content, ...saidBy(claim) } }];
    });
  return [
    ...chunk.links.flatMap((link) => {
      const { owner, field, content } = statedBy(link);
      return field === null ? [] : claimed(owner, field, content, link.evidence.claimIds);
    }),
    ...chunk.participations.flatMap(({ eventId, participantId, onBehalfOfId, roles, mode, evidence }) =>
      claimed(
        eventId,
        'participants',
        { who: participantId, for: onBehalfOfId ?? undefined, roles, mode },
        evidence.claimIds,
      ),
    ),
    ...chunk.absences.flatMap(({ eventId, actorId, evidence }) =>
      claimed(eventId, 'participants', { who: actorId, polarity: 'NEGATIVE' }, evidence.claimIds),
    ),
    ...chunk.tenures.flatMap(({ personId, ofId, title, period, evidence }) =>
      claimed(personId, 'posts', { of: ofId, title, when: period.edtf }, evidence.claimIds),
    ),
    ...chunk.completeLists.flatMap(({ eventId, kind, claimIds }) =>
      claimed(eventId, 'completeLists', { of: kind }, claimIds),
    ),
  ];
}

/** Which record says it, where and how; no field: it follows from something else. */
function statedBy({
  type,
  fromId,
  toId,
  detail,
}: LinkRecord): Omit<Entry, 'field'> & { field: string | null } {
  const from = (field: string, content: Fields = { of: toId }) => ({ owner: fromId, field, content });
  const to = (field: string, content: Fields = { who: fromId }) => ({ owner: toId, field, content });
  switch (type) {
    case 'ACTS_FOR':
      return from('actsFor');
    case 'PART_OF':
      return from('partOf');
    case 'MEMBER_OF':
      return to('members');
    case 'BROADER':
      return from('broader');
    case 'WITHIN':
      return from('within');
    case 'HELD_IN':
      return from('place');
    case 'ABOUT':
      return from('topics', { of: [toId] });
    case 'IN_SERIES':
      return from('series');
    case 'FOLLOWS_UP':
    case 'PART_OF_EVENT':
      return from('followsUp');
    case 'ORGANIZED':
      return to('organizers', { who: fromId, role: detail });
    case 'ADOPTED_AT':
      return from('adoptedAt');
    case 'ADOPTED':
      return to('adoptedBy');
    case 'CITES':
      return from('cites', { of: toId, verb: detail });
    case 'MADE_BY':
      return from('madeBy');
    default:
      return { owner: fromId, field: null, content: {} };
  }
}

const saidBy = ({ supports, modality, rank }: ClaimRecord): Fields => ({
  sources: supports.map(({ sourceId, locator }) => (locator === null ? sourceId : { id: sourceId, locator })),
  modality,
  rank,
});

const nameOf = ({ value, lang, kind, weak }: Name): Fields => ({
  value,
  lang: lang ?? undefined,
  kind,
  weak,
});
