/**
 * Records in parts: what a statement reads of a record when only some of it is asked for. The properties are those of
 * `encode.ts`; a record that is put together of all its parts is the record that `decode.ts` makes.
 */
import { entityKindOfId } from '../../domain/ids.js';
import type { Evidence, Period } from '../../domain/model.js';

type Put = (into: Record<string, unknown>, values: readonly unknown[], at: number) => void;

interface Column {
  readonly columns: readonly string[];
  readonly put: Put;
}

const value = (column: string, ...fields: readonly string[]): Column => ({
  columns: [column],
  put: (into, values, at) => {
    for (const field of fields.length === 0 ? [column] : fields) into[field] = values[at] ?? null;
  },
});
const list = (column: string): Column => ({
  columns: [column],
  put: (into, values, at) => {
    into[column] = values[at] ?? [];
  },
});
const json = (column: string): Column => ({
  columns: [column],
  put: (into, values, at) => {
    into[column] = JSON.parse(values[at] as string);
  },
});

/** Of a period only what was written, which is most that is ever asked for. */
const EDTF: Column = {
  columns: ['edtf'],
  put: (into, values, at) => {
    const edtf = values[at] ?? null;
    into.period = edtf === null ? null : { edtf };
  },
};
const PERIOD: Column = {
  columns: ['edtf', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'endState'],
  put: (into, values, at) => {
    const [edtf, startEarliest, startLatest, endEarliest, endLatest, endState] = values.slice(at, at + 6);
    into.period =
      edtf === null
        ? null
        : ({ edtf, startEarliest, startLatest, endEarliest, endLatest, endState } as Period);
  },
};
const EVIDENCE: Column = {
  columns: ['agreement', 'origins', 'claimIds'],
  put: (into, values, at) => {
    const [agreement, origins, claimIds] = values.slice(at, at + 3);
    into.evidence = { agreement, independentOrigins: Number(origins), claimIds: claimIds ?? [] } as Evidence;
  },
};

const COLUMNS = {
  id: value('id'),
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
  edtf: EDTF,
  period: PERIOD,
  evidence: EVIDENCE,
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

/** The parts that make up each type of record, beside the id of those that are found by it. */
export const COLUMNS_OF = {
  entity: [
    ...(['name', 'names', 'identifiers', 'summary', 'subkind', 'status', 'period', 'placeId'] as const),
    ...(['adoptedAtId', 'speakerId', 'onBehalfOfId', 'eventId', 'callsFor', 'evidence'] as const),
  ],
  participation: ['id', 'participantId', 'onBehalfOfId', 'eventId', 'roles', 'mode', 'period', 'evidence'],
  tenure: ['id', 'personId', 'ofId', 'title', 'period', 'evidence'],
  claim: [
    ...(['factId', 'subjectId', 'predicate', 'objectId', 'value', 'period', 'rank', 'modality'] as const),
    ...(['polarity', 'note', 'supports', 'independentOrigins'] as const),
  ],
  source: ['title', 'publisher', 'url', 'published', 'kind', 'lang', 'derivedFromId'],
  link: ['id', 'fromId', 'toId', 'type', 'detail', 'ordinal', 'period', 'evidence'],
} as const satisfies Record<string, readonly ColumnName[]>;

export type RecordType = keyof typeof COLUMNS_OF;

/**
 * Records that are known by their ids, which are read in any case. Those of the others are long, for they tell all that such a
 * record relates, and few ask for them.
 */
const KNOWN_BY_ID: ReadonlySet<RecordType> = new Set(['entity', 'claim', 'source']);

/** Of a relationship, what is not among its properties. */
const OF_LINK: Readonly<Record<string, string>> = {
  fromId: 'startNode(r).`id`',
  toId: 'endNode(r).`id`',
  type: 'type(r)',
};

/** What must be read of a record for a place in the order of its list. */
export const columnsOfSortPosition = (type: RecordType): readonly ColumnName[] =>
  KNOWN_BY_ID.has(type) ? [] : ['id'];

/** The expressions that read these parts of a record, and the id that it is known by, of the node `n` or the relationship `r`. */
export function columnExpressions(type: RecordType, parts: readonly ColumnName[]): readonly string[] {
  const variable = type === 'link' ? 'r' : 'n';
  const columns = [
    ...(KNOWN_BY_ID.has(type) ? ['id'] : []),
    ...parts.flatMap((part) => COLUMNS[part].columns),
  ];
  return columns.map((c) => (type === 'link' ? OF_LINK[c] : undefined) ?? `${variable}.\`${c}\``);
}

/** The record, as far as it was read, of the values of `columnsOf`, which begin at `start`. */
export function assemble(
  type: RecordType,
  parts: readonly ColumnName[],
  values: readonly unknown[],
  start = 0,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  let at = start;
  if (KNOWN_BY_ID.has(type)) record.id = values[at++];
  if (type === 'entity') record.kind = entityKindOfId(record.id as string);
  for (const name of parts) {
    const { columns, put } = COLUMNS[name];
    put(record, values, at);
    at += columns.length;
  }
  return record;
}
