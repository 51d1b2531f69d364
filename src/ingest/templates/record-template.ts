/** Writes the template of a record: what it must have, and behind a # what it may have. */
import { DomainError } from '../../domain/errors.js';
import { hasIdForm, prefixOf } from '../../domain/ids.js';
import { checkDates } from '../checks/check-dates.js';
import { checkForm } from '../checks/check-form.js';
import type { Problem } from '../records/problem.js';
import { parseSeedFile } from '../records/read-yaml.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../records/record-schema.js';
import { isRequired } from '../records/schema-fields.js';
import { TEMPLATE_FIELDS, type TemplateField } from './template-fields.js';

/** What an author may know already. */
export interface TemplateValues {
  readonly id?: string | undefined;
  /** Of a source, the title. */
  readonly name?: string | undefined;
  /** Of the name, or of the source. */
  readonly lang?: string | undefined;
  readonly kind?: string | undefined;
  /** EDTF; of a source, when it was published. */
  readonly dates?: string | undefined;
  /** The id of the source of what is given. */
  readonly source?: string | undefined;
  readonly speaker?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}
type TemplateOption = keyof TemplateValues;

/**
 * Returns a record that is sound as it stands, if the source and the speaker that are given exist.
 *
 * @throws DomainError `BAD_USER_INPUT` where what is given makes no sound record
 */
export function recordTemplate(prefix: SeedPrefix, values: TemplateValues = {}): string {
  if (values.id !== undefined && prefixOf(values.id) !== prefix)
    throw refusal(prefix, `${values.id} is not an id of this kind: write ${prefix}:some-name`);
  const given = valuesByField(prefix, values);
  const lines = TEMPLATE_FIELDS[prefix].flatMap((each) =>
    linesOf(each, given.get(each.field), isRequired(SEED_SCHEMAS[prefix], each.field)),
  );
  const text = [
    ...headerOf(prefix),
    `- id: ${word(values.id ?? `${prefix}:new-${prefix}`)}`,
    ...lines,
    '',
  ].join('\n');
  const complete = text.replaceAll(SOME_SOURCE, values.source ?? SOME_SOURCE);
  refuseUnsound(prefix, complete);
  return complete;
}

const SOME_SOURCE = 'source:some-source';
const SOME_SPEAKER = 'person:some-person';

const headerOf = (prefix: SeedPrefix): readonly string[] => [
  '# Take the # off the fields that you need, and remove the others.',
  ...(prefix === 'source'
    ? []
    : [
        '# Beside the sources of an entry may stand when: a time (EDTF); modality: ANNOUNCED, REPORTED, STATED_IN_TEXT, or INFERRED with a',
        '# note; rank: PREFERRED, NORMAL, or DEPRECATED with a note; polarity: NEGATIVE, where a source denies it. A place in a source:',
        `# sources: [{ id: ${SOME_SOURCE}, locator: para 3 }]`,
      ]),
];

function linesOf(
  { field, example, comment }: TemplateField,
  given: string | undefined,
  required: boolean,
): string[] {
  const mark = given !== undefined || required ? '' : '#';
  const value = given ?? example;
  const above = comment === undefined ? [] : comment.split('\n').map((line) => `  # ${line}`);
  if (!value.startsWith('- ')) return [...above, `  ${mark}${field}: ${value}`];
  return [...above, `  ${mark}${field}:`, ...value.split('\n').map((item) => `  ${mark}  ${item}`)];
}

/** JSON is YAML, whatever the text; ids and words in capitals need no quotes. */
const word = (text: string): string =>
  hasIdForm(text) || /^[A-Z_]+$/.test(text) ? text : JSON.stringify(text);

const nameLine = (_: string, { name = 'Name', lang = 'en' }: TemplateValues): string =>
  `- { value: ${word(name)}, lang: ${word(lang)} }`;

/** Which field an option fills, and how. An option may fill different fields in different kinds of records. */
const FILLED: Readonly<
  Record<
    Exclude<TemplateOption, 'id'>,
    Readonly<Record<string, (value: string, values: TemplateValues) => string | null>>
  >
> = {
  name: { title: word, names: nameLine },
  lang: { lang: word, names: nameLine },
  kind: { kind: word },
  dates: { published: word, dates: (value) => `- { value: ${word(value)}, sources: [${SOME_SOURCE}] }` },
  // It takes the place of the example in every other field.
  source: { sources: (value) => `[${word(value)}]`, facts: () => null },
  speaker: { speaker: word },
  publisher: { publisher: word },
  url: { url: word },
};

function valuesByField(prefix: SeedPrefix, values: TemplateValues): ReadonlyMap<string, string> {
  const fields = new Set(TEMPLATE_FIELDS[prefix].map(({ field }) => field));
  const filled = new Map<string, string>();
  for (const [option, writers] of Object.entries(FILLED)) {
    const value = values[option as TemplateOption];
    if (value === undefined) continue;
    const own = Object.entries(writers).filter(([field]) => fields.has(field));
    if (own.length === 0) throw refusal(prefix, `--${option} has no place in it`);
    for (const [field, write] of own) {
      const text = write(value, values);
      if (text !== null) filled.set(field, text);
    }
  }
  return filled;
}

/** A template that `check` would refuse helps nobody. */
function refuseUnsound(prefix: SeedPrefix, text: string): void {
  const { entries, problems } = parseSeedFile('template', text);
  const checked = entries.map(checkForm);
  const found: readonly Problem[] = [
    ...problems,
    ...checked.flatMap((c) => ('record' in c ? checkDates(c) : c.problems)),
  ];
  if (found.length > 0)
    throw refusal(
      prefix,
      found.map((p) => [p.message, p.hint].filter((part) => part !== null).join(' — ')).join('\n'),
    );
  const active = text.replace(/^\s*#.*$/gm, '');
  if (active.includes(SOME_SOURCE))
    throw refusal(prefix, 'what is given needs its source: add --source source:…');
  if (active.includes(SOME_SPEAKER)) throw refusal(prefix, 'it needs a speaker: add --speaker person:…');
}

const refusal = (prefix: SeedPrefix, message: string): DomainError =>
  new DomainError('BAD_USER_INPUT', `No template of a record of the kind ${prefix}: ${message}`);
