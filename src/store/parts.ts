/**
 * Records in parts: what a statement reads of a record when only some of it is asked for. The properties are those of
 * `encode.ts`; a record that is put together of all its parts is the record that `decode.ts` makes.
 */
import { entityKindOfId } from '../domain/ids.js';
import type { Evidence, Period } from '../domain/model.js';

type Put = (into: Record<string, unknown>, values: readonly unknown[], at: number) => void;

interface Part {
  readonly columns: readonly string[];
  readonly put: Put;
}

const value = (column: string, ...fields: readonly string[]): Part => ({
  columns: [column],
  put: (into, values, at) => {
    for (const field of fields.length === 0 ? [column] : fields) into[field] = values[at] ?? null;
  },
});
const list = (column: string): Part => ({
  columns: [column],
  put: (into, values, at) => {
    into[column] = values[at] ?? [];
  },
});
const json = (column: string): Part => ({
  columns: [column],
  put: (into, values, at) => {
    into[column] = JSON.parse(values[at] as string);
  },
});

const PERIOD: Part = {
  columns: ['edtf', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'endState'],
  put: (into, values, at) => {
    const [edtf, startEarliest, startLatest, endEarliest, endLatest, endState] = values.slice(at, at + 6);
    into.period =
      edtf === null
        ? null
        : ({ edtf, startEarliest, startLatest, endEarliest, endLatest, endState } as Period);
  },
};
const EVIDENCE: Part = {
  columns: ['agreement', 'origins', 'claimIds'],
  put: (into, values, at) => {
    const [agreement, origins, claimIds] = values.slice(at, at + 3);
    into.evidence = { agreement, independentOrigins: Number(origins), claimIds: claimIds ?? [] } as Evidence;
  },
};

const PARTS = {
  name: value('name'),
  names: json('names'),
  identifiers: json('identifiers'),
  summary: value('summary'),
  subkind: value('subkind', 'organizationKind', 'placeKind', 'eventKind', 'documentKind'),
  status: value('status'),
  placeId: value('placeId'),
  adoptedAtId: value('adoptedAtId'),
  speakerId: value('speakerId'),
  onBehalfOfId: value('onBehalfOfId'),
  eventId: value('eventId'),
  callsFor: list('callsFor'),
  participantId: value('participantId'),
  roles: list('roles'),
  mode: value('mode'),
  personId: value('personId'),
  ofId: value('ofId'),
  title: value('title'),
  factId: value('factId'),
  subjectId: value('subjectId'),
  predicate: value('predicate'),
  objectId: value('objectId'),
  value: value('value'),
  rank: value('rank'),
  modality: value('modality'),
  polarity: value('polarity'),
  note: value('note'),
  supports: json('supports'),
  independentOrigins: value('origins', 'independentOrigins'),
  publisher: value('publisher'),
  url: value('url'),
  published: value('published'),
  kind: value('kind'),
  lang: value('lang'),
  derivedFromId: value('derivedFromId'),
  type: value('type'),
  fromId: value('fromId'),
  toId: value('toId'),
  detail: value('detail'),
  ordinal: value('ordinal'),
  period: PERIOD,
  evidence: EVIDENCE,
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** Every part of each type of record, beside its id. */
export const PARTS_OF = {
  entity: [
    ...(['name', 'names', 'identifiers', 'summary', 'subkind', 'status', 'period', 'placeId'] as const),
    ...(['adoptedAtId', 'speakerId', 'onBehalfOfId', 'eventId', 'callsFor', 'evidence'] as const),
  ],
  participation: ['participantId', 'onBehalfOfId', 'eventId', 'roles', 'mode', 'period', 'evidence'],
  tenure: ['personId', 'ofId', 'title', 'period', 'evidence'],
  claim: [
    ...(['factId', 'subjectId', 'predicate', 'objectId', 'value', 'period', 'rank', 'modality'] as const),
    ...(['polarity', 'note', 'supports', 'independentOrigins'] as const),
  ],
  source: ['title', 'publisher', 'url', 'published', 'kind', 'lang', 'derivedFromId'],
  link: ['fromId', 'toId', 'type', 'detail', 'ordinal', 'period', 'evidence'],
} as const satisfies Record<string, readonly PartName[]>;

export type RecordType = keyof typeof PARTS_OF;

/** Of a relationship, what is not among its properties. */
const OF_LINK: Readonly<Record<string, string>> = {
  fromId: 'startNode(r).`id`',
  toId: 'endNode(r).`id`',
  type: 'type(r)',
};

/** The expressions that read a record's id and these parts of it, of the node `n` or the relationship `r`. */
export function columnsOf(type: RecordType, parts: readonly PartName[]): readonly string[] {
  const variable = type === 'link' ? 'r' : 'n';
  const columns = ['id', ...parts.flatMap((part) => PARTS[part].columns)];
  return columns.map((c) => (type === 'link' ? OF_LINK[c] : undefined) ?? `${variable}.\`${c}\``);
}

/** The record, as far as it was read, of the values of `columnsOf`, which begin at `start`. */
export function assemble(
  type: RecordType,
  parts: readonly PartName[],
  values: readonly unknown[],
  start = 0,
): { readonly id: string } {
  const id = values[start] as string;
  const record: { id: string } & Record<string, unknown> =
    type === 'entity' ? { id, kind: entityKindOfId(id) } : { id };
  let at = start + 1;
  for (const name of parts) {
    const { columns, put } = PARTS[name];
    put(record, values, at);
    at += columns.length;
  }
  return record;
}
