/**
 * Limits what one query may cost. Depth, aliases and tokens follow from the document alone and are checked in validation,
 * whose results Yoga caches for each document. The cost depends on the variables too, so it is checked at each execution.
 */
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  type ValidationContext,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Plugin } from 'graphql-yoga';
import { MAX_TIES } from '../../analysis/cooperation/limits.js';
import { MAX_PAGE_SIZE } from '../../domain/paging/cursor.js';
import { createBoundedCache } from '../../shared/bounded-cache.js';
import { createObjectNumbers } from '../../shared/object-numbers.js';

export const MAX_DEPTH = 16;
export const MAX_ALIASES = 30;
export const MAX_TOKENS = 2_000;
/** The estimated number of objects in an answer. */
export const MAX_COST = 300_000;
/** The length that is assumed of a list without paging, unless the ids of its items are given. */
const USUAL_LIST_LENGTH = 5;

type Armor = {
  onReject: ((context: ValidationContext | null, error: GraphQLError) => void)[];
  propagateOnRejection: false;
};

/** Makes a rule of Armor report one of our errors: its own carry no code and come with status 200. */
const reporting = (code: string, message: string): Armor => ({
  propagateOnRejection: false,
  onReject: [(context) => context?.reportError(refusal(code, message))],
});

export const limitPlugins = (): Plugin[] =>
  [
    maxDepthPlugin({
      n: MAX_DEPTH,
      ...reporting(
        'QUERY_TOO_DEEP',
        `The query nests deeper than ${MAX_DEPTH} levels. Ask in several queries.`,
      ),
    }),
    maxAliasesPlugin({
      n: MAX_ALIASES,
      ...reporting(
        'QUERY_TOO_EXPENSIVE',
        `The query has more than ${MAX_ALIASES} aliases. Ask in several queries.`,
      ),
    }),
    maxTokensPlugin({ n: MAX_TOKENS, onReject: [refuseTokens] }),
    useCostLimit(),
  ] as Plugin[];

/** The parser counts tokens before there is a context to report to, so this throws. */
function refuseTokens(): never {
  throw refusal(
    'QUERY_TOO_EXPENSIVE',
    `The query has more than ${MAX_TOKENS} tokens. Ask in several queries.`,
  );
}

function useCostLimit(): Plugin {
  const costOf = createCostEstimate();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costOf(args);
      if (cost <= MAX_COST) return;
      const message = `The answer could hold ${cost} objects; ${MAX_COST} are allowed. Ask for smaller pages or fewer levels.`;
      setResultAndStopExecution({ errors: [refusal('QUERY_TOO_EXPENSIVE', message)] });
    },
  };
}

const MAX_COSTS_BYTES = 8 * 1024 * 1024;
const BYTES_PER_COST = 100;
const BYTES_PER_KEY_CHARACTER = 2;

/** Works a cost out once for a document and a shape of its variables: lengths and numbers count, texts do not. */
function createCostEstimate(): (args: ExecutionArgs) => number {
  const numberOf = createObjectNumbers();
  const costs = createBoundedCache<number>({
    maxBytes: MAX_COSTS_BYTES,
    sizeOf: (_, key) => BYTES_PER_COST + BYTES_PER_KEY_CHARACTER * key.length,
  });
  return (args) => {
    const shape = JSON.stringify(args.variableValues ?? {}, withoutTexts);
    const key = `${numberOf(args.document)} ${args.operationName ?? ''} ${shape}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = estimateCost(args);
    costs.set(key, cost);
    return cost;
  };
}

const withoutTexts = (_: string, value: unknown): unknown => (typeof value === 'string' ? '' : value);

const estimateCost = (args: ExecutionArgs): number =>
  getComplexity({
    schema: args.schema,
    query: args.document,
    ...(args.variableValues ? { variables: args.variableValues } : {}),
    ...(args.operationName ? { operationName: args.operationName } : {}),
    estimators: [estimate],
  });

const estimate: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  const fields = type.name.endsWith('Connection');
  if (fields && (field.name === 'nodes' || field.name === 'edges')) return childComplexity;
  if (typeof args.first === 'number') return 1 + itemsOf(args.first, field) * childComplexity;
  if (!isListType(getNullableType(field.type))) return 1 + childComplexity;
  return 1 + (Array.isArray(args.ids) ? args.ids.length : USUAL_LIST_LENGTH) * childComplexity;
};

/**
 * Counts the items of a page. The field itself refuses a page size that is out of bounds; here it only must not tip the scales
 * first. A network is no list: its `first` is for the lists within, which the estimate takes to be of the usual length.
 */
function itemsOf(first: number, field: { readonly type: GraphQLOutputType }): number {
  const asked = Math.max(first, 0);
  return getNamedType(field.type).name === 'CooperationNetwork'
    ? Math.ceil(Math.min(asked, MAX_TIES) / USUAL_LIST_LENGTH)
    : Math.min(asked, MAX_PAGE_SIZE);
}

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
