/** What Neo4j keeps beside the graph itself, so that nothing is looked for node by node. */
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.js';
import type { Row } from '../port/read-query.js';

/** Held to the end of its transaction; a second process waits for it here, before it reads what to change. */
export const TAKE_LOCK = 'MERGE (l:`LoadLock` {`id`: 1}) SET l.`id` = l.`id`';

/** Needed from the first node on: to take the lock, and to find the ends of edges. */
const CONSTRAINTS = [
  'CREATE CONSTRAINT load_lock_id IF NOT EXISTS FOR (n:LoadLock) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE',
];

/** Needed by readers only. */
const INDEXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Actor', 'Event', 'Declaration', 'Topic'].map((label) => [
      `${label.toLowerCase()}_order`,
      `INDEX FOR (n:${label}) ON (n.sortKey, n.id)`,
    ]),
  ),
  ...Object.fromEntries(
    ['Event', 'Declaration'].map((label) => [
      `${label.toLowerCase()}_latest`,
      `INDEX FOR (n:${label}) ON (n.latestKey, n.id)`,
    ]),
  ),
  actor_kind: 'INDEX FOR (n:Actor) ON (n.kind)',
  event_start: 'INDEX FOR (n:Event) ON (n.startEarliest)',
  event_end: 'INDEX FOR (n:Event) ON (n.endLatest)',
  participations_of_participant: 'INDEX FOR (n:Participation) ON (n.participantId, n.latestKey, n.id)',
  participations_of_body: 'INDEX FOR (n:Participation) ON (n.onBehalfOfId, n.latestKey, n.id)',
  participations_at_event: 'INDEX FOR (n:Participation) ON (n.eventId, n.sortKey, n.id)',
  fact_agreement: 'INDEX FOR (n:Fact) ON (n.agreement)',
  entity_search:
    "FULLTEXT INDEX FOR (n:Entity) ON EACH [n.searchKeys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
};

const SETTLING = { firstMs: 20, longestMs: 1_000 };

type Run = (cypher: string) => Promise<readonly Row[]>;

export async function createConstraints(run: Run): Promise<void> {
  for (const ddl of CONSTRAINTS) await run(ddl).catch(unlessThere);
}

/**
 * Resolves when they can be used, however long that takes: of millions of nodes, many minutes.
 * @throws DomainError `STORE_UNUSABLE` when the server fails to make one
 */
export async function createIndexes(run: Run): Promise<void> {
  for (const [name, index] of Object.entries(INDEXES))
    await run(`CREATE ${index.replace('INDEX', `INDEX ${name} IF NOT EXISTS`)}`).catch(unlessThere);
  for (let pause = SETTLING.firstMs; ; pause = Math.min(pause * 2, SETTLING.longestMs)) {
    const rows = await run('SHOW INDEXES YIELD name, state');
    const unready = rows.filter((row) => String(row.name) in INDEXES && row.state !== 'ONLINE');
    if (unready.length === 0) return;
    const failed = unready.filter((row) => row.state === 'FAILED').map((row) => row.name);
    if (failed.length > 0)
      throw new DomainError('STORE_UNUSABLE', `Neo4j could not make its indexes ${failed.join(', ')}.`, {
        hint: 'Its log tells why. Drop them, and run the command again.',
      });
    await delay(pause);
  }
}

/** A bulk load is faster without them; they are made of what is there in the end. */
export async function dropIndexes(run: Run): Promise<void> {
  for (const name of Object.keys(INDEXES)) await run(`DROP INDEX ${name} IF EXISTS`);
}

/** Of two that create the same index at the same time, one is told so, in spite of `IF NOT EXISTS`. */
function unlessThere(error: unknown): readonly Row[] {
  if (!/EquivalentSchemaRuleAlreadyExists/.test((error as { code?: string }).code ?? '')) throw error;
  return [];
}
