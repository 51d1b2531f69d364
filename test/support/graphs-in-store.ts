/**
 * How many random graphs a property is tried on that needs a store: from one graph to the next the embedded store takes some 80 ms and
 * Neo4j one to five seconds, so a usual run tries few, and `RANDOM_GRAPHS=500 npm test` as many as properties in memory
 * are always tried on.
 */
export const graphsInStore = (usual: number): number =>
  Math.max(usual, Number(process.env.RANDOM_GRAPHS ?? usual));

/** In CI many more than usual: the embedded store is the one whose engine is young. */
export const graphsInEmbeddedStore = (usual: number): number =>
  graphsInStore(process.env.CI === 'true' ? 250 : usual);
