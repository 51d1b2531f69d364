import { search } from '../../analysis/search.js';
import { DomainError } from '../../domain/errors.js';
import { sortKey } from '../../domain/names/display-name.js';
import { type CursorPosition, decodeCursor } from '../../domain/paging/cursor.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { checkedText, type PageArgs, pageSizeOf } from '../arguments.js';
import type { QuerySearchArgs } from '../generated.js';
import type { SearchConnectionParent, SearchHitParent } from '../mappers.js';
import { toConnection } from './connection.js';

/** A page of what a search found. All matches are ranked for every page: the order is not the store's. */
export async function searchConnection(
  store: GraphStore,
  args: QuerySearchArgs & PageArgs,
): Promise<SearchConnectionParent> {
  const { text, kinds, transliterate, after } = args;
  const first = pageSizeOf(args);
  const place = after === null || after === undefined ? null : matchPlaceOf(decodeCursor(after));
  const { matches, truncated } = await search(store, {
    text: checkedText(text),
    kinds: kinds ?? undefined,
    transliterate: transliterate ?? true,
  });
  const rest = place === null ? matches : matches.filter((m) => isAfter(placeOfMatch(m), place));
  const rows = rest.slice(0, first + 1).map((m) => ({ ...cursorPlaceOf(placeOfMatch(m)), value: m }));
  return { ...toConnection(rows, { first, after }, () => matches.length), truncated };
}

/** What the order of matches goes by, so that a cursor stays a place in it when its own match is gone. */
interface MatchPlace {
  readonly score: number;
  readonly name: string;
  readonly id: string;
}

const placeOfMatch = ({ score, candidate: { id, names } }: SearchHitParent): MatchPlace => ({
  score,
  name: sortKey(names[0]?.value ?? ''),
  id,
});

/** Best first, then by name, then by id: as `rankMatches` has it. */
function isAfter(a: MatchPlace, b: MatchPlace): boolean {
  if (a.score !== b.score) return a.score < b.score;
  if (a.name !== b.name) return a.name > b.name;
  return a.id > b.id;
}

const cursorPlaceOf = ({ score, name, id }: MatchPlace): CursorPosition => ({ key: `${score} ${name}`, id });

/** @throws DomainError `BAD_CURSOR` for the cursor of another list */
function matchPlaceOf({ key, id }: CursorPosition): MatchPlace {
  const [, score, name] = /^(0(?:\.\d+)?|1) (.*)$/s.exec(key) ?? [];
  if (score === undefined || name === undefined)
    throw new DomainError('BAD_CURSOR', 'The cursor is not one of a search.', {
      hint: 'Pass an `endCursor` or a `cursor` of an earlier page of this search.',
    });
  return { score: Number(score), name, id };
}
