import { expect, test } from 'vitest';
import { contextForms, kindForm, monthForm } from '../../../src/domain/names/context-words.js';
import { MAX_PROMINENCE } from '../../../src/ingest/projection/project-search-contexts.js';
import { projectionOf } from '../seeds-of.js';

const { contexts } = projectionOf(`
- { id: state:qatar, names: [{ value: Qatar }] }
- { id: state:kuwait, names: [{ value: Kuwait }] }
- { id: org:osce, kind: IGO, names: [{ value: OSCE, kind: ACRONYM }, { value: ОБСЕ, lang: ru }] }
- { id: place:tajikistan, kind: COUNTRY, names: [{ value: Tajikistan }] }
- { id: place:dushanbe, kind: CITY, names: [{ value: Dushanbe }, { value: Душанбе, lang: ru }], within: [{ of: place:tajikistan, sources: source:mfa }] }
- { id: series:process, names: [{ value: Silk Process }] }
- id: event:main
  kind: CONFERENCE
  names: [{ value: Talks }]
  dates: [{ value: 2018-12-30/2019-01-02, sources: source:mfa }]
  place: [{ of: place:dushanbe, sources: source:mfa }]
  series: [{ of: series:process, sources: source:mfa }]
  organizers: [{ who: org:osce, role: ORGANIZER, sources: source:mfa }]
  participants: [{ who: [state:qatar, state:kuwait], sources: source:mfa }]
- id: event:session
  kind: SESSION
  names: [{ value: Opening }]
  dates: [{ value: 2018-12-30, sources: source:mfa }]
  partOf: [{ of: event:main, sources: source:mfa }]
- { id: event:century, kind: OTHER, names: [{ value: Long }], dates: [{ value: 19XX, sources: source:mfa }] }
- { id: event:undated, kind: OTHER, names: [{ value: Undated }] }
- id: person:director
  names: [{ value: Somebody }]
  posts: [{ of: org:osce, title: Director, when: "2018", sources: source:mfa }]
`);

const contextOf = (id: string) => contexts.find((context) => context.entityId === id);
const forms = (...values: string[]) => contextForms(values.map((value) => ({ value })));

test('an event is looked up by its place and country, its years and months, its series and its kind', () => {
  const { own = [] } = contextOf('event:main') ?? {};
  expect(own).toEqual(
    [
      ...new Set([
        ...forms('Dushanbe', 'Душанбе', 'Tajikistan', 'Silk Process'),
        '2018',
        '2019',
        monthForm(12),
        monthForm(1),
        kindForm('CONFERENCE'),
        kindForm('EVENT'),
        kindForm('SERIES'),
      ]),
    ].sort(),
  );
});

test('and by its organisers, but not by all who came', () => {
  expect(contextOf('event:main')?.others).toEqual(forms('OSCE', 'ОБСЕ'));
});

test('a time that may be any of many years leads nowhere', () => {
  expect(contextOf('event:century')?.own).toEqual([kindForm('EVENT'), kindForm('OTHER')]);
  expect(contextOf('event:undated')?.own).toEqual([kindForm('EVENT'), kindForm('OTHER')]);
});

test('a session is less prominent than its conference, however many there were', () => {
  const { prominence = 0 } = contextOf('event:main') ?? {};
  expect(prominence).toBeGreaterThan(contextOf('event:undated')?.prominence ?? MAX_PROMINENCE);
  expect(prominence).toBeLessThanOrEqual(MAX_PROMINENCE);
  expect(contextOf('event:session')?.prominence).toBe(0);
});

test('a person is looked up by a post and whose it is; who has none has no context', () => {
  expect(contextOf('person:director')).toEqual({
    entityId: 'person:director',
    own: forms('Director'),
    others: forms('OSCE', 'ОБСЕ'),
    prominence: 0,
  });
  expect(contextOf('state:qatar')).toBeUndefined();
});
