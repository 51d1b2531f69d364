import { readConfig } from '../config.js';
import { openStore } from '../store/open-store.js';
import { countByKind, countEdges, countNodes } from '../store/queries/inventory.js';

export async function statsCommand(): Promise<void> {
  const store = await openStore(readConfig().store, console.warn);
  try {
    const [[nodes], [edges], kinds] = await Promise.all([
      store.read(countNodes, {}),
      store.read(countEdges, {}),
      store.read(countByKind, {}),
    ]);
    console.log(`${store.description}: ${nodes ?? 0} nodes, ${edges ?? 0} edges`);
    for (const { kind, total } of kinds) console.log(`${String(total).padStart(8)} ${kind}`);
  } finally {
    await store.close();
  }
}
