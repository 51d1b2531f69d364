/**
 * Lists the fields of each kind of record with an example and a word of explanation, in the order in which a template shows them. Tests
 * hold the list to the schemas: each field is here, and each example is sound.
 */
import { COUNTED } from '../../domain/predicates.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../records/record-schema.js';
import { optionsAt } from '../records/schema-fields.js';

export interface TemplateField {
  readonly field: string;
  /** The value as YAML; one that begins with `- ` is a list, and stands on lines of its own. */
  readonly example: string;
  readonly comment?: string;
}

const SOURCES = 'sources: [source:some-source]';

const field = (name: string, example: string, comment?: string): TemplateField => ({
  field: name,
  example,
  ...(comment === undefined ? {} : { comment }),
});

const kindOf = (prefix: SeedPrefix, example: string): TemplateField =>
  field('kind', example, `One of ${optionsAt(SEED_SCHEMAS[prefix], ['kind']).join(', ')}.`);

const names = (example: string): TemplateField =>
  field(
    'names',
    `- { value: ${JSON.stringify(example)}, lang: en }`,
    `The first English name is shown. kind: ${optionsAt(SEED_SCHEMAS.topic, ['names', 0, 'kind']).join(', ')}.\nweak: true for a name that is short and ambiguous; when: the time in which it was in use (EDTF).`,
  );

const SUMMARY = field('summary', 'What it is, in our own words.');
const COMMON = [
  SUMMARY,
  field('identifiers', '- { scheme: wikidata, value: Q1, url: "https://www.wikidata.org/wiki/Q1" }'),
];
const facts = (example: string): readonly TemplateField[] => [
  field(
    'facts',
    `- { ${example}, ${SOURCES} }`,
    'Anything else that a source says: a predicate with a value, an object, or both.',
  ),
];
const formerIds = (prefix: SeedPrefix): TemplateField =>
  field('formerIds', `[${prefix}:former-id]`, 'Ids of records that turned out to be this one.');
const TOPICS = field('topics', `- { of: [topic:some-topic], ${SOURCES} }`);
const DATES = field(
  'dates',
  `- { value: "2026-05-18/2026-05-19", ${SOURCES} }`,
  'EDTF: 2026-05 is some day of May, 2026-05~ about May. One entry for each version of the sources.',
);

export const TEMPLATE_FIELDS: Readonly<Record<SeedPrefix, readonly TemplateField[]>> = {
  state: [
    names('Name of the state'),
    ...COMMON,
    ...facts('predicate: founded, value: "1991"'),
    formerIds('state'),
  ],
  org: [
    kindOf('org', 'IGO'),
    names('Name of the organisation'),
    ...COMMON,
    field(
      'partOf',
      `- { of: org:some-parent, ${SOURCES} }`,
      'The body of which it is an organ. when: the time (EDTF).',
    ),
    field('actsFor', `- { of: state:some-state, ${SOURCES} }`, 'The state or organisation whose body it is.'),
    field('members', `- { who: [state:some-state], when: "1996/..", ${SOURCES} }`, 'Full members only.'),
    field('succeeds', `- { of: org:some-predecessor, ${SOURCES} }`),
    field(
      'cooperatesWith',
      `- { with: [org:some-partner], kind: PARTNER, ${SOURCES} }`,
      'kind: MEMORANDUM, PROTOCOL, OBSERVER, PARTNER, JOINT_OPERATION, FUNDING, MEETING, TRAINING …',
    ),
    ...facts('predicate: headquarters, object: place:some-city'),
    formerIds('org'),
  ],
  person: [
    names('Name of the person'),
    ...COMMON,
    field(
      'posts',
      [
        `- { of: org:some-body, title: Director, seen: "2026-05", ${SOURCES} }`,
        `- { of: state:some-state, title: Minister, when: "2019-03/..", ${SOURCES} }`,
      ].join('\n'),
      'seen: the person was in the post then; when: a term of office that a source states.',
    ),
    ...facts('predicate: born, value: "1960"'),
    formerIds('person'),
  ],
  event: [
    kindOf('event', 'CONFERENCE'),
    names('Name of the event'),
    field(
      'status',
      'HELD',
      `One of ${optionsAt(SEED_SCHEMAS.event, ['status']).join(', ')}. HELD if left out.`,
    ),
    DATES,
    field('place', `- { of: place:some-city, ${SOURCES} }`),
    ...COMMON,
    field(
      'partOf',
      `- { of: event:some-conference, ${SOURCES} }`,
      'The conference of which it is a session or side event.',
    ),
    field(
      'series',
      `- { of: series:some-series, ordinal: 4, ${SOURCES} }`,
      'ordinal: the number that a source gives it.',
    ),
    field(
      'organizers',
      `- { who: [state:some-state], role: HOST, ${SOURCES} }`,
      `role: ${optionsAt(SEED_SCHEMAS.event, ['organizers', 0, 'role']).join(', ')}`,
    ),
    field(
      'participants',
      [
        `- { who: [state:some-state, org:some-body], ${SOURCES} }`,
        `- { who: person:some-person, for: org:some-parent, roles: [SPEAKER], mode: IN_PERSON, ${SOURCES} }`,
      ].join('\n'),
      `A body that somebody named speaks for is not listed once more.\nroles: ${optionsAt(SEED_SCHEMAS.event, ['participants', 0, 'roles', 0]).join(', ')}; mode: ${optionsAt(SEED_SCHEMAS.event, ['participants', 0, 'mode']).join(', ')}`,
    ),
    field(
      'reported',
      `- { ${COUNTED.map((what, i) => `${what}: ${['48', '31', '">400"', '"~5"'][i]}`).join(', ')}, ${SOURCES} }`,
      'How many took part. One entry for each report.',
    ),
    field(
      'completeLists',
      `- { of: STATE, ${SOURCES} }`,
      'Only where a source says that its list is complete.',
    ),
    field('followsUp', `- { of: event:some-earlier-event, ${SOURCES} }`),
    TOPICS,
    ...facts('predicate: result, value: What came of it.'),
    formerIds('event'),
  ],
  series: [
    names('Name of the series'),
    ...COMMON,
    TOPICS,
    ...facts('predicate: aim, value: What it is for.'),
    formerIds('series'),
  ],
  declaration: [
    kindOf('declaration', 'DECLARATION'),
    names('Name of the document'),
    DATES,
    ...COMMON,
    field('adoptedAt', `- { of: event:some-conference, ${SOURCES} }`),
    field('adoptedBy', `- { who: [state:some-state], ${SOURCES} }`),
    field(
      'cites',
      `- { of: [declaration:some-document], verb: RECALLS, ${SOURCES} }`,
      'verb: RECALLS, REAFFIRMS, TAKES_NOTE_OF, WELCOMES, BUILDS_ON, IMPLEMENTS, SUPPORTS, BASED_ON, SUPERSEDES, REVIEWS, CITES',
    ),
    TOPICS,
    ...facts('predicate: content, value: What it says.'),
    formerIds('declaration'),
  ],
  statement: [
    field('speaker', 'person:some-person'),
    field('for', 'org:some-body'),
    field('at', 'event:some-conference'),
    SUMMARY,
    field('sources', '[source:some-source]', 'One list for all that the record says.'),
    field('callsFor', '- What it calls for.'),
    field('topics', '[topic:some-topic]'),
    field('when', '"2026-05-18"', 'EDTF.'),
    field('modality', 'STATED_IN_TEXT'),
    field('rank', 'NORMAL'),
    field('polarity', 'POSITIVE'),
    field('note', 'Why the rank or the modality is what it is.'),
    {
      ...names('Name of the statement'),
      comment: 'Without a name it is called after its speaker and event.',
    },
    field('identifiers', '- { scheme: symbol, value: S/2022/1 }'),
    ...facts('predicate: aim, value: What it is for.'),
    formerIds('statement'),
  ],
  topic: [
    names('Name of the topic'),
    ...COMMON,
    field('broader', `- { of: topic:some-topic, ${SOURCES} }`),
    ...facts('predicate: aim, value: What it is for.'),
    formerIds('topic'),
  ],
  place: [
    kindOf('place', 'CITY'),
    names('Name of the place'),
    ...COMMON,
    field('within', `- { of: place:some-country, ${SOURCES} }`),
    ...facts('predicate: founded, value: "1924"'),
    formerIds('place'),
  ],
  source: [
    field('publisher', 'Name of the publisher'),
    field('title', 'Title of the page or text'),
    kindOf('source', 'PRESS'),
    field('published', '"2026-05-20"', 'EDTF.'),
    field('lang', 'en', 'BCP 47.'),
    field('url', 'https://example.org/page'),
    field('derivedFrom', 'source:some-source', 'The source that this one reprints, translates or excerpts.'),
    field(
      'origin',
      '{ of: Some agency, note: it prints what the agency sent out }',
      'Whose text it holds, where the publisher does not tell.',
    ),
    field('note', 'Anything that a user of it should know.'),
  ],
};
