import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, visit } from 'graphql';

/** The plans of one field differ by the values of variables; more than this are dropped and made again. */
const MAX_PLANS = 50;

interface PlansOfField {
  /** The variables that occur below the field, or in any fragment. */
  readonly variables: readonly string[];
  readonly plans: Map<string, unknown>;
}

/** Lives as long as the parsed documents, which Yoga keeps by their text. */
const PLANS = new WeakMap<GraphQLSchema, WeakMap<FieldNode, PlansOfField>>();

type PlanContext = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * Makes the plan of a field once for a document and the values of its variables. The field's own arguments do not matter, since
 * a plan tells what is asked below it.
 */
export function cachedPlan<T>(info: PlanContext, field: FieldNode, make: () => T): T {
  const { variables, plans } = plansOf(info, field);
  const key = JSON.stringify(variables.map((name) => asGiven(info.variableValues[name])));
  const known = plans.get(key);
  if (known !== undefined) return known as T;
  const plan = make();
  if (plans.size >= MAX_PLANS) plans.clear();
  plans.set(key, plan);
  return plan;
}

/** Tells a variable that is not given from one that is null. */
const asGiven = (value: unknown): unknown => (value === undefined ? null : [value]);

function plansOf({ schema, fragments }: PlanContext, field: FieldNode): PlansOfField {
  const ofSchema = PLANS.get(schema) ?? new WeakMap<FieldNode, PlansOfField>();
  PLANS.set(schema, ofSchema);
  const known = ofSchema.get(field);
  if (known !== undefined) return known;
  const variables = new Set<string>();
  for (const node of [field.selectionSet, ...Object.values(fragments)])
    if (node !== undefined) visit(node, { Variable: ({ name }) => void variables.add(name.value) });
  const plansOfField = { variables: [...variables].sort(), plans: new Map<string, unknown>() };
  ofSchema.set(field, plansOfField);
  return plansOfField;
}
