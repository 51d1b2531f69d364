/** The arguments of a path search, checked and with defaults. */
import { checkedInteger } from '../../domain/checked-integer.js';
import { DomainError } from '../../domain/errors.js';
import type { LinkType } from '../../domain/model.js';
import { windowOf } from '../../domain/time/window.js';
import type { Maybe } from '../../shared/maybe.js';
import type { WindowFilter } from '../../store/queries/window.js';
import { MAX_PATHS } from './search-paths.js';

export const MAX_LENGTH = 6;
const DEFAULT_LENGTH = 4;
const DEFAULT_FIRST = 5;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /**
   * Null accepts every type, including vocabulary and geography (ABOUT, BROADER, HELD_IN, WITHIN): two events
   * on one topic are connected, and hiding that would be a hidden choice. Such paths lead through hubs, so
   * they rank after more specific ones of the same length.
   */
  readonly types: readonly LinkType[] | null;
  /** The period of each link may, or must, overlap with the window. */
  readonly window: WindowFilter;
  readonly minOrigins: number;
  readonly excludeHubsOver: number | null;
  readonly timeRespecting: boolean;
  readonly maxLength: number;
  readonly first: number;
  /** Arguments as the caller wrote them, for explanations. */
  readonly asked: { readonly during: string | null };
}

interface PathArguments {
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
 * @throws DomainError `BAD_USER_INPUT` for a number out of range, a period that ends before it starts, or two
 *   equal ends
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
