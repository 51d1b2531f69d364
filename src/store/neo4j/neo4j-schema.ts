/** The constraints and indexes in Neo4j, and the write lock. */
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.js';
import { beginState } from '../loading/raise-version.js';
import type { Row } from '../port/read-query.js';

/** Takes the write lock, held until the transaction ends. It serialises loads across processes. */
export const TAKE_LOCK = 'MERGE (l:`LoadLock` {`id`: 1}) SET l.`id` = l.`id`';

/** A bulk load needs these from the first node on: to take the lock and to find the ends of edges. */
const CONSTRAINTS = [
  'CREATE CONSTRAINT load_lock_id IF NOT EXISTS FOR (n:LoadLock) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT graph_state_id IF NOT EXISTS FOR (n:GraphState) REQUIRE n.id IS UNIQUE',
];
/**
 * Made last, when the state of the graph is there: who deletes all nodes leaves it, so that with it and without a
 * state a database was emptied, and is not new.
 */
const RECORD_CONSTRAINT = 'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE';
const SHOW_RECORD_CONSTRAINT = "SHOW CONSTRAINTS YIELD name WHERE name = 'record_id' RETURN name";

/** Only readers need these. */
const INDEXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Actor', 'Event', 'Declaration', 'Statement', 'Topic', 'Place'].map((label) => [
      `${label.toLowerCase()}_order`,
      `INDEX FOR (n:${label}) ON (n.sortKey, n.id)`,
    ]),
  ),
  ...Object.fromEntries(
    ['Event', 'Declaration', 'Statement'].map((label) => [
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

const POLLING = { firstMs: 20, longestMs: 1_000 };

type Run = (cypher: string) => Promise<readonly Row[]>;

export async function createConstraints(run: Run): Promise<void> {
  for (const ddl of CONSTRAINTS) await run(ddl).catch(ignoreExisting);
  await run(beginState.cypher);
  await run(RECORD_CONSTRAINT).catch(ignoreExisting);
}

/** Whether the database was made ready for a graph at some time. */
export const wasPrepared = async (run: Run): Promise<boolean> =>
  (await run(SHOW_RECORD_CONSTRAINT)).length > 0;

/**
 * Creates the indexes and resolves when they are online, which takes many minutes for millions of nodes.
 * @throws DomainError `STORE_UNUSABLE` when the server fails to build one
 */
export async function createIndexes(run: Run): Promise<void> {
  for (const [name, index] of Object.entries(INDEXES))
    await run(`CREATE ${index.replace('INDEX', `INDEX ${name} IF NOT EXISTS`)}`).catch(ignoreExisting);
  for (let pauseMs = POLLING.firstMs; ; pauseMs = Math.min(pauseMs * 2, POLLING.longestMs)) {
    const rows = await run('SHOW INDEXES YIELD name, state');
    const unready = rows.filter((row) => String(row.name) in INDEXES && row.state !== 'ONLINE');
    if (unready.length === 0) return;
    const failed = unready.filter((row) => row.state === 'FAILED').map((row) => row.name);
    if (failed.length > 0)
      throw new DomainError('STORE_UNUSABLE', `Neo4j could not make its indexes ${failed.join(', ')}.`, {
        hint: 'Its log tells why. Drop them, and run the command again.',
      });
    await delay(pauseMs);
  }
}

/** Drops the indexes: a bulk load is faster without them and creates them at its end. */
export async function dropIndexes(run: Run): Promise<void> {
  for (const name of Object.keys(INDEXES)) await run(`DROP INDEX ${name} IF EXISTS`);
}

/**
 * Ignores the failure of a second process that creates the same index at the same time, in spite of `IF NOT
 * EXISTS`.
 */
function ignoreExisting(error: unknown): readonly Row[] {
  if (!/EquivalentSchemaRuleAlreadyExists/.test((error as { code?: string }).code ?? '')) throw error;
  return [];
}
