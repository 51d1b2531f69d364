/** Records with one mistake each: every kind of problem that an author can make, and what it has to be told. */
export interface BrokenRecord {
  readonly mistake: string;
  /** The mistake is in event:x or in topic:x. */
  readonly text: string;
  readonly line: number;
  readonly says: RegExp;
}

const X = 'names: [{ value: X }]';
const event = (fields: string): string => `- id: event:x\n  kind: OTHER\n  ${X}\n  ${fields}\n`;
const topic = (fields: string): string => `- id: topic:x\n  ${fields}\n`;

const broken = (mistake: string, text: string, line: number, says: RegExp): BrokenRecord => ({
  mistake,
  text,
  line,
  says,
});

export const BROKEN_YAML: readonly BrokenRecord[] = [
  broken(
    'a tab for indentation',
    `- id: topic:x\n\t${X}\n  summary: S\n`,
    2,
    /indented with a tab — indent with spaces/,
  ),
  broken('a tab after spaces', `- id: topic:x\n  \t${X}\n`, 2, /indented with a tab/),
  broken(
    'a tab in a list',
    `- id: topic:x\n  ${X}\n  broader:\n\t- of: topic:y\n\t  note: N\n`,
    4,
    /indented with a tab/,
  ),
  broken(
    'a colon in { … }',
    topic('names: [{ value: Border: security, lang: en }]'),
    2,
    /a colon .* — put the whole value in quotes: "Border: security"/,
  ),
  broken('a colon in a line', topic(`summary: Border: security\n  ${X}`), 2, /a colon .*"Border: security"/),
  broken(
    'a colon in an item',
    topic('names:\n    - value: Border: security\n      lang: en'),
    3,
    /a colon .*"Border: security"/,
  ),
  broken(
    'an open quote',
    `- id: topic:x\n  names: [{ value: "X }]\n- id: topic:y\n  ${X}\n`,
    2,
    /a quote that is opened here/,
  ),
  broken('a quote within quotes', topic(`summary: 'it's so'\n  ${X}`), 2, /goes on after its closing quote/),
  broken('an open bracket', topic('names: [{ value: X }\n  summary: S'), 3, /not closed/),
  broken('an open brace', topic('names: [{ value: X ]\n  summary: S'), 2, /not closed/),
  broken('unequal indentation', topic(`${X}\n   summary: S`), 3, /indented unlike/),
  broken('indentation lost', topic(`${X}\n summary: S`), 3, /indented unlike/),
  broken(
    'a field twice',
    topic(`summary: S\n  ${X}\n  summary: T`),
    4,
    /the same field twice in one record: summary/,
  ),
  broken(
    'a field of an entry twice',
    topic('names: [{ value: X, value: Y }]'),
    2,
    /twice in one record: value/,
  ),
  broken('two documents', `${topic(X)}---\n${topic(X)}`, 3, /begins another document/),
  broken('a colon without space', topic(`summary:S\n  ${X}`), 2, /a colon and a space/),
  broken('an @', topic(`summary: @S\n  ${X}`), 2, /quotes/),
  broken('a *', topic(`summary: *S and more\n  ${X}`), 2, /begins with \* or & — .*quotes/),
  broken('a !', topic(`summary: !S x\n  ${X}`), 2, /quotes/),
  broken(
    'a >',
    event('reported: [{ people: "x" }]\n  summary: >400').replace('reported: [{ people: "x" }]\n  ', ''),
    4,
    /quotes/,
  ),
  broken('a backslash', topic(`summary: "\\q"\n  ${X}`), 2, /backslash/),
];

export const BROKEN_RECORDS: readonly BrokenRecord[] = [
  broken(
    'a typo in the name of a field',
    topic(`${X}\n  sumary: S`),
    3,
    /unknown field sumary — did you mean summary\?/,
  ),
  broken(
    'a typo in a field that is needed',
    topic('nmaes: [{ value: X }]'),
    2,
    /unknown field nmaes — did you mean names\?/,
  ),
  broken('a colon left out', topic('names [{ value: X }]'), 2, /write a colon after names/),
  broken(
    'a field of another kind',
    topic(`${X}\n  adoptedBy: []`),
    3,
    /belongs to records of the kind declaration/,
  ),
  broken('a comma in { … }', topic('names: [{ value: Arms, small }]'), 2, /unknown field small/),
  broken(
    'a colon in an item of a list',
    event('topics: [{ of: topic:y, note: { a: b }, sources: source:mfa }]'),
    4,
    /put the text in quotes/,
  ),
  broken('no names', topic('summary: S'), 1, /lacks names/),
  broken('a blank name', topic('names: [{ value: "\\u200b" }]'), 2, /blank: it holds only U\+200B/),
  broken(
    'a control character',
    topic('names: [{ value: "Nul\\0" }]'),
    2,
    /control character U\+0000 after "Nul"/,
  ),
  broken('half a character', topic('names: [{ value: "\\ud800" }]'), 2, /half a character, U\+D800/),
  broken('a lost character', topic('names: [{ value: "\ufffd" }]'), 2, /save the file as UTF-8/),
  broken('an empty list', topic('names: []'), 2, /must not be empty/),
  broken('a number for a text', topic('names: [{ value: 1373 }]'), 2, /put it in quotes: "1373"/),
  broken(
    'a number that is not kept',
    event('facts: [{ predicate: funding, value: 2020.10, sources: source:mfa }]'),
    4,
    /put it in quotes/,
  ),
  broken('a text for a list', topic('names: X'), 2, /write it as a list/),
  broken('a word that is not known', event(`status: HOLD`), 4, /did you mean HELD/),
  broken('a language that is none', topic('names: [{ value: X, lang: English }]'), 2, /BCP 47/),
  broken(
    'an address without https',
    topic(`${X}\n  identifiers: [{ scheme: s, value: v, url: example.org }]`),
    3,
    /write https:\/\/example\.org/,
  ),
  broken(
    'an address of a script',
    topic(`${X}\n  identifiers: [{ scheme: s, value: v, url: "javascript:x" }]`),
    3,
    /no address of a web page/,
  ),
  broken('no sources', event('place: [{ of: place:y }]'), 4, /has no sources/),
  broken(
    'an id of the wrong kind',
    event('participants: [{ who: topic:y, sources: source:mfa }]'),
    4,
    /of the wrong kind/,
  ),
  broken(
    'an id that is none',
    event('participants: [{ who: Qatar, sources: source:mfa }]'),
    4,
    /is not an id/,
  ),
  broken(
    'an unknown id',
    event('topics: [{ of: topic:z, sources: source:mfa }]'),
    4,
    /topic:z is not in the seeds/,
  ),
  broken(
    'a former id',
    event('topics: [{ of: topic:former, sources: source:mfa }]'),
    4,
    /a former id — write topic:y/,
  ),
  broken(
    'a reserved predicate',
    event('facts: [{ predicate: dates, value: "2019", sources: source:mfa }]'),
    4,
    /write it under dates/,
  ),
  broken(
    'a fact without content',
    event('facts: [{ predicate: aim, sources: source:mfa }]'),
    4,
    /needs a value/,
  ),
  broken('a date that is none', event('dates: { value: 2019-13, sources: source:mfa }'), 4, /no month 13/),
  broken(
    'a name with a date that is none',
    topic('names: [{ value: X, when: May 2019 }]'),
    2,
    /is not a date/,
  ),
  broken(
    'a count that is none',
    event('reported: [{ states: many, sources: source:mfa }]'),
    4,
    /must be a count/,
  ),
  broken(
    'a count from high to low',
    event("reported: [{ people: '450-400', sources: source:mfa }]"),
    4,
    /write '400-450'/,
  ),
  broken(
    'a body for itself',
    event('participants: [{ who: state:y, for: state:y, sources: source:mfa }]'),
    4,
    /takes part for itself/,
  ),
  broken(
    'a session outside of its conference',
    event(
      'dates: { value: 2020-09, sources: source:mfa }\n  partOf: [{ of: event:conference, sources: source:mfa }]',
    ),
    5,
    /event:conference \(2020-05-01\)/,
  ),
  broken(
    'a number of a series twice',
    event('series: [{ of: series:y, ordinal: 1, sources: source:mfa }]'),
    4,
    /source:mfa calls event:conference edition 1/,
  ),
  broken(
    'an edition before the first',
    event('dates: { value: "2019", sources: source:mfa }\n  series: [{ of: series:y, sources: source:mfa }]'),
    5,
    /before the first edition/,
  ),
  broken(
    'a record that is part of itself',
    topic(`${X}\n  broader: [{ of: topic:x, sources: source:mfa }]`),
    3,
    /names the record itself/,
  ),
  broken(
    'an identifier of another record',
    topic(`${X}\n  identifiers: [{ scheme: wikidata, value: Q1 }]`),
    3,
    /already that of topic:y/,
  ),
  broken(
    'coordinates of what is no place',
    topic(`${X}\n  facts: [{ predicate: coordinates, value: '38.56, 68.77', sources: source:mfa }]`),
    3,
    /coordinates are said of places only/,
  ),
  broken('an id that is taken', `${topic(X)}${topic(X)}`, 3, /topic:x is already taken at a\.yaml:1/),
  broken('an id that is a former one', topic(`${X}\n  formerIds: [topic:y]`), 3, /topic:y is already taken/),
  broken(
    'an id that is taken by a record of other dates',
    `- { id: event:x, kind: OTHER, ${X}, dates: { value: "2021", sources: source:mfa }, series: [{ of: series:y, ordinal: 3, sources: source:mfa }] }\n- { id: event:x, kind: OTHER, ${X}, dates: { value: "2001", sources: source:mfa }, series: [{ of: series:y, ordinal: 2, sources: source:mfa }] }\n`,
    2,
    /event:x is already taken at a\.yaml:1/,
  ),
];

/** Sound records, which name those that are broken. */
export const OTHERS = `
- { id: topic:y, ${X}, identifiers: [{ scheme: wikidata, value: Q1 }], formerIds: [topic:former], broader: [{ of: topic:x, sources: source:mfa }] }
- { id: event:later, kind: OTHER, ${X}, followsUp: [{ of: event:x, sources: source:mfa }], topics: [{ of: topic:x, sources: source:mfa }] }
- { id: event:conference, kind: CONFERENCE, ${X}, dates: [{ value: 2020-05-01, sources: source:mfa }], series: [{ of: series:y, ordinal: 1, sources: source:mfa }] }
- { id: state:y, ${X} }
- { id: place:y, ${X} }
- { id: series:y, ${X} }
`;
