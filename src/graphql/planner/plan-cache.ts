import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, visit } from 'graphql';

/** So many plans of one field are kept; they differ by the values of variables. */
const MAX_PLANS = 50;

interface Kept {
  /** Those that occur below the field, or in any fragment. */
  readonly variables: readonly string[];
  readonly plans: Map<string, unknown>;
}

const KEPT = new WeakMap<GraphQLSchema, WeakMap<FieldNode, Kept>>();

/**
 * What is asked below a field is worked out once for a document and the values of its variables; what the field's own arguments
 * are does not matter. Documents are kept by Yoga.
 */
export function cachedPlan<T>(info: PlanContext, field: FieldNode, make: () => T): T {
  const { variables, plans } = keptOf(info, field);
  const key = JSON.stringify(variables.map((name) => asGiven(info.variableValues[name])));
  const known = plans.get(key);
  if (known !== undefined) return known as T;
  const plan = make();
  if (plans.size >= MAX_PLANS) plans.clear();
  plans.set(key, plan);
  return plan;
}

type PlanContext = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A variable that is not given is another thing than null. */
const asGiven = (value: unknown): unknown => (value === undefined ? null : [value]);

function keptOf({ schema, fragments }: PlanContext, field: FieldNode): Kept {
  const ofSchema = KEPT.get(schema) ?? new WeakMap<FieldNode, Kept>();
  KEPT.set(schema, ofSchema);
  const known = ofSchema.get(field);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const node of [field.selectionSet, ...Object.values(fragments)])
    if (node !== undefined) visit(node, { Variable: ({ name }) => void found.add(name.value) });
  const kept: Kept = { variables: [...found].sort(), plans: new Map() };
  ofSchema.set(field, kept);
  return kept;
}
