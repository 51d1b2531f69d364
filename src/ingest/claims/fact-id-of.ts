/** Names the fact that an assertion is about. */
import { factId } from '../../domain/ids.js';
import type { Assertion } from './assertion.js';

/** Marks what follows as a spell, which no id and no detail is. */
const SPELL = 'spell';

export const factIdOf = (assertion: Assertion): string =>
  factId(assertion.subjectId, assertion.predicate, [
    ...assertion.discriminators,
    ...(assertion.spell === null ? [] : [SPELL, assertion.spell]),
  ]);

/** Names the relation without regard to its spells: the fact of claims that bear on several of them. */
export const relationIdOf = (assertion: Assertion): string => factIdOf({ ...assertion, spell: null });
