import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, visit } from 'graphql';
import { type BoundedCache, createBoundedCache } from '../../shared/bounded-cache.js';
import { createObjectNumbers } from '../../shared/object-numbers.js';

/** The bound for all plans of a schema together. */
const MAX_BYTES = 32 * 1024 * 1024;
const BYTES_PER_PLAN_NODE = 2_000;
/** A plan keeps its document alive: nodes and tokens of the parser, per character of the text. */
const BYTES_PER_CHARACTER = 50;
/** The values of variables are in the key and again in the plan, at two bytes a character. */
const BYTES_PER_KEY_CHARACTER = 4;

/** The part of a plan by which its size is estimated. */
interface SizedPlan {
  readonly fieldNodes: { readonly size: number };
}

interface KeyedPlan {
  readonly plan: SizedPlan;
  readonly field: FieldNode;
}

const PLANS = new WeakMap<GraphQLSchema, BoundedCache<KeyedPlan>>();
const VARIABLES = new WeakMap<FieldNode, readonly string[]>();
const numberOf = createObjectNumbers();

/**
 * Plans what is asked below a field once for a document and the values of its variables; the arguments of the field itself
 * do not matter. It relies on Yoga, which parses a document once and keeps it.
 */
export function cachedPlan<T extends SizedPlan>(info: PlanContext, field: FieldNode, make: () => T): T {
  const plans = plansOf(info.schema);
  const values = variablesBelow(info, field).map((name) => asGiven(info.variableValues[name]));
  const key = `${numberOf(field)} ${JSON.stringify(values)}`;
  const known = plans.get(key);
  if (known !== undefined) return known.plan as T;
  const plan = make();
  plans.set(key, { plan, field });
  return plan;
}

type PlanContext = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

function plansOf(schema: GraphQLSchema): BoundedCache<KeyedPlan> {
  const known = PLANS.get(schema);
  if (known !== undefined) return known;
  const plans = createBoundedCache({ maxBytes: MAX_BYTES, sizeOf: bytesOf });
  PLANS.set(schema, plans);
  return plans;
}

const bytesOf = ({ plan, field }: KeyedPlan, key: string): number =>
  BYTES_PER_PLAN_NODE * (1 + plan.fieldNodes.size) +
  BYTES_PER_CHARACTER * (field.loc?.source.body.length ?? 0) +
  BYTES_PER_KEY_CHARACTER * key.length;

/** A variable that is not given is another thing than null. */
const asGiven = (value: unknown): unknown => (value === undefined ? null : [value]);

/** Finds the variables that occur below the field, or in any fragment. */
function variablesBelow({ fragments }: PlanContext, field: FieldNode): readonly string[] {
  const known = VARIABLES.get(field);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const node of [field.selectionSet, ...Object.values(fragments)])
    if (node !== undefined) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  const variables = [...names].sort();
  VARIABLES.set(field, variables);
  return variables;
}
