/**
 * Works out before execution what a query may cost, with the variables of the request. A selection costs the same wherever it
 * is spread, so it is worked out once for each type; fragments within fragments then take no longer than they are long.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { MAX_TIES } from '../../analysis/cooperation/limits.js';
import { MAX_PAGE_SIZE } from '../../domain/paging/cursor.js';
import { FIELD_UNITS, type FieldUnits } from './field-units.js';

/** The length that is assumed of a list without paging, unless the ids of its items are given. */
const USUAL_LIST_LENGTH = 5;

interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Estimates the cost in units, of which one is about an object of an answer. It is 0 for what cannot be executed. */
export function estimateCost(
  { schema, document, operationName, variableValues }: Question,
  units: FieldUnits = FIELD_UNITS,
): number {
  const operation = getOperationAST(document, operationName);
  const root = operation == null ? undefined : schema.getRootType(operation.operation);
  if (operation == null || root == null) return 0;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  // Execution tells what is wrong with them.
  if (coerced === undefined) return 0;
  return new Estimate(schema, fragmentsOf(document), coerced, units).ofSelections(
    operation.selectionSet,
    root,
  );
}

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );

class Estimate {
  private readonly known = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
    private readonly units: FieldUnits,
  ) {}

  /** Adds up what is asked of an object of the type. */
  ofSelections(selections: SelectionSetNode, type: GraphQLObjectType): number {
    const byType = this.known.get(selections) ?? new Map<GraphQLObjectType, number>();
    this.known.set(selections, byType);
    const known = byType.get(type);
    if (known !== undefined) return known;
    // A fragment that spreads itself is invalid, and is refused elsewhere.
    byType.set(type, 0);
    const units = selections.selections
      .filter((selection) => this.isIncluded(selection))
      .reduce((sum, selection) => sum + this.ofSelection(selection, type), 0);
    byType.set(type, units);
    return units;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLObjectType): number {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type);
    const spread = this.spreadOn(selection, type);
    return spread === undefined ? 0 : this.ofSelections(spread, type);
  }

  /** What a fragment asks of an object of the type; undefined where it asks nothing of it. */
  private spreadOn(
    selection: Exclude<SelectionNode, FieldNode>,
    type: GraphQLObjectType,
  ): SelectionSetNode | undefined {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    return condition === undefined || this.isOf(type, condition) ? fragment?.selectionSet : undefined;
  }

  /** The fields of an answer about an object of the type, each once, however often and wherever it is selected. */
  private fieldsIn(
    selections: SelectionSetNode,
    type: GraphQLObjectType,
    seen = new Map<string, FieldNode>(),
    visited = new Set<SelectionSetNode>(),
  ): readonly FieldNode[] {
    visited.add(selections);
    for (const selection of selections.selections.filter((each) => this.isIncluded(each))) {
      if (selection.kind === Kind.FIELD) seen.set((selection.alias ?? selection.name).value, selection);
      else {
        const spread = this.spreadOn(selection, type);
        if (spread !== undefined && !visited.has(spread)) this.fieldsIn(spread, type, seen, visited);
      }
    }
    return [...seen.values()];
  }

  private isOf(type: GraphQLObjectType, condition: string): boolean {
    const named = this.schema.getType(condition);
    return named === type || (isAbstractType(named) && this.schema.isSubType(named, type));
  }

  private ofField(node: FieldNode, parent: GraphQLObjectType): number {
    const field = parent.getFields()[node.name.value];
    // Introspection, which other rules limit; `__typename` is a field like others.
    if (field === undefined) return selectionUnits(node);
    const args = getArgumentValues(field, node, this.variables);
    const below = this.ofItems(node, field.type);
    if (parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges'))
      return below;
    const own = this.units.own(parent, field.name, args) + this.belowRoot(node, parent, field.type);
    return 1 + own + itemsOf(field, args) * below;
  }

  /** What the fields of something at the root cost by themselves: they are there once, whatever its lists hold. */
  private belowRoot({ selectionSet }: FieldNode, parent: GraphQLObjectType, type: GraphQLOutputType): number {
    const returned = getNamedType(type);
    if (parent !== this.schema.getQueryType() || selectionSet === undefined || !isObjectType(returned))
      return 0;
    return this.fieldsIn(selectionSet, returned).reduce(
      (sum, field) => sum + this.units.belowRoot(returned, field.name.value),
      0,
    );
  }

  /** What is asked of one item of the field: of the dearest type that it may have. */
  private ofItems({ selectionSet }: FieldNode, type: GraphQLOutputType): number {
    if (selectionSet === undefined) return 0;
    const named = getNamedType(type);
    const types = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named];
    return Math.max(0, ...types.filter(isObjectType).map((t) => this.ofSelections(selectionSet, t)));
  }

  private isIncluded(node: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.variables);
    return skip?.if !== true && include?.if !== false;
  }
}

const selectionUnits = ({ selectionSet }: FieldNode): number => (selectionSet === undefined ? 1 : 0);

/**
 * Counts the items of a list. A page size out of bounds is refused by the field; here it must not tip the scales first. A
 * network is no list: its `first` is for the lists within, which the estimate takes to be of the usual length.
 */
function itemsOf(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): number {
  if (typeof args.first === 'number') {
    const asked = Math.max(args.first, 0);
    return getNamedType(field.type).name === 'CooperationNetwork'
      ? Math.ceil(Math.min(asked, MAX_TIES) / USUAL_LIST_LENGTH)
      : Math.min(asked, MAX_PAGE_SIZE);
  }
  if (!isListType(getNullableType(field.type))) return 1;
  return Array.isArray(args.ids) ? args.ids.length : USUAL_LIST_LENGTH;
}
