/**
 * Whom a store at a `neo4j://` address asks for what, and what it does without some of them. Members of the cluster are
 * stand-ins (see cluster-stand-in.ts): real clusters replicate and elect, which is not shown here.
 */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { NO_CHANGE } from '../support/no-change.js';
import {
  BOLT_VERSIONS,
  type ClusterStandIn,
  type SentToMember,
  startClusterStandIn,
} from '../support/routing/cluster-stand-in.js';

const READS = 10;
const VERSIONS = Object.keys(BOLT_VERSIONS) as (keyof typeof BOLT_VERSIONS)[];

describeWithNeo4j('a store at the address of a cluster', (connection) => {
  afterAll(() => wipeNeo4j(connection));

  describe.each(VERSIONS)('over Bolt %s', (version) => {
    let cluster: ClusterStandIn;
    let store: GraphStore;

    const open = (members: readonly number[]) =>
      openNeo4jStore({
        ...connection,
        uri: `neo4j://${members.map((member) => cluster.addresses[member]).join(',')}`,
        readTimeoutMs: 300_000,
      });
    const read = async () => {
      for (let i = 0; i < READS; i++) await store.read(countNodes, {});
    };
    /** Changes nothing, in a transaction. */
    const apply = () => store.apply({ ...NO_CHANGE, deleteNodeIds: ['org:nobody'] });

    beforeEach(async () => {
      cluster = await startClusterStandIn(connection.uri, version);
      store = await open([0]);
      cluster.take();
    });
    afterEach(async () => {
      await store.close();
      await cluster.close();
    });

    test('reads of the readers, and of both of them', async () => {
      await read();
      const [leader = [], ...readers] = cluster.take();
      expect(leader).toEqual([]);
      for (const sent of readers) expect(modes(sent)).toEqual(['read']);
      expect(readers.flat()).toHaveLength(READS);
    });

    test('writes to the leader, in transactions and in single statements', async () => {
      await apply();
      await store.prepare();
      const [leader = [], ...readers] = cluster.take();
      expect(modes(leader)).toEqual(['write']);
      expect(modes(readers.flat())).not.toContain('write');
    });

    test('reads at least what it wrote: the bookmark of the write goes with the next reads', async () => {
      await apply();
      const written = cluster.lastBookmark();
      cluster.take();
      await store.read(countNodes, {});
      expect(written).toBeDefined();
      expect(cluster.take().flat()).toMatchObject([{ mode: 'read', bookmarks: [written] }]);
    });

    test('follows the leader when it moves', async () => {
      await apply();
      cluster.lead(1);
      cluster.take();
      await apply();
      await store.prepare();
      expect(modes(cluster.take()[1] ?? [])).toContain('write');
      cluster.lead(2);
      // A single statement meets the change first this time.
      await store.prepare();
      expect(modes(cluster.take()[2] ?? [])).toContain('write');
      await read();
    });

    test('reads on without a reader', async () => {
      await cluster.stop(2);
      await read();
      expect(cluster.take()[1]).toHaveLength(READS);
      await apply();
    });

    test('reads on without a leader, and writes again once there is one', async () => {
      await cluster.stop(0);
      await read();
      await expect(apply()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      await read();
      cluster.lead(1);
      await apply();
      await store.prepare();
      await read();
    });

    test('goes on without the server that its address names', async () => {
      cluster.lead(1);
      await read();
      await cluster.stop(0);
      await read();
      await apply();
      await store.prepare();
      expect(modes(cluster.take()[1] ?? [])).toContain('write');
    });

    test('opens while the first of the servers that its address names is away', async () => {
      cluster.lead(1);
      await cluster.stop(0);
      await expect(open([0])).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      const other = await open([0, 1, 2]);
      await other.read(countNodes, {});
      await other.close();
    });
  });

  test('names several servers only where they hold the same', async () => {
    const opening = openNeo4jStore({ ...connection, uri: 'bolt://127.0.0.1:1,127.0.0.1:2' });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.stringContaining('several are named'),
    });
  });
});

const modes = (sent: readonly SentToMember[]): readonly string[] => [
  ...new Set(sent.map(({ mode }) => mode)),
];
