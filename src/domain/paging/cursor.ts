import { checkedInteger } from '../checked-integer.js';
import { DomainError } from '../errors.js';

/** A position in an order: sort key, then id. */
export interface CursorPosition {
  readonly key: string;
  readonly id: string;
}

export const MAX_PAGE_SIZE = 100;

/**
 * Makes the cursor of a position, which is opaque to clients and valid as long as the order is.
 *
 * @param list names the list and its order: the position means nothing in another one
 */
export function encodeCursor(list: string, { key, id }: CursorPosition): string {
  return toBase64Url(JSON.stringify([list, key, id]));
}

/** @throws DomainError `BAD_CURSOR` when the text is not a cursor that `encodeCursor` made for this list */
export function decodeCursor(list: string, cursor: string): CursorPosition {
  const [ofList, key, id] = partsOf(cursor) ?? [];
  if (ofList === undefined || key === undefined || id === undefined)
    throw new DomainError('BAD_CURSOR', `"${cursor.slice(0, 40)}" is not a cursor.`, {
      hint: 'Pass an `endCursor` or a `cursor` of an earlier page as it is, or leave `after` out.',
    });
  if (ofList !== list)
    throw new DomainError(
      'BAD_CURSOR',
      'The cursor is one of another list, or of this list in another order.',
      {
        hint: 'Pass an `endCursor` or a `cursor` of an earlier page of this list in this order.',
      },
    );
  return { key, id };
}

/** Null for a text that is no cursor, whatever is wrong with it. */
function partsOf(cursor: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(fromBase64Url(cursor));
    return Array.isArray(parts) && parts.length === 3 && parts.every((p) => typeof p === 'string')
      ? parts
      : null;
  } catch {
    return null;
  }
}

/** @throws DomainError `BAD_USER_INPUT` unless it is 1 to 100 */
export function checkedPageSize(first: number): number {
  return checkedInteger('first', first, {
    max: MAX_PAGE_SIZE,
    hint: 'Ask for a page of that size and go on with `after: endCursor`.',
  });
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
}
