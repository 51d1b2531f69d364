/** The arguments of a neighbourhood, checked and with defaults. */
import { checkedInteger } from '../../domain/checked-integer.js';
import type { LinkType } from '../../domain/model.js';
import type { Maybe } from '../../shared/maybe.js';

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

/** @throws DomainError `BAD_USER_INPUT` for a number out of its range */
export function neighbourhoodQuestion(args: {
  readonly depth?: Maybe<number>;
  readonly types?: Maybe<readonly LinkType[]>;
  readonly first?: Maybe<number>;
}): NeighbourhoodQuestion {
  return {
    depth: checkedInteger('depth', args.depth ?? 1, { max: MAX_DEPTH }),
    types: args.types ?? null,
    first: checkedInteger('first', args.first ?? DEFAULT_NODES, { max: MAX_NODES }),
  };
}
