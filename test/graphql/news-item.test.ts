/**
 * The news item that the project began with, asked sentence by sentence: CARICC on the conference of October 2022. What each
 * sentence says must come out of the graph with the item as a source, in the paragraph where it stands.
 */
import { expect, test } from 'vitest';
import { seededApp } from '../support/app.js';

const { query } = await seededApp();

const ITEM = 'source:caricc-2022-10-20';
const CLAIMS = `nodes { predicate value modality subject { id } object { id }
  supports { locator source { id publisher published } } }`;

interface Claim {
  readonly predicate: string;
  readonly value: string | null;
  readonly modality: string;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string } | null;
  readonly supports: readonly { readonly locator: string | null; readonly source: { readonly id: string } }[];
}

const byItem = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ supports }) => supports.some(({ source }) => source.id === ITEM));

/** Returns what the item says of an entity by a predicate: `object value`, as far as given. */
async function says(id: string, predicate: string): Promise<string[]> {
  const { node } = await query<{ node: { claims: { nodes: readonly Claim[] } } }>(
    `query ($id: ID!, $predicate: String) {
       node(id: $id) { ... on Entity { claims(predicate: $predicate, first: 100) { ${CLAIMS} } } } }`,
    { id, predicate },
  );
  return byItem(node.claims.nodes)
    .map(({ object, value }) => [object?.id, value].filter((part) => part != null).join(' '))
    .sort();
}

/** Returns who took part in the conference by the item, for whom, and in which roles. */
async function attended(): Promise<string[]> {
  interface Attendance {
    readonly participant: { readonly id: string };
    readonly onBehalfOf: { readonly id: string } | null;
    readonly evidence: { readonly claims: readonly Claim[] };
  }
  const { event } = await query<{ event: { participations: { nodes: readonly Attendance[] } } }>(
    `{ event(id: "event:dushanbe-2022") { participations(first: 100) { nodes {
         participant { id } onBehalfOf { id }
         evidence { claims { value predicate modality subject { id } object { id } supports { locator source { id } } } } } } } }`,
  );
  return event.participations.nodes.flatMap(({ participant, onBehalfOf, evidence }) =>
    byItem(evidence.claims).map(({ value }) =>
      [participant.id, onBehalfOf?.id ?? '-', value?.split('/')[0]].join(' '),
    ),
  );
}

const CONFERENCE = 'event:dushanbe-2022';
const PROCESS = 'series:dushanbe-process';
const FIRST = 'event:dushanbe-2018';
const STATEMENT = 'statement:caricc-dushanbe-2022';
const DECLARATION = 'declaration:dushanbe-2022';

test('the item: who published it, and when', async () => {
  const { node } = await query<{ readonly node: unknown }>(
    `{ node(id: "${ITEM}") { ... on Source { publisher published title } } }`,
  );
  expect(node).toEqual({
    publisher: 'CARICC',
    published: '2022-10-20',
    title: expect.stringMatching(/^About participation of the CARICC delegation/),
  });
});

test('“On October 18-19, 2022, the CARICC delegation headed by Director R.Miralizoda took part in … Dushanbe”', async () => {
  expect(await says(CONFERENCE, 'dates')).toEqual(['2022-10-18/2022-10-19']);
  expect(await says(CONFERENCE, 'HELD_IN')).toEqual(['place:dushanbe']);
  expect(await says(CONFERENCE, 'name')).toEqual([
    'International and Regional Border Security and Management Cooperation to Counter Terrorism and Prevent the Movement of Terrorists',
  ]);
  expect(await attended()).toContainEqual(
    expect.stringMatching(/^person:rustam-miralizoda org:caricc .*HEAD_OF_DELEGATION/),
  );
  expect(await says('person:rustam-miralizoda', 'SEEN_IN_POST')).toEqual(['org:caricc Director']);
});

test('“President … Emomali Rahmon and UN Secretary General Antonio Guterres opened the event”', async () => {
  expect(await says(CONFERENCE, 'openedBy')).toEqual(['person:antonio-guterres', 'person:emomali-rahmon']);
  expect(await says('person:emomali-rahmon', 'SEEN_IN_POST')).toEqual(['state:tajikistan President']);
  expect(await says('person:antonio-guterres', 'SEEN_IN_POST')).toEqual(['org:un Secretary-General']);
});

test('“High-level representatives of the European Union, OSCE, China, Uzbekistan, Kazakhstan, Qatar and other states …”', async () => {
  const presented = (await attended()).filter((one) => one.endsWith('PRESENTER'));
  expect(presented.map((one) => one.split(' ')[0]).sort()).toEqual([
    'org:eu',
    'org:osce',
    'state:china',
    'state:kazakhstan',
    'state:qatar',
    'state:uzbekistan',
  ]);
  expect(await says(CONFERENCE, 'context')).toEqual([expect.stringMatching(/further states/)]);
});

test('“The conference was aimed at …” and “This forum supported …”', async () => {
  expect(await says(CONFERENCE, 'aim')).toEqual([
    expect.stringMatching(
      /border and customs controls.*foreign terrorist fighters.*small arms.*radiological/,
    ),
    expect.stringMatching(/criminal justice.*humanitarian, human rights and refugee law/),
  ]);
  expect(await says(CONFERENCE, 'ABOUT')).toEqual(
    [
      ...['border-security', 'border-management', 'customs-controls', 'information-sharing'],
      ...['counter-terrorism', 'movement-of-terrorists', 'foreign-terrorist-fighters'],
      ...['small-arms-and-light-weapons', 'ammunition-and-explosives', 'cbrn-materials'],
      ...[
        'criminal-justice',
        'human-rights-and-rule-of-law',
        'international-humanitarian-law',
        'refugee-law',
      ],
    ]
      .map((topic) => `topic:${topic}`)
      .sort(),
  );
});

test('“… an integral part of the ‘Dushanbe process’, which was held in 2018 following … the first … conference”', async () => {
  expect(await says(CONFERENCE, 'IN_SERIES')).toEqual([PROCESS]);
  expect(await says(PROCESS, 'created')).toEqual(['2018']);
  expect(await says(FIRST, 'IN_SERIES')).toEqual([PROCESS]);
  expect(await says(FIRST, 'name')).toEqual(['Combating terrorism and violent extremism']);
  expect(await says(FIRST, 'dates')).toEqual(['2018-05-03/2018-05-04']);
  expect(await says(FIRST, 'HELD_IN')).toEqual(['place:dushanbe']);
  const { event } = await query<{ event: { organizers: readonly Organizer[] } }>(
    `{ event(id: "${FIRST}") { organizers { actor { id } evidence { claims {
         predicate value modality subject { id } object { id } supports { locator source { id } } } } } } }`,
  );
  expect(
    event.organizers
      .filter(({ evidence }) => byItem(evidence.claims).length > 0)
      .map(({ actor }) => actor.id)
      .sort(),
  ).toEqual(['org:eu', 'org:government-of-tajikistan', 'org:osce', 'org:un']);
});

interface Organizer {
  readonly actor: { readonly id: string };
  readonly evidence: { readonly claims: readonly Claim[] };
}

test('“… R.Miralizoda made his statement, in which he drew attention … to the relationship between terrorism and drug trafficking …”', async () => {
  expect(await says(STATEMENT, 'MADE_BY')).toEqual(['person:rustam-miralizoda']);
  expect(await says(STATEMENT, 'onBehalfOf')).toEqual(['org:caricc']);
  expect(await says(STATEMENT, 'MADE_AT')).toEqual([CONFERENCE]);
  expect(await says(STATEMENT, 'content')).toEqual([
    'topic:crime-terror-nexus money from the drug business pays for terrorist acts',
  ]);
});

test('“… the Director of CARICC advocated close international cooperation in the following matters …”', async () => {
  expect(await says(STATEMENT, 'callsFor')).toEqual([
    expect.stringMatching(/bilateral and multilateral anti-drug operations/),
    expect.stringMatching(/terrorism and drug trafficking.*blocking the use of the internet/),
  ]);
});

test('“At the end of the conference, the Dushanbe Declaration … was adopted”', async () => {
  expect(await says(DECLARATION, 'ADOPTED_AT')).toEqual([CONFERENCE]);
  expect(await says(CONFERENCE, 'result')).toEqual([`${DECLARATION} the Dushanbe Declaration of 2022`]);
  expect(await says(DECLARATION, 'name')).toEqual([
    'Dushanbe Declaration on Border Security and Management Cooperation to Counter Terrorism and Prevent the Movement of Terrorists',
  ]);
});

test('the day of the declaration is our reading of the item: it has no day', async () => {
  const { node } = await query<{ node: { claims: { nodes: readonly Claim[] } } }>(
    `{ node(id: "${DECLARATION}") { ... on Entity { claims(predicate: "dates") { ${CLAIMS} } } } }`,
  );
  expect(byItem(node.claims.nodes).map(({ value, modality }) => [value, modality])).toEqual([
    ['2022-10-19', 'INFERRED'],
  ]);
});

test('what a source says is one question, by paragraph', async () => {
  const { node } = await query<{ node: { claims: { totalCount: number; nodes: readonly Claim[] } } }>(
    `{ node(id: "${ITEM}") { ... on Source { claims(first: 100) { totalCount ${CLAIMS} } } } }`,
  );
  const { nodes, totalCount } = node.claims;
  expect(nodes).toHaveLength(totalCount);
  expect(byItem(nodes)).toHaveLength(totalCount);
  const paragraphs = nodes.flatMap(({ supports }) =>
    supports.flatMap(({ source, locator }) => (source.id === ITEM && locator !== null ? [locator] : [])),
  );
  expect(new Set(paragraphs)).toEqual(
    new Set(['para 1', 'para 1, 6', 'para 2', 'para 3', 'para 4', 'para 5', 'para 6', 'para 6-7', 'para 8']),
  );
});
