/** Keeps which entities were looked at in this tab, for the reader to find them again. */
import type { RefFragment } from '../generated/graphql.js';

const NAME = 'communique:recent';
const MOST = 8;

export function readRecent(): readonly RefFragment[] {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? '[]') as RefFragment[];
  } catch {
    return [];
  }
}

export function keepRecent({ id, kind, name }: RefFragment): void {
  const others = readRecent().filter((other) => other.id !== id);
  try {
    sessionStorage.setItem(NAME, JSON.stringify([{ id, kind, name }, ...others].slice(0, MOST)));
  } catch {
    // A browser may forbid storage altogether.
  }
}
