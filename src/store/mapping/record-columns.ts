/**
 * Columns of records, for queries that read only the requested fields. The properties are those of
 * `to-graph.ts`; a record assembled from all its columns equals the record that `from-graph.ts` decodes.
 */
import { entityKindOfId } from '../../domain/ids.js';
import type { Evidence, Period } from '../../domain/model.js';

type Put = (into: Record<string, unknown>, values: readonly unknown[], at: number) => void;

interface Column {
  /** Properties to read. */
  readonly properties: readonly string[];
  /** Sets fields of the record from the values of these properties, which begin at `at`. */
  readonly put: Put;
}

const value = (property: string, ...fields: readonly string[]): Column => ({
  properties: [property],
  put: (into, values, at) => {
    for (const field of fields.length === 0 ? [property] : fields) into[field] = values[at] ?? null;
  },
});
const list = (property: string): Column => ({
  properties: [property],
  put: (into, values, at) => {
    into[property] = values[at] ?? [];
  },
});
const json = (property: string): Column => ({
  properties: [property],
  put: (into, values, at) => {
    into[property] = JSON.parse(values[at] as string);
  },
});

/** A period as written only, which is all that most queries ask for. */
const EDTF: Column = {
  properties: ['edtf'],
  put: (into, values, at) => {
    const edtf = values[at] ?? null;
    into.period = edtf === null ? null : { edtf };
  },
};
const PERIOD: Column = {
  properties: [
    'edtf',
    'startEarliest',
    'startLatest',
    'endEarliest',
    'endLatest',
    'endState',
    'gaps',
    'doubts',
  ],
  put: (into, values, at) => {
    const [edtf, startEarliest, startLatest, endEarliest, endLatest, endState, gaps, doubts] = values.slice(
      at,
      at + 8,
    );
    const known = { edtf, startEarliest, startLatest, endEarliest, endLatest, endState };
    into.period = edtf === null ? null : (withRuns(known, { gaps, doubts }) as Period);
  },
};
/** Nearly nothing has any, so most periods stay one object. */
const withRuns = (known: object, runs: { readonly gaps: unknown; readonly doubts: unknown }): object => {
  const present = Object.entries(runs).filter(([, run]) => (run ?? null) !== null);
  return present.length === 0 ? known : { ...known, ...Object.fromEntries(present) };
};
const EVIDENCE: Column = {
  properties: ['agreement', 'origins', 'claimIds'],
  put: (into, values, at) => {
    const [agreement, origins, claimIds] = values.slice(at, at + 3);
    into.evidence = { agreement, independentOrigins: Number(origins), claimIds: claimIds ?? [] } as Evidence;
  },
};

/** What is reported, which is nearly everything, is stored without a standing. */
const STANDING: Column = {
  properties: ['standing'],
  put: (into, values, at) => {
    into.standing = values[at] ?? 'REPORTED';
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
  coordinates: value('coordinates'),
  speakerId: value('speakerId'),
  onBehalfOfId: value('onBehalfOfId'),
  eventId: value('eventId'),
  callsFor: list('callsFor'),
  participantId: value('participantId'),
  roles: list('roles'),
  mode: value('mode'),
  standing: STANDING,
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
  origin: value('origin'),
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

/** All columns of each type of record, apart from the id of those that are known by it. */
export const COLUMNS_OF = {
  entity: [
    ...(['name', 'names', 'identifiers', 'summary', 'subkind', 'status', 'period', 'placeId'] as const),
    ...(['adoptedAtId', 'speakerId', 'onBehalfOfId', 'eventId', 'callsFor', 'evidence'] as const),
    'coordinates',
  ],
  participation: [
    'id',
    'participantId',
    'onBehalfOfId',
    'eventId',
    'roles',
    'mode',
    'standing',
    'period',
    'evidence',
  ],
  tenure: ['id', 'personId', 'ofId', 'title', 'period', 'evidence'],
  claim: [
    ...(['factId', 'subjectId', 'predicate', 'objectId', 'value', 'period', 'rank', 'modality'] as const),
    ...(['polarity', 'note', 'supports', 'independentOrigins'] as const),
  ],
  source: ['title', 'publisher', 'url', 'published', 'kind', 'lang', 'derivedFromId', 'origin'],
  link: ['id', 'fromId', 'toId', 'type', 'detail', 'ordinal', 'standing', 'period', 'evidence'],
} as const satisfies Record<string, readonly ColumnName[]>;

export type RecordType = keyof typeof COLUMNS_OF;

/**
 * Types whose id is always read. The ids of other types are long, since they contain the ids that the record
 * relates, and few queries ask for them.
 */
const KNOWN_BY_ID: ReadonlySet<RecordType> = new Set(['entity', 'claim', 'source']);

/** Columns of a link that are not properties of the edge. */
const LINK_EXPRESSIONS: Readonly<Record<string, string>> = {
  fromId: 'startNode(r).`id`',
  toId: 'endNode(r).`id`',
  type: 'type(r)',
};

/** Returns the columns that a sort position requires. */
export const columnsOfSortPosition = (type: RecordType): readonly ColumnName[] =>
  KNOWN_BY_ID.has(type) ? [] : ['id'];

/**
 * Returns the Cypher expressions of these columns, after the id of types that are known by it, of node `n` or
 * edge `r`.
 */
export function columnExpressions(type: RecordType, columns: readonly ColumnName[]): readonly string[] {
  const variable = type === 'link' ? 'r' : 'n';
  const properties = [
    ...(KNOWN_BY_ID.has(type) ? ['id'] : []),
    ...columns.flatMap((column) => COLUMNS[column].properties),
  ];
  return properties.map(
    (property) => (type === 'link' ? LINK_EXPRESSIONS[property] : undefined) ?? `${variable}.\`${property}\``,
  );
}

/** Assembles a partial record from the values of `columnExpressions`, which begin at `start`. */
export function assemble(
  type: RecordType,
  columns: readonly ColumnName[],
  values: readonly unknown[],
  start = 0,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  let at = start;
  if (KNOWN_BY_ID.has(type)) record.id = values[at++];
  if (type === 'entity') record.kind = entityKindOfId(record.id as string);
  for (const column of columns) {
    const { properties, put } = COLUMNS[column];
    put(record, values, at);
    at += properties.length;
  }
  return record;
}
