import type { GraphStore } from './port/graph-store.js';

export type StoreConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly database?: string;
    };

/** Opens the configured store, and loads only the driver of that store. */
export async function openStore(config: StoreConfig, warn?: (message: string) => void): Promise<GraphStore> {
  switch (config.kind) {
    case 'embedded': {
      const { openGrafeoStore } = await import('./embedded/grafeo-store.js');
      return openGrafeoStore({ dataDir: config.dataDir, ...(warn === undefined ? {} : { warn }) });
    }
    case 'neo4j': {
      const { openNeo4jStore } = await import('./neo4j/neo4j-store.js');
      return openNeo4jStore(config);
    }
  }
}
