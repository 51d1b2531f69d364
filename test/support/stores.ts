/** Stores that hold a given projection, for the time of a test. */
import type { Projection } from '../../src/domain/projection.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { type Neo4jConnection, openPatientNeo4jStore, wipeNeo4j } from './neo4j.js';

/** An embedded store in memory. */
export async function withEmbeddedStore<T>(
  projection: Projection,
  body: (store: GraphStore) => Promise<T>,
): Promise<T> {
  return withLoaded(await openGrafeoStore(), projection, body);
}

/** Wipes the server first; whatever it held is gone. */
export async function withNeo4jStore<T>(
  connection: Neo4jConnection,
  projection: Projection,
  body: (store: GraphStore) => Promise<T>,
): Promise<T> {
  await wipeNeo4j(connection);
  return withLoaded(await openPatientNeo4jStore(connection), projection, body);
}

/** The same projection in both, Neo4j being the one that is right. */
export async function bothStores<T>(
  connection: Neo4jConnection,
  projection: Projection,
  body: (stores: { readonly embedded: GraphStore; readonly neo4j: GraphStore }) => Promise<T>,
): Promise<T> {
  return withNeo4jStore(connection, projection, (neo4j) =>
    withEmbeddedStore(projection, (embedded) => body({ embedded, neo4j })),
  );
}

async function withLoaded<T>(
  store: GraphStore,
  projection: Projection,
  body: (store: GraphStore) => Promise<T>,
): Promise<T> {
  try {
    await loadProjection(store, projection);
    return await body(store);
  } finally {
    await store.close();
  }
}
