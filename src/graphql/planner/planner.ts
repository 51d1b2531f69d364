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
import { type PartName, partsOfPlace, type RecordType } from '../../store/mapping/record-columns.js';
import type { Branch, Wants } from '../../store/nested-query/plan-node.js';
import { partsOfField } from './field-columns.js';
import type { Hop, Request } from './field-source.js';
import { keptPlan } from './plan-cache.js';

/** More than anybody asks at once; what is beyond is read level by level. */
const MAX_BRANCHES = 40;

/** Of a list without pages. */
const ALL_ITEMS: Wants = { items: true, places: false, total: false, next: false };

/** Fields that lead to more of the same record. */
const WITHIN_RECORD: ReadonlySet<string> = new Set(['evidence', 'supports']);

export interface Plan {
  readonly parts: readonly PartName[];
  readonly branches: readonly Branch[];
  /** The place in the query that each branch answers. */
  readonly places: ReadonlyMap<Branch, FieldNode>;
}

/** Begins what a field asks apart from the rest. */
export type Begin = (request: Request, owner: string) => Promise<unknown>;

export interface RecordPlan extends Plan {
  readonly apart: readonly Begin[];
}

export interface ListPlan extends Plan {
  readonly wants: Wants;
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
  return keptPlan(info, field, () => {
    const planner = new Planner(info);
    const plan = planner.plan(() => planner.reading(type, record, [field.selectionSet]));
    return { ...plan, apart: planner.apart(type, field.selectionSet) };
  });
}

const PARTS_ASKED = new WeakMap<readonly FieldNode[], readonly PartName[]>();

/** The parts that a field asks of the entity that it answers with. Worked out once for all items of a list. */
export function partsAsked(info: GraphQLResolveInfo): readonly PartName[] {
  const known = PARTS_ASKED.get(info.fieldNodes);
  if (known !== undefined) return known;
  const sets = info.fieldNodes.map((node) => node.selectionSet);
  const parts = new Planner(info).parts(getNamedType(info.returnType), 'entity', sets);
  PARTS_ASKED.set(info.fieldNodes, parts);
  return parts;
}

/** What a field asks of a page of records. */
export function planOfList(
  info: PlanInfo,
  type: GraphQLNamedType,
  record: RecordType,
  field: FieldNode,
): ListPlan {
  return keptPlan(info, field, () => {
    const planner = new Planner(info);
    const { itemType, sets, wants } = planner.selectionOfConnection(type, field);
    const plan = planner.plan(() => planner.reading(itemType, record, sets));
    return { ...plan, wants, facets: planner.facets(type, field) };
  });
}

interface Reading {
  readonly parts: readonly PartName[];
  readonly branches: readonly Branch[];
}

interface Selected {
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
}

class Planner {
  private readonly places = new Map<Branch, FieldNode>();

  constructor(private readonly info: PlanInfo) {}

  plan(read: (planner: this) => Reading): Plan {
    const reading = read(this);
    return this.places.size > MAX_BRANCHES
      ? { parts: reading.parts, branches: [], places: new Map() }
      : { ...reading, places: this.places };
  }

  reading(
    type: GraphQLNamedType,
    record: RecordType,
    sets: readonly (SelectionSetNode | undefined)[],
  ): Reading {
    return {
      parts: this.parts(type, record, sets),
      branches: sets.flatMap((set) => this.branchesOf(this.fieldsOf(type, set))),
    };
  }

  /** What the fields of a record ask in statements of their own. */
  apart(type: GraphQLNamedType, set: SelectionSetNode | undefined): Begin[] {
    return this.fieldsOf(type, set).flatMap((field) => {
      const hop = this.hopOf(field);
      if (hop?.kind !== 'apart') return [];
      const args = this.argumentsOf(field);
      return args === null ? [] : [(request: Request, owner: string) => hop.begin(request, owner, args)];
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

  parts(
    type: GraphQLNamedType,
    record: RecordType,
    sets: readonly (SelectionSetNode | undefined)[],
  ): readonly PartName[] {
    const parts = sets
      .flatMap((set) => this.fieldsOf(type, set))
      .flatMap(({ node }) => partsOfField(record, node));
    return inOneOrder(parts);
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
      wants: {
        items: has(selected, 'nodes', 'edges', 'pageInfo'),
        places: has(edges, 'cursor') || has(page, 'startCursor', 'endCursor'),
        total: has(selected, 'totalCount'),
        next: has(page, 'hasNextPage'),
      },
    };
  }

  /** What is selected twice under one name is answered together, and not from here. */
  private branchesOf(fields: readonly Selected[]): Branch[] {
    const names = fields.map(({ node }) => responseName(node));
    return fields.flatMap((field) => {
      const isAlone = names.indexOf(responseName(field.node)) === names.lastIndexOf(responseName(field.node));
      if (!isAlone) return [];
      if (WITHIN_RECORD.has(field.node.name.value))
        return this.branchesOf(this.fieldsOf(typeOf(field), field.node.selectionSet));
      const hop = this.hopOf(field);
      const branch = hop === undefined ? null : this.branchOf(hop, field);
      if (branch === null) return [];
      this.places.set(branch, field.node);
      return [branch];
    });
  }

  private branchOf(hop: Hop, field: Selected): Branch | null {
    const { node } = field;
    const type = typeOf(field);
    if (hop.kind === 'apart') return null;
    if (hop.kind === 'step') {
      const reading = this.reading(type, hop.step.record, [node.selectionSet]);
      const isKnown = hop.step.record === 'entity' && reading.parts.length + reading.branches.length === 0;
      return isKnown ? null : { kind: 'step', step: hop.step, ...reading };
    }
    const asked = this.askedOf(hop, field);
    if (asked === null) return null;
    const { itemType, sets, wants } =
      asked.page === undefined
        ? { itemType: type, sets: [node.selectionSet], wants: ALL_ITEMS }
        : this.selectionOfConnection(type, node);
    const { parts, branches } = this.reading(itemType, asked.reach.record, sets);
    const ofPlace = wants.places ? partsOfPlace(asked.reach.record) : [];
    const all = inOneOrder([...parts, ...(hop.needs ?? []), ...ofPlace]);
    return { kind: 'owned', ...asked, wants, parts: all, branches };
  }

  /** Null for arguments that cannot be: the field's own resolver says why. */
  private askedOf(hop: Extract<Hop, { kind: 'owned' }>, field: Selected) {
    const args = this.argumentsOf(field);
    try {
      return args === null ? null : hop.reading(args);
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
  private hopOf({ type, node }: Selected): Hop | undefined {
    const types = isObjectType(type) ? [type] : this.info.schema.getPossibleTypes(type as never);
    const hops = new Set(types.map((t) => t.getFields()[node.name.value]?.extensions.hop as Hop | undefined));
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
function inOneOrder(parts: readonly PartName[]): readonly PartName[] {
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
