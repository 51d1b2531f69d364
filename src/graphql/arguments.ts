/** Checks the arguments that GraphQL's types cannot check, and holds the sizes that a client gets where it sends none. */
import { checkedInteger } from '../domain/checked-integer.js';
import { DomainError } from '../domain/errors.js';
import { isWellFormedId, kindOfId } from '../domain/ids.js';
import { KINDS, type Kind } from '../domain/kinds.js';
import { ACTOR_KINDS, type ActorKind, type EntityKind } from '../domain/model.js';
import { checkedPageSize } from '../domain/paging/cursor.js';

/**
 * The defaults of schema.graphql. A client that sends null overrides those with nothing, so the resolvers fall back to these;
 * a test holds the two equal.
 */
export const DEFAULT_SIZES = {
  page: 20,
  topics: 50,
  cohort: 50,
  facetValues: 20,
  matrixRows: 500,
  networkTies: 100,
} as const;

/** Longer texts are refused, since no name is that long. */
const MAX_TEXT_LENGTH = 500;
const MAX_IDS = 100;

export interface PageArgs {
  /** Null where the client sends null; the default applies as if it had sent nothing. */
  readonly first?: number | null;
  readonly after?: string | null | undefined;
}

/** @throws DomainError `BAD_USER_INPUT` unless it is 1 to 100 */
export const pageSizeOf = ({ first }: PageArgs): number => checkedPageSize(first ?? DEFAULT_SIZES.page);

/** @throws DomainError `BAD_USER_INPUT` for what cannot be an id; an id that is merely unknown passes */
export function checkedId(id: string): string {
  if (isWellFormedId(id)) return id;
  throw new DomainError('BAD_USER_INPUT', `"${id.slice(0, 80)}" is not an id.`, {
    hint: 'Ids look like org:caricc or event:dushanbe-2022; `search` finds them by name.',
  });
}

/** @throws DomainError `BAD_USER_INPUT` for what cannot be an id, and for the id of something of another kind */
export function checkedIdOfKind(id: string, kind: Kind): string {
  const found = kindOfId(checkedId(id));
  if (found === kind) return id;
  throw ofAnotherKind(id, found, [kind]);
}

/** Tells of an id of one kind where a field looks up another, such as that of an organisation where it asks for an event. */
export function ofAnotherKind(id: string, kind: Kind | null, asked: readonly Kind[]): DomainError {
  const is = kind === null ? 'something else' : article(nameOfKinds([kind]));
  return new DomainError(
    'BAD_USER_INPUT',
    `${id} is the id of ${is}, not of ${asked.length > 3 ? 'an entity' : article(nameOfKinds(asked))}.`,
    {
      hint: '`node(id:)` looks up whatever has an id.',
    },
  );
}

const nameOfKinds = (kinds: readonly Kind[]): string =>
  kinds.map((kind) => KINDS[kind].typename ?? kind).join(' or ');

const article = (name: string): string => `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;

export const checkedIds = (ids: readonly string[]): readonly string[] => ids.map(checkedId);

/** @throws DomainError `BAD_USER_INPUT` for more ids than one request may look up */
export function checkedIdCount(ids: readonly string[]): readonly string[] {
  if (ids.length <= MAX_IDS) return ids;
  throw new DomainError(
    'BAD_USER_INPUT',
    `${ids.length} ids are asked for; ${MAX_IDS} are allowed at once.`,
    { hint: 'Ask for them in several requests.' },
  );
}

/** @throws DomainError `BAD_USER_INPUT` for a text that is too long to be a name */
export function checkedText(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  throw new DomainError(
    'BAD_USER_INPUT',
    `The text has ${text.length} characters; ${MAX_TEXT_LENGTH} are allowed.`,
    { hint: 'Search for a name or a few words of it.' },
  );
}

/** @throws DomainError `BAD_USER_INPUT` for a kind that is not one of an actor */
export function checkedActorKinds(kinds: readonly EntityKind[]): readonly ActorKind[] {
  const isActorKind = (kind: EntityKind): kind is ActorKind => ACTOR_KINDS.some((k) => k === kind);
  const other = kinds.find((kind) => !isActorKind(kind));
  if (other === undefined) return kinds.filter(isActorKind);
  throw new DomainError('BAD_USER_INPUT', `${other} is not a kind of actor.`, {
    hint: `Ask for some of ${ACTOR_KINDS.join(', ')}.`,
  });
}

/** @throws DomainError `BAD_USER_INPUT` unless it is 1 or more */
export const checkedMinWeight = (minWeight: number): number =>
  checkedInteger('minWeight', minWeight, { hint: 'Two actors that shared no event are not tied.' });

/** @throws DomainError `BAD_USER_INPUT` unless it is 1 to the most ties that a network may have */
export const checkedTieCount = (first: number, most: number): number =>
  checkedInteger('first', first, {
    max: most,
    hint: 'Raise minWeight, or ask about some series, kinds or years, to see the rest.',
  });
