import { checkedInteger } from '../checked-integer.js';
import { DomainError } from '../errors.js';

/** A position in an order: sort key, then id. */
export interface CursorPosition {
  readonly key: string;
  readonly id: string;
}

export const MAX_PAGE_SIZE = 100;

/** Makes the cursor of a position, which is opaque to clients and valid as long as the order is. */
export function encodeCursor({ key, id }: CursorPosition): string {
  return toBase64Url(JSON.stringify([key, id]));
}

/** @throws DomainError `BAD_CURSOR` when the text is not a cursor that `encodeCursor` made */
export function decodeCursor(cursor: string): CursorPosition {
  try {
    const position: unknown = JSON.parse(fromBase64Url(cursor));
    if (Array.isArray(position) && position.length === 2 && position.every((p) => typeof p === 'string'))
      return { key: position[0] as string, id: position[1] as string };
  } catch {
    // Falls through: whatever is wrong with it, it is not ours.
  }
  throw new DomainError('BAD_CURSOR', `"${cursor.slice(0, 40)}" is not a cursor.`, {
    hint: 'Pass an `endCursor` or a `cursor` of an earlier page as it is, or leave `after` out.',
  });
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
