/** The arguments of a neighbourhood, checked and with defaults. */
import { DomainError } from '../../domain/errors.js';
import type { LinkType } from '../../domain/model.js';

const MAX_DEPTH = 3;
const MAX_NODES = 500;
const DEFAULT_NODES = 100;

export interface NeighbourhoodQuestion {
  readonly depth: number;
  /** Null accepts links of every type. */
  readonly types: readonly LinkType[] | null;
  /** The greatest number of entities, including the one in the middle. */
  readonly first: number;
}

type Maybe<T> = T | null | undefined;

/** @throws DomainError `BAD_USER_INPUT` for a number out of range */
export function neighbourhoodQuestion(args: {
  readonly depth?: Maybe<number>;
  readonly types?: Maybe<readonly LinkType[]>;
  readonly first?: Maybe<number>;
}): NeighbourhoodQuestion {
  return {
    depth: inRange('depth', args.depth ?? 1, MAX_DEPTH),
    types: args.types ?? null,
    first: inRange('first', args.first ?? DEFAULT_NODES, MAX_NODES),
  };
}

function inRange(name: string, value: number, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new DomainError('BAD_USER_INPUT', `${name} is ${value}.`, {
    hint: `Give a number from 1 to ${max}.`,
  });
}
