import { search } from '../analysis/search.js';
import { DomainError } from '../domain/errors.js';
import { type CursorPlace, decodeCursor } from '../domain/paging/cursor.js';
import type { GraphStore } from '../store/graph-store.js';
import { type PageArgs, pageSizeOf, toConnection } from './connection.js';
import type { QuerySearchArgs } from './generated.js';
import type { MappedSearchConnection, MappedSearchHit } from './mapped.js';

/** Longer texts are refused: no name is that long. */
const MAX_TEXT_LENGTH = 500;
const MAX_IDS = 100;

/** A page of what a search found. All matches are ranked for every page: the order is not the store's. */
export async function searchConnection(
  store: GraphStore,
  args: QuerySearchArgs & PageArgs,
): Promise<MappedSearchConnection> {
  const { text, kinds, transliterate, after } = args;
  const first = pageSizeOf(args);
  if (text.length > MAX_TEXT_LENGTH)
    throw new DomainError(
      'BAD_USER_INPUT',
      `The text has ${text.length} characters; ${MAX_TEXT_LENGTH} are allowed.`,
      {
        hint: 'Search for a name or a few words of it.',
      },
    );
  const place = after === null || after === undefined ? null : decodeCursor(after);
  const { matches, truncated } = await search(store, {
    text,
    kinds: kinds ?? undefined,
    transliterate: transliterate ?? true,
  });
  const start = place === null ? 0 : startAfter(place, matches);
  const rows = matches.slice(start, start + first + 1).map((m) => ({
    key: String(m.score),
    id: m.candidate.id,
    value: m,
  }));
  return { ...toConnection(rows, { first, after }, () => matches.length), truncated };
}

/** After the cursor's match; where that is gone meanwhile, after the scores that were at least its own. */
function startAfter(place: CursorPlace, matches: readonly MappedSearchHit[]): number {
  const at = matches.findIndex((m) => m.candidate.id === place.id);
  if (at !== -1) return at + 1;
  const next = matches.findIndex((m) => m.score < Number(place.key));
  return next === -1 ? matches.length : next;
}

/** @throws DomainError `BAD_USER_INPUT` for more ids than one request may look up */
export function checkedIdCount(ids: readonly string[]): readonly string[] {
  if (ids.length <= MAX_IDS) return ids;
  throw new DomainError(
    'BAD_USER_INPUT',
    `${ids.length} ids are asked for; ${MAX_IDS} are allowed at once.`,
    {
      hint: 'Ask for them in several requests.',
    },
  );
}
