/** What visitors ask, in any order: the questions of the page and of the examples, searches, and some that are refused. */
import { readFileSync } from 'node:fs';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { BUILT_MANIFEST } from '../../../src/server/access/trusted-documents.js';
import type { Random } from '../generate/random.js';

export interface Question {
  readonly body: string;
  /** Whether the service must refuse it. */
  readonly isRefused: boolean;
}

const EVENTS = ['event:dushanbe-2018', 'event:dushanbe-2019', 'event:dushanbe-2022', 'event:kuwait-2024'];
const SERIES = ['series:dushanbe-process'];
const STATES = ['kazakhstan', 'kuwait', 'kyrgyzstan', 'qatar', 'tajikistan', 'uzbekistan'].map(
  (s) => `state:${s}`,
);
const ACTORS = [...STATES, 'org:caricc', 'org:osce', 'person:rustam-miralizoda', 'person:emomali-rahmon'];
const ENTITIES = [...EVENTS, ...SERIES, ...ACTORS];
const NAMES = [
  'Miralizoda',
  'Мирализода',
  'border security',
  'Dushanbe',
  'united nations',
  'counter terrorism',
  'CARICC',
];

/** By the field that is asked for, as the ids of each are other ones. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  event: EVENTS,
  series: SERIES,
  actor: ACTORS,
  entity: ENTITIES,
  neighbourhood: ACTORS,
};
const VALUES: Readonly<Record<string, (random: Random) => unknown>> = {
  // No two are the same, so that nothing answers from what it remembers alone.
  text: (random) => `${random.pick(NAMES)} ${random.below(1_000_000)}`,
  from: (random) => random.pick(STATES),
  to: () => 'org:caricc',
  ids: (random) => [random.pick(ENTITIES), random.pick(ENTITIES)],
  present: (random) => [random.pick(EVENTS)],
  first: (random) => 10 + random.below(10),
  by: () => ['YEAR', 'KIND'],
  top: (random) => 1 + random.below(20),
};

const REFUSED = [
  { query: '{ nothing }' },
  { query: '{ event(id: "event:dushanbe-2022" { name } }' },
  { query: '{ actors(first: 1000) { totalCount } }' },
  {
    query: `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: event(id: "${EVENTS[0]}") { id }`).join(' ')} }`,
  },
  { query: `${'{ series(id: "series:dushanbe-process") { editions { event '.repeat(20)}` },
];
const SHARE_REFUSED = 0.05;

type Template = (random: Random) => object;

/** Makes a source of questions. It draws evenly from all documents whose variables it knows a value for. */
export function mixedQuestions(random: Random): () => Question {
  const documents = Object.values(JSON.parse(readFileSync(BUILT_MANIFEST, 'utf8')) as Record<string, string>);
  const templates = documents.map(templateOf).filter((template) => template !== null);
  return () =>
    random.chance(SHARE_REFUSED)
      ? { body: JSON.stringify(random.pick(REFUSED)), isRefused: true }
      : { body: JSON.stringify(random.pick(templates)(random)), isRefused: false };
}

function templateOf(query: string): Template | null {
  const operation = parse(query).definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  );
  const [field] = operation?.selectionSet.selections ?? [];
  const ids = IDS[field?.kind === Kind.FIELD ? field.name.value : ''];
  const needed = (operation?.variableDefinitions ?? [])
    // The page always says how much it wants; where it does not, that is more than is allowed.
    .filter(({ type, variable }) => type.kind === Kind.NON_NULL_TYPE || variable.name.value === 'first')
    .map(({ variable }) => variable.name.value);
  const values = needed.map((name) =>
    name === 'id' && ids ? (random: Random) => random.pick(ids) : VALUES[name],
  );
  if (values.includes(undefined)) return null;
  return (random) => ({
    query,
    variables: Object.fromEntries(needed.map((name, i) => [name, values[i]?.(random)])),
  });
}
