import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadSeeds } from '../../src/cli/load-seeds.js';
import { openGrafeoStore } from '../../src/store/grafeo-store.js';
import { loadProjection } from '../../src/store/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j-store.js';
import { randomProjection } from '../support/random-projection.js';
import { compareStores } from './compare-stores.js';
import { casesOf } from './conformance.js';
const c = JSON.parse(readFileSync('/tmp/srv.json','utf8'));
const embedded = await openGrafeoStore(); const neo4j = await openNeo4jStore(c);
let t0=Date.now(); const log=(m:string)=>{console.log(((Date.now()-t0)/1000).toFixed(1), m);t0=Date.now();};
const { projection } = await loadSeeds(); 
const hold=async(p:any)=>{await loadProjection(embedded,p); await loadProjection(neo4j,p); };
await hold(projection); log('held');
const cs=casesOf(projection);
const q0=await compareStores({embedded,neo4j}, cs); log('seeds '+q0.cases+' '+q0.withRows+' diffs '+JSON.stringify(q0.differences.map(d=>({...d,params:JSON.stringify(d.params).slice(0,300)}))).slice(0,5000));
for (const p of fc.sample(randomProjection,{numRuns:30,seed:5})) { await hold(p); log('hold'); const r=casesOf(p); const q=await compareStores({embedded,neo4j}, r.filter((_,i)=>i%12===Math.floor(Math.random()*12))); log('compared '+q.cases+' of '+r.length+' '+q.withRows+' diffs '+JSON.stringify(q.differences).slice(0,1500)); }
await embedded.close(); await neo4j.close();
