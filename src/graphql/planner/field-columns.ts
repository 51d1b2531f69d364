import { type FieldNode, Kind } from 'graphql';
import { COLUMNS_OF, type ColumnName, type RecordType } from '../../store/mapping/record-columns.js';
import { type AnyField, declarationOf, type VariableValues } from './field-source.js';

/** Tells the columns of a record that a field is answered from; all of them where nobody has declared any. */
export function columnsOfField(
  type: RecordType,
  field: AnyField | undefined,
  node: FieldNode,
  variables: VariableValues,
): readonly ColumnName[] {
  // `__typename` has no definition; it follows from the query or from the id.
  if (field === undefined) return [];
  const columns = knownColumns(type, field, node, variables) ?? COLUMNS_OF[type];
  return columns.join() === 'period' && asksOnlyEdtf(node) ? ['edtf'] : columns;
}

/** Tells the columns that the resolver declares, or the one that has the name of the field; undefined where there is neither. */
export function knownColumns(
  type: RecordType,
  field: AnyField,
  node: FieldNode,
  variables: VariableValues,
): readonly ColumnName[] | undefined {
  const { columns } = declarationOf(field);
  if (columns !== undefined) return typeof columns === 'function' ? columns(node, variables) : columns;
  const all: readonly string[] = COLUMNS_OF[type];
  if (all.includes(field.name)) return [field.name as ColumnName];
  return WITHOUT_COLUMN.has(field.name) ? [] : undefined;
}

/** Every read has the id of a record that has no column for it, and the kind of an entity follows from its id. */
const WITHOUT_COLUMN: ReadonlySet<string> = new Set(['id', 'kind']);

const asksOnlyEdtf = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.every((s) => s.kind === Kind.FIELD && s.name.value === 'edtf') === true;
