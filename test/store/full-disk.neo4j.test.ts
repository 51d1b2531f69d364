/** A Neo4j whose disk is full stops itself: that is told, and after a restart all is there that was loaded. */
import { expect, test, vi } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { appOn } from '../support/app.js';
import { describeWithNeo4jServer } from '../support/neo4j.js';
import { startNeo4jServer } from '../support/neo4j-server.js';
import { NO_CHANGE } from '../support/no-change.js';
import { describeWithTinyDisk, mountTinyDisk } from '../support/tiny-disk.js';
import { contentsOf, many } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

const SMALL_LOGS = { 'db.tx_log.preallocate': 'false', 'db.tx_log.rotation.size': '1m' };
/**
 * A log whose last entry did not fit is one that Neo4j cannot always read to its end, and then it does not start the database. So told, it
 * cuts off what was not committed.
 */
const CUT_LOGS = { 'internal.dbms.tx_log.fail_on_corrupted_log_files': 'false' };
const FREE_ROOM = 80;

await describeWithNeo4jServer('a full disk under Neo4j', () => {
  describeWithTinyDisk('of its own', () => {
    test('is named while loading and told while serving, and nothing is lost', async () => {
      const disk = mountTinyDisk(FREE_ROOM);
      const server = await startNeo4jServer({
        settings: { ...SMALL_LOGS, ...CUT_LOGS, 'server.directories.data': disk.path },
      });
      try {
        const store = await openNeo4jStore(server);
        const service = appOn(store);
        const ready = async () => (await service.app.fetch(new Request('http://test.invalid/ready'))).status;
        await loadProjection(store, sampleProjection);
        const [before, version] = [await contentsOf(store), await store.graphVersion()];
        disk.fill();
        const heavy = many(3_000).map((n) => ({ ...n, props: { ...n.props, summary: 'x'.repeat(3_000) } }));
        await expect(store.apply({ ...NO_CHANGE, createNodes: heavy })).rejects.toMatchObject({
          code: 'STORE_FULL',
          hint: expect.stringMatching(/space.*restart/),
        });
        const { status, errors } = await service.ask('{ topics { nodes { name } } }');
        expect([status, errors[0]?.extensions.code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
        expect(await ready()).toBe(503);
        expect(service.logged).toEqual([]);

        disk.free();
        await server.restart();
        // The server listens before its database has gone through the log again, which takes long on a busy machine.
        await vi.waitFor(() => store.read(countNodes, {}), { timeout: 120_000, interval: 500 });
        expect([await contentsOf(store), await store.graphVersion()]).toEqual([before, version]);
        await store.apply({ ...NO_CHANGE, createNodes: many(1) });
        expect(await ready()).toBe(200);
        await store.close();
      } finally {
        await server.dispose();
        disk.dispose();
      }
    }, 300_000);
  });
});
