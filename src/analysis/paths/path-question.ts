/** A question for paths, with every argument checked and every default filled in. */
import { checkedInteger } from '../../domain/checked-integer.js';
import { DomainError } from '../../domain/errors.js';
import type { LinkType } from '../../domain/model.js';
import { windowOf } from '../../domain/time/window.js';
import type { Maybe } from '../../shared/maybe.js';
import type { WindowFilter } from '../../store/queries/connections.js';
import { MAX_PATHS } from './search-paths.js';

export const MAX_LENGTH = 6;
const DEFAULT_LENGTH = 4;
const DEFAULT_FIRST = 5;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /**
   * Null: links of every type, also those of vocabulary and geography (ABOUT, BROADER, HELD_IN, WITHIN). Two events on one
   * topic are connected, and to hide that would be a hidden choice; such paths lead through hubs, so they come after more
   * specific ones of the same length.
   */
  readonly types: readonly LinkType[] | null;
  /** Each link may, or must, overlap with it. */
  readonly window: WindowFilter;
  readonly minOrigins: number;
  readonly excludeHubsOver: number | null;
  readonly timeRespecting: boolean;
  readonly maxLength: number;
  readonly first: number;
  /** What the caller has set, for sentences about it. */
  readonly asked: { readonly during: string | null };
}

export interface PathArguments {
  readonly via?: Maybe<readonly LinkType[]>;
  readonly during?: Maybe<{
    readonly from?: Maybe<string>;
    readonly to?: Maybe<string>;
    readonly certainty?: Maybe<'CERTAIN' | 'POSSIBLE'>;
  }>;
  readonly minOrigins?: Maybe<number>;
  readonly excludeHubsOver?: Maybe<number>;
  readonly timeRespecting?: Maybe<boolean>;
  readonly maxLength?: Maybe<number>;
  readonly first?: Maybe<number>;
}

/**
 * @throws DomainError BAD_USER_INPUT for a number out of its range, a period that ends before it starts, or two ends
 *   that are the same
 */
export function pathQuestion(from: string, to: string, args: PathArguments): PathQuestion {
  if (from === to) {
    throw new DomainError(
      'BAD_USER_INPUT',
      'A path leads from one entity to another; from and to are the same.',
      {
        hint: 'To see what is around one entity, ask for its neighbourhood.',
      },
    );
  }
  const { via, during, timeRespecting } = args;
  return {
    from,
    to,
    types: via ?? null,
    window: { ...windowOf(during ?? {}), certainty: during?.certainty ?? 'POSSIBLE' },
    minOrigins: checkedInteger('minOrigins', args.minOrigins ?? 1),
    excludeHubsOver:
      args.excludeHubsOver == null ? null : checkedInteger('excludeHubsOver', args.excludeHubsOver),
    timeRespecting: timeRespecting ?? false,
    maxLength: checkedInteger('maxLength', args.maxLength ?? DEFAULT_LENGTH, { max: MAX_LENGTH }),
    first: checkedInteger('first', args.first ?? DEFAULT_FIRST, { max: MAX_PATHS }),
    asked: { during: during == null ? null : `${during.from ?? '..'} to ${during.to ?? '..'}` },
  };
}
