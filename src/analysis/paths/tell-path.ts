/**
 * A path as one sentence, from the facts of its steps alone: the first step is the main clause, every further one a relative
 * clause about the entity that the step before it ended with. A date is said once where consecutive steps share it.
 */
import type { EntityKind, EntityRecord, Name, NameKind } from '../../domain/model.js';
import type { PathStep } from './find-paths.js';
import { phraseOf } from './link-phrases.js';
import { periodInWords } from './period-in-words.js';

type Named = Pick<EntityRecord, 'kind' | 'name' | 'names'>;

/** Names of works and occasions can be whole sentences, so they stand in quotation marks. */
const QUOTED: ReadonlySet<EntityKind> = new Set([
  'EVENT',
  'EVENT_SERIES',
  'DECLARATION',
  'STATEMENT',
  'TOPIC',
]);

export function tellPath(steps: readonly PathStep[], entityOf: (id: string) => Named): string {
  let sentence = '';
  let said: string | null = null;
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
    const when = edtf === null || edtf === said ? null : periodInWords(edtf);
    if (when !== null) sentence += ` (${when})`;
    if (edtf !== null) said = edtf;
  });
  return `${sentence}.`;
}

/** Full names may run over two lines: an organisation goes by its English acronym, a state by its common English name. */
export function shortName({ kind, name, names }: Named): string {
  if (QUOTED.has(kind)) return `“${name}”`;
  const preferred: readonly NameKind[] =
    kind === 'ORGANIZATION' ? ['ACRONYM', 'COMMON'] : kind === 'STATE' ? ['COMMON'] : [];
  for (const wanted of preferred) {
    const short = names.find((n) => n.kind === wanted && isEnglish(n));
    if (short !== undefined) return short.value;
  }
  return name;
}

const isEnglish = ({ lang, script }: Name): boolean =>
  (lang === null || /^en\b/.test(lang)) && (script === null || script === 'Latn');
