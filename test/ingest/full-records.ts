/** A record of each kind with every field that it may have, and the records that these name. */
import { SEED_SCHEMAS, type SeedPrefix } from '../../src/ingest/records/record-schema.js';
import { recordTemplate } from '../../src/ingest/templates/record-template.js';

export const PREFIXES = Object.keys(SEED_SCHEMAS) as SeedPrefix[];

/** The template of a kind that is sound as it stands. */
export const templateOf = (prefix: SeedPrefix): string =>
  recordTemplate(
    prefix,
    prefix === 'statement' ? { speaker: 'person:a-speaker', source: 'source:a-source' } : {},
  );

/** The template with every field in use. */
export const fullRecord = (prefix: SeedPrefix): string => templateOf(prefix).replace(/^( *)#(?! \S)/gm, '$1');

/** What the examples of templates name. */
export const NAMED_RECORDS = `
- { id: source:some-source, publisher: P, title: T, kind: PRESS, published: "2026-06-01" }
- { id: source:a-source, publisher: P, title: T, kind: PRESS }
- { id: person:a-speaker, names: [{ value: X }] }
- { id: state:some-state, names: [{ value: X }] }
${['body', 'parent', 'partner', 'predecessor'].map((slug) => `- { id: org:some-${slug}, kind: IGO, names: [{ value: X }] }`).join('\n')}
- { id: person:some-person, names: [{ value: X }] }
- { id: event:some-conference, kind: CONFERENCE, names: [{ value: X }] }
- { id: event:some-earlier-event, kind: CONFERENCE, names: [{ value: X }] }
- { id: series:some-series, names: [{ value: X }] }
- { id: declaration:some-document, kind: DECLARATION, names: [{ value: X }] }
- { id: topic:some-topic, names: [{ value: X }] }
- { id: place:some-city, names: [{ value: X }] }
- { id: place:some-country, names: [{ value: X }] }
`;
