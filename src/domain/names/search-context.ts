/** What people look an entity up by beside its names. */
export interface SearchContext {
  readonly entityId: string;
  /** Forms of the words for where and when it was, which series it belongs to, of what kind it is; the titles of posts. */
  readonly own: readonly string[];
  /** Forms of the words of the names of others: who organised it, whose post it is. */
  readonly others: readonly string[];
  /** How much there is of it, from 0; a session, and what is no event, has 0. */
  readonly prominence: number;
}

/** Forms of words, as a candidate of a search has them. */
export interface ContextForms {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const BETWEEN = ' / ';

export const writeContext = ({ own, others }: SearchContext): string =>
  own.join(' ') + BETWEEN + others.join(' ');

const NOTHING: ReadonlySet<string> = new Set();
export const NO_CONTEXT: ContextForms = { own: NOTHING, others: NOTHING };

export function readContext(text: string | null): ContextForms {
  if (text === null) return NO_CONTEXT;
  const [own = '', others = ''] = text.split(BETWEEN);
  return { own: new Set(own.split(' ')), others: new Set(others.split(' ')) };
}
