import type { ExecutionArgs } from 'graphql';
import { createBoundedCache } from '../../shared/bounded-cache.js';
import { createObjectNumbers } from '../../shared/object-numbers.js';
import { estimateCost } from './estimate-cost.js';

const MAX_BYTES = 8 * 1024 * 1024;
const BYTES_PER_COST = 100;
const BYTES_PER_KEY_CHARACTER = 2;

/** Works a cost out once for a document and a shape of its variables: lengths and numbers count, texts do not. */
export function createCostCache(): (args: ExecutionArgs) => number {
  const numberOf = createObjectNumbers();
  const costs = createBoundedCache<number>({
    maxBytes: MAX_BYTES,
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
