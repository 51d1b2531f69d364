/** Plans what to read for the selection of a field: the columns of its records, and the nodes of the plan below them. */
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  type ColumnName,
  columnsOfSortPosition,
  type RecordType,
} from '../../store/mapping/record-columns.js';
import type { PlanNode, RequestedFields, Selection } from '../../store/nested-query/plan-node.js';
import { columnsOfField, knownColumns } from './field-columns.js';
import {
  type AnyField,
  declarationOf,
  type FieldSource,
  type RelationSource,
  type VariableValues,
} from './field-source.js';
import { cachedPlan } from './plan-cache.js';

/** Real queries stay below this. A larger one is read level by level. */
const MAX_PLAN_NODES = 40;

/** A list without pages has items and nothing else. */
const ALL_ITEMS: RequestedFields = { items: true, positions: false, total: false, next: false };

export interface Plan extends Selection {
  /** The field of the query that each node of the plan answers. */
  readonly fieldNodes: ReadonlyMap<PlanNode, FieldNode>;
}

/** Begins what a field reads in queries of its own. */
type Begin = (context: unknown, parent: string) => Promise<unknown>;

interface RecordPlan extends Plan {
  readonly prefetches: readonly Begin[];
}

interface ListPlan extends Plan {
  readonly requested: RequestedFields;
  /** The argument `by` of each field that counts the list. */
  readonly facets: readonly (readonly string[] | null)[];
}

type PlanInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Plans what a field asks of the one record that it answers with. */
export function planOfRecord(
  info: PlanInfo,
  type: GraphQLNamedType,
  record: RecordType,
  field: FieldNode,
): RecordPlan {
  return cachedPlan(info, field, () => {
    const planner = new Planner(info);
    const plan = planner.plan(() => planner.selection(type, record, [field.selectionSet]));
    return { ...plan, prefetches: planner.prefetches(type, field.selectionSet) };
  });
}

/** Plans what a field asks of a page of records. */
export function planOfList(
  info: PlanInfo,
  type: GraphQLNamedType,
  record: RecordType,
  field: FieldNode,
): ListPlan {
  return cachedPlan(info, field, () => {
    const planner = new Planner(info);
    const { itemType, sets, requested } = planner.selectionOfConnection(type, field);
    const plan = planner.plan(() => planner.selection(itemType, record, sets));
    return { ...plan, requested, facets: planner.facets(type, field) };
  });
}

/**
 * Keeps what `requestedColumns` worked out. GraphQL passes the same array for all items of a list, so one lookup by identity
 * serves them all; the plan cache would have to read the variables for every item.
 */
const REQUESTED_COLUMNS = new WeakMap<readonly FieldNode[], readonly ColumnName[]>();

/** Tells the columns that a field asks of the entity that it answers with. */
export function requestedColumns(info: GraphQLResolveInfo): readonly ColumnName[] {
  const known = REQUESTED_COLUMNS.get(info.fieldNodes);
  if (known !== undefined) return known;
  const sets = info.fieldNodes.map((node) => node.selectionSet);
  const columns = new Planner(info).columns(getNamedType(info.returnType), 'entity', sets);
  REQUESTED_COLUMNS.set(info.fieldNodes, columns);
  return columns;
}

/** A field of the query with its definition, which `__typename` lacks. */
interface SelectedField {
  readonly definition: AnyField | undefined;
  readonly node: FieldNode;
}

class Planner {
  private readonly fieldNodes = new Map<PlanNode, FieldNode>();

  constructor(private readonly info: PlanInfo) {}

  plan(select: () => Selection): Plan {
    const selection = select();
    return this.fieldNodes.size > MAX_PLAN_NODES
      ? { columns: selection.columns, children: [], fieldNodes: new Map() }
      : { ...selection, fieldNodes: this.fieldNodes };
  }

  selection(
    type: GraphQLNamedType,
    record: RecordType,
    sets: readonly (SelectionSetNode | undefined)[],
  ): Selection {
    return {
      columns: this.columns(type, record, sets),
      children: sets.flatMap((set) => this.nodesOf(record, this.fieldsOf(type, set))),
    };
  }

  /** Tells what the fields of a record read in queries of their own. */
  prefetches(type: GraphQLNamedType, set: SelectionSetNode | undefined): Begin[] {
    return this.fieldsOf(type, set).flatMap((field) => {
      const source = sourceOf(field);
      if (source?.kind !== 'prefetch') return [];
      const args = this.argumentsOf(field);
      return args === null ? [] : [(context: unknown, parent: string) => source.begin(context, parent, args)];
    });
  }

  facets(type: GraphQLNamedType, field: FieldNode): (readonly string[] | null)[] {
    return fieldsNamed(this.fieldsOf(type, field.selectionSet), 'facets').flatMap((facets) => {
      const args = this.argumentsOf(facets) as { readonly by?: readonly string[] | null } | null;
      return args === null ? [] : [args.by ?? null];
    });
  }

  columns(
    type: GraphQLNamedType,
    record: RecordType,
    sets: readonly (SelectionSetNode | undefined)[],
  ): readonly ColumnName[] {
    const columns = sets
      .flatMap((set) => this.fieldsOf(type, set))
      .flatMap(({ definition, node }) => columnsOfField(record, definition, node, this.info.variableValues));
    return inOneOrder(columns);
  }

  /** Tells what is asked of a connection and of its items, whether by `nodes` or by `edges`. */
  selectionOfConnection(type: GraphQLNamedType, field: FieldNode) {
    const fields = this.fieldsOf(type, field.selectionSet);
    const below = (name: string) =>
      fieldsNamed(fields, name).flatMap((f) => this.fieldsOf(typeOf(f), f.node.selectionSet));
    const edges = below('edges');
    const pageInfo = below('pageInfo');
    const has = (selected: readonly SelectedField[], ...names: string[]) =>
      fieldsNamed(selected, ...names).length > 0;
    return {
      itemType: itemTypeOf(type),
      sets: [...fieldsNamed(fields, 'nodes'), ...fieldsNamed(edges, 'node')].map(
        ({ node }) => node.selectionSet,
      ),
      requested: {
        items: has(fields, 'nodes', 'edges', 'pageInfo'),
        positions: has(edges, 'cursor') || has(pageInfo, 'startCursor', 'endCursor'),
        total: has(fields, 'totalCount'),
        next: has(pageInfo, 'hasNextPage'),
      },
    };
  }

  /** Plans the fields below a record. GraphQL answers fields of one name together, so these are left to their resolver. */
  private nodesOf(record: RecordType, fields: readonly SelectedField[]): PlanNode[] {
    const names = fields.map(({ node }) => responseName(node));
    return fields.flatMap((field) => {
      const name = responseName(field.node);
      if (names.indexOf(name) !== names.lastIndexOf(name)) return [];
      if (isEmbedded(record, field, this.info.variableValues))
        return this.nodesOf(record, this.fieldsOf(typeOf(field), field.node.selectionSet));
      const source = sourceOf(field);
      const child = source === undefined ? null : this.nodeOf(source, field);
      if (child === null) return [];
      this.fieldNodes.set(child, field.node);
      return [child];
    });
  }

  private nodeOf(source: FieldSource, field: SelectedField): PlanNode | null {
    const { node } = field;
    const type = typeOf(field);
    if (source.kind === 'prefetch') return null;
    if (source.kind === 'reference') {
      const { reference } = source;
      const selection = this.selection(type, reference.record, [node.selectionSet]);
      const isIdEnough =
        reference.record === 'entity' && selection.columns.length + selection.children.length === 0;
      return isIdEnough ? null : { kind: 'reference', reference, ...selection };
    }
    const related = this.relationOf(source, field);
    if (related === null) return null;
    const { itemType, sets, requested } =
      related.page === undefined
        ? { itemType: type, sets: [node.selectionSet], requested: ALL_ITEMS }
        : this.selectionOfConnection(type, node);
    const { record } = related.relation;
    const { columns, children } = this.selection(itemType, record, sets);
    const ofPosition = requested.positions ? columnsOfSortPosition(record) : [];
    const all = inOneOrder([...columns, ...ofPosition]);
    return { kind: 'relation', ...related, requested, columns: all, children };
  }

  /** Gives null for arguments that the field's own resolver will refuse with a reason. */
  private relationOf(source: RelationSource, field: SelectedField) {
    const args = this.argumentsOf(field);
    try {
      return args === null ? null : source.select(args);
    } catch {
      return null;
    }
  }

  private argumentsOf({ definition, node }: SelectedField): object | null {
    try {
      return definition === undefined ? null : getArgumentValues(definition, node, this.info.variableValues);
    } catch {
      return null;
    }
  }

  /** Lists the fields of a selection, those of its fragments as fields of the types that these are on. */
  private fieldsOf(type: GraphQLNamedType, set: SelectionSetNode | undefined): SelectedField[] {
    const definitions = definitionsOf(type);
    return (set?.selections ?? []).flatMap((selection): SelectedField[] => {
      if (!this.isIncluded(selection)) return [];
      if (selection.kind === Kind.FIELD)
        return [{ definition: definitions[selection.name.value], node: selection }];
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const inner = condition === undefined ? type : this.info.schema.getType(condition);
      return inner === undefined ? [] : this.fieldsOf(inner, fragment?.selectionSet);
    });
  }

  private isIncluded(node: SelectionNode): boolean {
    if (node.directives === undefined || node.directives.length === 0) return true;
    const { variableValues } = this.info;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false
    );
  }
}

const fieldsNamed = (fields: readonly SelectedField[], ...names: string[]): readonly SelectedField[] =>
  fields.filter(({ node }) => names.includes(node.name.value));

const sourceOf = ({ definition }: SelectedField): FieldSource | undefined =>
  definition === undefined ? undefined : declarationOf(definition).source;

/** Tells whether a field's object, such as an evidence, is read with its record, so that its fields belong to that record. */
function isEmbedded(
  record: RecordType,
  { definition, node }: SelectedField,
  variables: VariableValues,
): boolean {
  if (definition === undefined || node.selectionSet === undefined) return false;
  if (declarationOf(definition).source !== undefined) return false;
  const type = getNamedType(definition.type);
  const isRecordOfItsOwn = !isObjectType(type) || type.getInterfaces().length > 0;
  return !isRecordOfItsOwn && (knownColumns(record, definition, node, variables) ?? []).length > 0;
}

/** Sorts the columns, so that two queries for the same columns have the same text. */
function inOneOrder(columns: readonly ColumnName[]): readonly ColumnName[] {
  const all = new Set(columns);
  if (all.has('period')) all.delete('edtf');
  return [...all].sort();
}

const responseName = (node: FieldNode): string => node.alias?.value ?? node.name.value;

const definitionsOf = (type: GraphQLNamedType): Readonly<Record<string, AnyField>> =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

function typeOf({ definition, node }: SelectedField): GraphQLNamedType {
  if (definition === undefined) throw new Error(`${node.name.value} has no definition`);
  return getNamedType(definition.type);
}

function itemTypeOf(type: GraphQLNamedType): GraphQLNamedType {
  const { nodes } = definitionsOf(type);
  if (nodes === undefined) throw new Error(`${type.name} is no connection`);
  return getNamedType(nodes.type);
}
