/** Filters that were renamed. Clients may go on using the former names, which say the same. */
import { DomainError } from '../../domain/errors.js';
import type { Maybe } from '../../shared/maybe.js';

/** The current name of each filter by its former name. */
export const FORMER_FILTER_NAMES = {
  EventFilter: { participant: 'participants', organizer: 'organizers', topic: 'topics', place: 'places' },
  DeclarationFilter: { topic: 'topics', event: 'events' },
  SourceFilter: { publisher: 'publishers', kind: 'kinds', lang: 'languages' },
} as const;

/**
 * Gives the filter with its current names alone.
 *
 * @throws DomainError `BAD_USER_INPUT` where one filter is given under both of its names: which of them the client means is its to say
 */
export function underCurrentNames<F extends object, N extends Readonly<Record<string, string>>>(
  filter: Maybe<F>,
  currentNames: N,
): Partial<Omit<F, keyof N>> {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const renamed = new Map<string, unknown>();
  for (const [name, value] of given) {
    const current = currentNames[name];
    if (renamed.has(current ?? name)) throw givenTwice(current ?? name, currentNames);
    renamed.set(current ?? name, current === undefined || Array.isArray(value) ? value : [value]);
  }
  return Object.fromEntries(renamed) as Partial<Omit<F, keyof N>>;
}

function givenTwice(current: string, currentNames: Readonly<Record<string, string>>): DomainError {
  const [former] = Object.entries(currentNames).find(([, name]) => name === current) ?? [];
  return new DomainError('BAD_USER_INPUT', `\`${former}\` is the former name of the filter \`${current}\`.`, {
    hint: `Give \`${current}\` alone.`,
  });
}
