/**
 * Writes a path as one sentence: the first step is the main clause, every further step a relative clause
 * about the entity that the previous step ended with. Consecutive steps with the same date or standing mention it once.
 */
import type { EntityKind, EntityRecord, Name, NameKind, Standing } from '../../domain/model.js';
import type { PathStep } from './find-paths.js';
import { phraseOf } from './link-phrases.js';
import { periodInWords } from './period-in-words.js';

type Named = Pick<EntityRecord, 'kind' | 'name' | 'names'>;

/** Names of works and occasions may be whole sentences, so they are quoted. */
const QUOTED: ReadonlySet<EntityKind> = new Set([
  'EVENT',
  'EVENT_SERIES',
  'DECLARATION',
  'STATEMENT',
  'TOPIC',
]);

/** What a reader must know of a link that nobody reports. */
const STANDINGS: Readonly<Record<Standing, string | null>> = {
  REPORTED: null,
  ANNOUNCED: 'announced',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
};

export function tellPath(steps: readonly PathStep[], entityOf: (id: string) => Named): string {
  let sentence = '';
  let lastDate: string | null = null;
  let lastStanding: string | null = null;
  steps.forEach((step, i) => {
    const from = entityOf(step.fromId);
    const to = shortName(entityOf(step.toId));
    const { forward, backward, closing } = phraseOf(step.link);
    const verb = step.forward ? forward : backward;
    const isClosing = i > 0 && i === steps.length - 1 && !step.forward && closing !== undefined;
    if (i === 0) sentence = `${shortName(from)} ${verb} ${to}`;
    else if (isClosing) sentence += `, ${closing.replace('%', () => to)}`;
    else sentence += `, ${from.kind === 'PERSON' ? 'who' : 'which'} ${verb} ${to}`;

    const edtf = step.link.period?.edtf ?? null;
    const when = edtf === null || edtf === lastDate ? null : periodInWords(edtf);
    const standing = STANDINGS[step.link.standing];
    const remarks = [when, standing === lastStanding ? null : standing].filter((remark) => remark !== null);
    if (remarks.length > 0) sentence += ` (${remarks.join(', ')})`;
    if (edtf !== null) lastDate = edtf;
    lastStanding = standing;
  });
  return `${sentence}.`;
}

/**
 * Prefers the English acronym of an organisation and the common English name of a state, since full names are
 * long.
 */
export function shortName({ kind, name, names }: Named): string {
  if (QUOTED.has(kind)) return `“${name}”`;
  const preferred: readonly NameKind[] =
    kind === 'ORGANIZATION' ? ['ACRONYM', 'COMMON'] : kind === 'STATE' ? ['COMMON'] : [];
  for (const nameKind of preferred) {
    const short = names.find((n) => n.kind === nameKind && isEnglish(n));
    if (short !== undefined) return short.value;
  }
  return name;
}

const isEnglish = ({ lang, script }: Name): boolean =>
  (lang === null || /^en\b/.test(lang)) && (script === null || script === 'Latn');
