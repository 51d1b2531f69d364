import { search } from '../../analysis/search.js';
import { DomainError } from '../../domain/errors.js';
import { sortKey } from '../../domain/names/display-name.js';
import { type CursorPosition, decodeCursor } from '../../domain/paging/cursor.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { checkedText, type PageArgs, pageSizeOf } from '../arguments.js';
import type { QuerySearchArgs } from '../generated.js';
import type { SearchConnectionParent, SearchHitParent } from '../mappers.js';
import { toConnection } from './connection.js';

const LIST = 'search';

/** Reads a page of a search. All matches are ranked for every page, since the store does not know their order. */
export async function searchConnection(
  store: GraphReader,
  args: QuerySearchArgs & PageArgs,
): Promise<SearchConnectionParent> {
  const { text, kinds, transliterate, after } = args;
  const first = pageSizeOf(args);
  const start = after === null || after === undefined ? null : positionAt(decodeCursor(LIST, after));
  const { matches, truncated } = await search(store, {
    text: checkedText(text),
    kinds: kinds ?? undefined,
    transliterate: transliterate ?? true,
  });
  const rest = start === null ? matches : matches.filter((m) => isAfter(positionOf(m), start));
  const rows = rest.slice(0, first + 1).map((m) => ({ ...cursorPositionOf(positionOf(m)), value: m }));
  return {
    ...toConnection(LIST, rows, { first, after }, () => (truncated ? null : matches.length)),
    truncated,
  };
}

/** A position in the order of matches. A cursor holds all of it, so that it stays valid when its own match is gone. */
interface MatchPosition {
  readonly score: number;
  readonly name: string;
  readonly id: string;
}

const positionOf = ({ score, candidate: { id, names } }: SearchHitParent): MatchPosition => ({
  score,
  name: sortKey(names[0]?.value ?? ''),
  id,
});

/** Compares in the order of `rankMatches`: the best first, then by name, then by id. */
function isAfter(a: MatchPosition, b: MatchPosition): boolean {
  if (a.score !== b.score) return a.score < b.score;
  if (a.name !== b.name) return a.name > b.name;
  return a.id > b.id;
}

const cursorPositionOf = ({ score, name, id }: MatchPosition): CursorPosition => ({
  key: `${score} ${name}`,
  id,
});

/** @throws DomainError `BAD_CURSOR` for the cursor of another list */
function positionAt({ key, id }: CursorPosition): MatchPosition {
  const [, score, name] = /^(0(?:\.\d+)?|1) (.*)$/s.exec(key) ?? [];
  if (score === undefined || name === undefined)
    throw new DomainError('BAD_CURSOR', 'The cursor is not one of a search.', {
      hint: 'Pass an `endCursor` or a `cursor` of an earlier page of this search.',
    });
  return { score: Number(score), name, id };
}
