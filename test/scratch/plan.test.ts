import { test, inject } from 'vitest';
import { execSync } from 'node:child_process';
import { loadedSeeds } from '/tmp/wt/times/test/support/seeded-graph.js';
import { startNeo4jServer } from '/tmp/wt/times/test/support/neo4j-server.js';
import { openPatientNeo4jStore, wipeNeo4j } from '/tmp/wt/times/test/support/neo4j.js';
import { loadProjection } from '/tmp/wt/times/src/store/loading/load-projection.js';
import { casesOf } from '/tmp/wt/times/test/store/conformance.js';
import { casesInTurn } from '/tmp/wt/times/test/store/cases-in-turn.js';
import { readFileSync, readdirSync } from 'node:fs';

const javaCpu = (uri: string) => {
  const port = new URL(uri).port;
  let t = 0;
  for (const pid of readdirSync('/proc').filter((p) => /^\d+$/.test(p))) try {
    const cmd = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const home = /--home-dir=([^\0]+)/.exec(cmd)?.[1];
    if (!cmd.startsWith('java') && !cmd.includes('/java\0')) continue;
    if (!home || !readFileSync(`${home}/neo4j.conf`, 'utf8').includes(`:${port}`)) continue;
    const s = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' ').map(Number);
    t += (f[11]! + f[12]!) / 100;
  } catch {}
  return t;
};

test('plan', async () => {
  const { projection } = await loadedSeeds();
  const settings = JSON.parse(process.env.NEO_SETTINGS ?? '{}');
  const t00 = Date.now();
  const server = await startNeo4jServer({ settings, heap: process.env.NEO_HEAP, quickStart: process.env.NEO_QUICK !== 'false' });
  const out: string[] = [`start ${(Date.now() - t00) / 1000} cpu ${javaCpu(server.uri)}`];
  const mark = async (name: string, f: () => Promise<unknown>) => {
    const t0 = Date.now(), c0 = javaCpu(server.uri), n0 = process.cpuUsage();
    const r = await f();
    const n = process.cpuUsage(n0);
    out.push(`${name}: wall ${((Date.now() - t0) / 1000).toFixed(1)} java ${(javaCpu(server.uri) - c0).toFixed(1)} node ${((n.user + n.system) / 1e6).toFixed(1)} ${r ?? ''}`);
  };
  const store = await openPatientNeo4jStore(server);
  await mark('load', async () => { await loadProjection(store, projection); });
  const cases = casesInTurn(casesOf(projection));
  const first = [...new Map(cases.map((c) => [c.name, c])).values()];
  const limit = Number(process.env.LIMIT ?? 500);
  const some = first.filter((_, i) => i % Math.ceil(first.length / limit) === 0);
  const rest = cases.filter((c) => some.some((s) => s.name === c.name) && !some.includes(c));
  const replan = process.env.PREFIX ?? 'replan=skip';
  const reading = { read: (q: any, p: any) => store.read({ ...q, cypher: `CYPHER ${replan} ${q.cypher}` }, p) };
  const run = async (cs: any[]) => { for (let i = 0; i < cs.length; i += 8) await Promise.all(cs.slice(i, i + 8).map((c) => c.rows(reading))); return `${cs.length} cases`; };
  await mark('first of each', () => run(some));
  await mark('again', () => run(some));
  if (process.env.REST !== 'no') await mark('rest', () => run(rest));
  
    await store.close();
  await server.dispose();
  console.log(`RESULT ${process.env.NAME} total cases ${cases.length} names ${first.length}\n  ${out.join('\n  ')}`);
});
