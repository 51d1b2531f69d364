import { type FieldNode, Kind } from 'graphql';
import { COLUMNS_OF, type ColumnName, type RecordType } from '../../store/mapping/record-columns.js';

/** Fields that are answered from the id of an entity alone: itself, and what hangs on it by edges of the graph. */
const ANSWERED_BY_ID: ReadonlySet<string> = new Set([
  ...['id', 'kind', '__typename'],
  ...['claims', 'links', 'participations', 'organized', 'cooperation', 'tenures'],
  ...['members', 'memberOf', 'partOf', 'parts'],
  ...['series', 'organizers', 'participants', 'declarations', 'statements', 'topics', 'followsUp'],
  ...['editions', 'cites', 'citedBy', 'adoptedBy', 'broader', 'within', 'partOf', 'parts'],
  ...['attendance', 'matrix', 'cohort', 'changes', 'topicsOverEditions'],
]);

/** Fields that are answered by a part of another name. */
const COLUMNS_OF_FIELDS: Readonly<Record<string, readonly ColumnName[]>> = {
  organizationKind: ['subkind'],
  placeKind: ['subkind'],
  eventKind: ['subkind'],
  documentKind: ['subkind'],
  date: ['period'],
  place: ['placeId'],
  adoptedAt: ['adoptedAtId'],
  speaker: ['speakerId'],
  onBehalfOf: ['onBehalfOfId'],
  event: ['eventId'],
  participant: ['participantId'],
  person: ['personId'],
  of: ['ofId'],
  subject: ['subjectId'],
  object: ['objectId'],
  derivedFrom: ['derivedFromId'],
};

/** As those of other records, but the ends of a link have as many names as there are types of links. */
const COLUMNS_OF_LINK_FIELDS: Readonly<Record<string, readonly ColumnName[]>> = {
  from: ['fromId'],
  to: ['toId'],
  actor: ['fromId', 'toId'],
  event: ['fromId', 'toId'],
  series: ['fromId', 'toId'],
  role: ['detail'],
  verb: ['detail'],
};

/** The parts of a record that a field is answered from; of a field that is not known here, all. */
export function columnsOfField(type: RecordType, node: FieldNode): readonly ColumnName[] {
  const field = node.name.value;
  const all: readonly ColumnName[] = COLUMNS_OF[type];
  if (field === '__typename') return [];
  if (field === 'id') return all.includes('id') ? ['id'] : [];
  if (type === 'entity' && ANSWERED_BY_ID.has(field)) return [];
  if (field === 'name' && (node.arguments ?? []).length > 0) return ['name', 'names'];
  const parts = (type === 'link' ? COLUMNS_OF_LINK_FIELDS[field] : undefined) ?? COLUMNS_OF_FIELDS[field];
  const known = parts ?? (all.includes(field as ColumnName) ? [field as ColumnName] : all);
  return known.join() === 'period' && asksOnlyEdtf(node) ? ['edtf'] : known;
}

const asksOnlyEdtf = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.every((s) => s.kind === Kind.FIELD && s.name.value === 'edtf') === true;
