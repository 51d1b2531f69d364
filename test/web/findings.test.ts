/** A clause never says more than its claims, and its numbers are those of the API. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorFinding } from '../../src/web/findings/actor.js';
import { surestOf, weakestOf } from '../../src/web/findings/clause.js';
import { contestedFinding } from '../../src/web/findings/contested.js';
import { type EventFacts, eventFinding } from '../../src/web/findings/event.js';
import { findingAsText } from '../../src/web/findings/finding-as-text.js';
import { pathsFinding } from '../../src/web/findings/paths.js';
import { type ProcessFacts, processFinding } from '../../src/web/findings/process.js';
import type { Agreement, ClaimFragment, EvidenceFragment } from '../../src/web/generated/graphql.js';
import {
  ActorFindingDocument,
  type ActorFindingQuery,
  EventFindingDocument,
  type EventFindingQuery,
  MatrixDocument,
  type MatrixQuery,
  type PathsQuery,
} from '../../src/web/generated/graphql.js';
import { seededApp } from '../support/app.js';

const AGREEMENTS = ['CONTESTED', 'SINGLE_SOURCE', 'COMPATIBLE', 'UNANIMOUS'] as const;

const evidenceOf = (agreement: Agreement, claims: number): EvidenceFragment => ({
  agreement,
  independentOrigins: claims,
  positions: [],
  claims: Array.from({ length: claims }, (_, i) => claim(`claim:${i}`)),
});

const claim = (id: string): ClaimFragment => ({
  id,
  predicate: 'PARTICIPATED_IN',
  value: null,
  object: null,
  period: null,
  modality: 'REPORTED',
  rank: 'NORMAL',
  polarity: 'POSITIVE',
  note: null,
  supports: [
    {
      locator: null,
      quote: null,
      source: {
        id: 'source:x',
        title: 'A title',
        publisher: 'A publisher',
        url: 'https://publisher.example/',
        published: '2022-10-20',
        kind: 'PRESS',
        lang: 'en',
        derivedFrom: null,
      },
    },
  ],
});

const evidence = fc.tuple(fc.constantFrom(...AGREEMENTS), fc.nat(2)).map(([a, n]) => evidenceOf(a, n));
const EDITIONS = ['event:a', 'event:b', 'event:c'];
const NAMES = ['Aland', 'Bland', 'Cland', 'Dland', 'Eland', 'Fland'];

const facts: fc.Arbitrary<ProcessFacts> = fc
  .record({
    editions: fc.integer({ min: 0, max: 3 }),
    membership: evidence,
    rows: fc.array(
      fc.array(fc.constantFrom('PRESENT', 'PRESENT', 'PRESENT', 'UNKNOWN', 'ABSENT_STATED' as const), {
        minLength: 3,
        maxLength: 3,
      }),
      { maxLength: NAMES.length },
    ),
    cells: fc.dictionary(
      fc.constantFrom(...NAMES.flatMap((name) => EDITIONS.map((event) => `${name} ${event}`))),
      fc.array(evidence, { maxLength: 2 }),
    ),
    isDense: fc.boolean(),
  })
  .map(({ editions: n, membership, rows, cells, isDense }) => ({
    id: 'series:x',
    editions: EDITIONS.slice(0, n).map((id) => ({ id, label: id, evidence: membership })),
    years: undefined,
    rows: rows.map((row, i) => ({
      actor: { id: NAMES[i] ?? '', kind: 'STATE' as const, name: NAMES[i] ?? '' },
      cells: row.slice(0, n),
    })),
    presence: (actor, event) =>
      cells[`${actor} ${event}`] ?? (isDense ? [evidenceOf('UNANIMOUS', 1)] : undefined),
  }));

test('“all” is said only of those of which each cell is PRESENT and has evidence, and is as sure as the weakest', () => {
  let said = 0;
  fc.assert(
    fc.property(facts, (given) => {
      const clause = processFinding(given).find(({ text }) => / named at (all|both)/.test(text));
      if (clause === undefined) return;
      said++;
      const named = NAMES.filter((name) => clause.text.includes(name));
      expect(named.length).toBeGreaterThan(0);
      const all = named.flatMap((name) =>
        given.editions.map(({ id }, i) => {
          const row = given.rows?.find(({ actor }) => actor.id === name);
          expect(row?.cells[i]).toBe('PRESENT');
          const chain = given.presence(name, id) ?? [];
          expect(chain.length).toBeGreaterThan(0);
          for (const one of chain) expect(one.claims.length).toBeGreaterThan(0);
          return chain;
        }),
      );
      const order = (agreement: string) => (AGREEMENTS as readonly string[]).indexOf(agreement);
      expect(order(clause.support)).toBe(Math.min(...all.flat().map(({ agreement }) => order(agreement))));
    }),
    { numRuns: 500 },
  );
  expect(said).toBeGreaterThan(20);
});

test('a clause that is not counted has a receipt with a claim for each thing it rests on', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const { support, receipts } of processFinding(given))
        if (support === 'COUNTED') expect(receipts).toEqual([]);
        else expect(weakestOf(receipts.map((receipt) => receipt.evidence))).toBe(support);
    }),
  );
});

test('without all rows nothing is counted', () => {
  const given: ProcessFacts = {
    id: 'x',
    editions: [],
    years: undefined,
    rows: undefined,
    presence: () => undefined,
  };
  expect(processFinding(given)).toEqual([]);
});

test('of several chains the surest counts, and one with a gap does not', () => {
  const [weak, sure, none] = [
    evidenceOf('CONTESTED', 1),
    evidenceOf('UNANIMOUS', 2),
    evidenceOf('UNANIMOUS', 0),
  ];
  expect(surestOf([[sure, weak], [sure]])).toEqual([sure]);
  expect(surestOf([[sure, none], [weak]])).toEqual([weak]);
  expect(surestOf([[none]])).toBeUndefined();
});

test('a path is no surer than its weakest step, and a list that was cut says so', () => {
  const step = (agreement: Agreement) => ({
    from: { name: 'A' },
    to: { name: 'B' },
    evidence: evidenceOf(agreement, 1),
  });
  const path = { length: 2, steps: [step('UNANIMOUS'), step('CONTESTED')] };
  const paths = [path] as unknown as PathsQuery['paths']['paths'];
  const found = pathsFinding({ from: 'A', to: 'C', paths, mayBeMore: true, address: '/paths' });
  expect(found.map(({ support }) => support)).toEqual(['CONTESTED', 'COUNTED']);
  expect(found[1]?.text).toBe('1 path is shown, and there may be more');
});

test('of disagreements that are not all loaded, only those that are loaded are counted', () => {
  const shown = [{ accepted: { id: 'claim:a' } }, { accepted: null }, { accepted: { id: 'claim:b' } }];
  const texts = contestedFinding({ total: 9, shown, address: '/contested' }).map(({ text }) => text);
  expect(texts).toEqual([
    'sources contradict each other on 9 facts of this choice',
    'of the 3 loaded here, a position is accepted on 2 and none on 1',
  ]);
  expect(contestedFinding({ total: 0, shown: [], address: '/contested' })).toEqual([]);
});

describe('over the seeds', async () => {
  const { query } = await seededApp();
  const eventFacts = async (id: string): Promise<EventFacts> => {
    const { event } = await query<EventFindingQuery>(String(EventFindingDocument), { id });
    if (event === null) throw new Error(`no ${id}`);
    return event;
  };
  const textsOf = (event: EventFacts) =>
    eventFinding(event).map(({ text, support }) => `${text} (${support})`);

  test('the numbers of a process are those of its matrix', async () => {
    const id = 'series:dushanbe-process';
    const { series } = await query<MatrixQuery>(String(MatrixDocument), { id });
    const matrix = series?.matrix;
    if (matrix === undefined) throw new Error('no matrix');
    const states = matrix.rows.filter(({ actor }) => actor.kind === 'STATE');
    const once = states.filter(({ cells }) => cells.filter((cell) => cell === 'PRESENT').length === 1);
    const unknown = states.flatMap(({ cells }) => cells).filter((cell) => cell === 'UNKNOWN');
    const clauses = processFinding({
      id,
      editions: matrix.events.map((event) => ({
        id: event.id,
        label: '',
        evidence: evidenceOf('UNANIMOUS', 2),
      })),
      years: undefined,
      rows: matrix.rows,
      presence: () => undefined,
    });
    expect(clauses.map(({ text }) => text)).toEqual([
      `${matrix.events.length} editions are recorded`,
      `of the ${states.length} states named, ${once.length} are known from one edition only`,
      `whether a state was there is not known in ${unknown.length} of ${states.length * 4} cells`,
    ]);
  });

  test('an event whose sources disagree is told so, with the number of the API', async () => {
    const event = await eventFacts('event:dushanbe-2018');
    const count = event.attendance.counts.find(({ what }) => what === 'states');
    expect(textsOf(event)).toContain(
      `sources report ${count?.reportedMin} to ${count?.reportedMax} states (CONTESTED)`,
    );
    expect(textsOf(event)).toContain(`${count?.identified} states can be named (COUNTED)`);
    expect(textsOf(event)[0]).toBe('held: 3–4 May 2018, Dushanbe (UNANIMOUS)');
  });

  test('a number that was only announced is told as that', async () => {
    const texts = textsOf(await eventFacts('event:dushanbe-2022'));
    expect(texts).toContain('sources announced at least 50 states (SINGLE_SOURCE)');
  });

  test('the numbers of an actor are those of the lists to which it leads', async () => {
    const id = 'org:caricc';
    const { actor, events } = await query<ActorFindingQuery>(String(ActorFindingDocument), { id });
    if (actor === null) throw new Error(`no ${id}`);
    const clauses = actorFinding({ ...actor, events: events.totalCount });
    const [{ weight = 0 } = {}] = actor.cooperation.nodes;
    expect(clauses.map(({ text, support }) => `${text} (${support})`)).toEqual([
      `recorded as taking part, itself or represented, in ${events.totalCount} events (COUNTED)`,
      'the earliest recorded is “Beijing meeting, 2008”, the latest “Astana meeting, 2026” (SINGLE_SOURCE)',
      `most often recorded at the same events as UNODC: at ${weight} (COUNTED)`,
    ]);
    const [tie] = actor.cooperation.nodes;
    const nodes = tie === undefined ? [] : [tie, { ...tie, a: tie.b }];
    const asStrong = actorFinding({ ...actor, cooperation: { nodes }, events: 0 });
    expect(asStrong).toEqual([]);
    expect(actorFinding({ ...actor, cooperation: { nodes }, events: 1 })).toHaveLength(2);
  });

  test('what was called off is not told as held', async () => {
    const event = await eventFacts('event:dushanbe-2018');
    const [first] = eventFinding({ ...event, status: 'CANCELLED' });
    expect(first?.text).toBe('called off; planned for: 3–4 May 2018, Dushanbe');
  });
});

test('the copied text has a note for each clause, with its sources', () => {
  const text = findingAsText(
    [
      {
        text: 'it is so',
        address: '/x',
        support: 'SINGLE_SOURCE',
        receipts: [{ label: 'x', evidence: evidenceOf('SINGLE_SOURCE', 1) }],
      },
      { text: 'and 3 of them', address: '/x', support: 'COUNTED', receipts: [] },
    ],
    'https://service.example/x',
  );
  expect(text.split('\n')).toEqual([
    'It is so [1]; and 3 of them [2].',
    '[1] one independent source: A publisher, A title, 20 October 2022, https://publisher.example/',
    '[2] counted in the record',
    expect.stringMatching(/^Communiqué, accessed \d{4}-\d\d-\d\d, https:\/\/service\.example\/x$/),
  ]);
});
