/** The selection of a field → what to read for it: the parts of its records, and the branches below them. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
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
import type { PlanNode, RequestedFields } from '../../store/nested-query/plan-node.js';
import { columnsOfField } from './field-columns.js';
import type { FieldSource, Request } from './field-source.js';
import { cachedPlan } from './plan-cache.js';

/** More than anybody asks at once; what is beyond is read level by level. */
const MAX_PLAN_NODES = 40;

/** Of a list without pages. */
const ALL_ITEMS: RequestedFields = { items: true, positions: false, total: false, next: false };

/** Fields that lead to more of the same record. */
const WITHIN_RECORD: ReadonlySet<string> = new Set(['evidence', 'supports']);

export interface Plan {
  readonly columns: readonly ColumnName[];
  readonly children: readonly PlanNode[];
  /** The place in the query that each branch answers. */
  readonly fieldNodes: ReadonlyMap<PlanNode, FieldNode>;
}

/** Begins what a field asks apart from the rest. */
export type Begin = (request: Request, parent: string) => Promise<unknown>;

export interface RecordPlan extends Plan {
  readonly prefetches: readonly Begin[];
}

export interface ListPlan extends Plan {
  readonly requested: RequestedFields;
  /** The `by` of each time that the list is to be counted besides. */
  readonly facets: readonly (readonly string[] | null)[];
}

export type PlanInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** What a field asks of the one record that it answers with. */
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

const REQUESTED_COLUMNS = new WeakMap<readonly FieldNode[], readonly ColumnName[]>();

/** The parts that a field asks of the entity that it answers with. Worked out once for all items of a list. */
export function requestedColumns(info: GraphQLResolveInfo): readonly ColumnName[] {
  const known = REQUESTED_COLUMNS.get(info.fieldNodes);
  if (known !== undefined) return known;
  const sets = info.fieldNodes.map((node) => node.selectionSet);
  const columns = new Planner(info).columns(getNamedType(info.returnType), 'entity', sets);
  REQUESTED_COLUMNS.set(info.fieldNodes, columns);
  return columns;
}

/** What a field asks of a page of records. */
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

interface Selection {
  readonly columns: readonly ColumnName[];
  readonly children: readonly PlanNode[];
}

interface Selected {
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
}

class Planner {
  private readonly fieldNodes = new Map<PlanNode, FieldNode>();

  constructor(private readonly info: PlanInfo) {}

  plan(read: (planner: this) => Selection): Plan {
    const selection = read(this);
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
      children: sets.flatMap((set) => this.nodesOf(this.fieldsOf(type, set))),
    };
  }

  /** What the fields of a record ask in statements of their own. */
  prefetches(type: GraphQLNamedType, set: SelectionSetNode | undefined): Begin[] {
    return this.fieldsOf(type, set).flatMap((field) => {
      const source = this.sourceOf(field);
      if (source?.kind !== 'prefetch') return [];
      const args = this.argumentsOf(field);
      return args === null ? [] : [(request: Request, parent: string) => source.begin(request, parent, args)];
    });
  }

  facets(type: GraphQLNamedType, field: FieldNode): (readonly string[] | null)[] {
    return this.fieldsOf(type, field.selectionSet)
      .filter(({ node }) => node.name.value === 'facets')
      .flatMap((f) => {
        const args = this.argumentsOf(f) as { readonly by?: readonly string[] | null } | null;
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
      .flatMap(({ node }) => columnsOfField(record, node));
    return inOneOrder(columns);
  }

  /** What is asked of a connection's items, whether by `nodes` or by `edges`. */
  selectionOfConnection(type: GraphQLNamedType, field: FieldNode) {
    const selected = this.fieldsOf(type, field.selectionSet);
    const below = (fields: readonly Selected[], name: string) =>
      fields
        .filter(({ node }) => node.name.value === name)
        .flatMap((f) => this.fieldsOf(typeOf(f), f.node.selectionSet));
    const edges = below(selected, 'edges');
    const page = below(selected, 'pageInfo');
    const has = (fields: readonly Selected[], ...names: string[]) =>
      fields.some(({ node }) => names.includes(node.name.value));
    const items = [...selected.filter((f) => has([f], 'nodes')), ...edges.filter((f) => has([f], 'node'))];
    return {
      itemType: itemTypeOf(type),
      sets: items.map(({ node }) => node.selectionSet),
      requested: {
        items: has(selected, 'nodes', 'edges', 'pageInfo'),
        positions: has(edges, 'cursor') || has(page, 'startCursor', 'endCursor'),
        total: has(selected, 'totalCount'),
        next: has(page, 'hasNextPage'),
      },
    };
  }

  /** What is selected twice under one name is answered together, and not from here. */
  private nodesOf(fields: readonly Selected[]): PlanNode[] {
    const names = fields.map(({ node }) => responseName(node));
    return fields.flatMap((field) => {
      const isAlone = names.indexOf(responseName(field.node)) === names.lastIndexOf(responseName(field.node));
      if (!isAlone) return [];
      if (WITHIN_RECORD.has(field.node.name.value))
        return this.nodesOf(this.fieldsOf(typeOf(field), field.node.selectionSet));
      const source = this.sourceOf(field);
      const child = source === undefined ? null : this.nodeOf(source, field);
      if (child === null) return [];
      this.fieldNodes.set(child, field.node);
      return [child];
    });
  }

  private nodeOf(source: FieldSource, field: Selected): PlanNode | null {
    const { node } = field;
    const type = typeOf(field);
    if (source.kind === 'prefetch') return null;
    if (source.kind === 'reference') {
      const selection = this.selection(type, source.step.record, [node.selectionSet]);
      const isKnown =
        source.step.record === 'entity' && selection.columns.length + selection.children.length === 0;
      return isKnown ? null : { kind: 'reference', reference: source.step, ...selection };
    }
    const asked = this.askedOf(source, field);
    if (asked === null) return null;
    const { itemType, sets, requested } =
      asked.page === undefined
        ? { itemType: type, sets: [node.selectionSet], requested: ALL_ITEMS }
        : this.selectionOfConnection(type, node);
    const { columns, children } = this.selection(itemType, asked.relation.record, sets);
    const ofPosition = requested.positions ? columnsOfSortPosition(asked.relation.record) : [];
    const all = inOneOrder([...columns, ...(source.needs ?? []), ...ofPosition]);
    return { kind: 'relation', ...asked, requested, columns: all, children };
  }

  /** Null for arguments that cannot be: the field's own resolver says why. */
  private askedOf(source: Extract<FieldSource, { kind: 'relation' }>, field: Selected) {
    const args = this.argumentsOf(field);
    try {
      return args === null ? null : source.select(args);
    } catch {
      return null;
    }
  }

  private argumentsOf({ type, node }: Selected): object | null {
    const definition =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    try {
      return definition === undefined ? null : getArgumentValues(definition, node, this.info.variableValues);
    } catch {
      return null;
    }
  }

  /** That of the field's resolver; on an interface, if all its types share the resolver. */
  private sourceOf({ type, node }: Selected): FieldSource | undefined {
    const types = isObjectType(type) ? [type] : this.info.schema.getPossibleTypes(type as never);
    const hops = new Set(
      types.map((t) => t.getFields()[node.name.value]?.extensions.hop as FieldSource | undefined),
    );
    return hops.size === 1 ? [...hops][0] : undefined;
  }

  /** The fields of a selection, those of its fragments with the type that these are of. */
  private fieldsOf(type: GraphQLNamedType, set: SelectionSetNode | undefined): Selected[] {
    return (set?.selections ?? []).flatMap((selection): Selected[] => {
      if (!this.isIncluded(selection)) return [];
      if (selection.kind === Kind.FIELD) return isCompositeType(type) ? [{ type, node: selection }] : [];
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

/** So that two questions for the same have the same text. */
function inOneOrder(parts: readonly ColumnName[]): readonly ColumnName[] {
  const all = new Set(parts);
  if (all.has('period')) all.delete('edtf');
  return [...all].sort();
}

const responseName = (node: FieldNode): string => node.alias?.value ?? node.name.value;

function typeOf({ type, node }: Selected): GraphQLNamedType {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) throw new Error(`${type.name} has no field ${node.name.value}`);
  return getNamedType(field.type);
}

function itemTypeOf(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(type) ? type.getFields().nodes : undefined;
  if (nodes === undefined) throw new Error(`${type.name} is no connection`);
  return getNamedType(nodes.type);
}
