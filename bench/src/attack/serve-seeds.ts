import { join } from 'node:path';
import { startNeo4jServer } from '../../../test/support/neo4j-server.js';
import { STORE_NAMES, type StoreName } from '../hub/databases.js';
import { type Service, startService } from '../run/service.js';

export { STORE_NAMES };

const projectDir = join(import.meta.dirname, '..', '..', '..');
/** Every question is to be answered anew, unless told otherwise. */
const COMMON = { PORT: '0', LOG_LEVEL: 'error', RESPONSE_CACHE_MB: '0' };

/** Starts a service over the seeds, which it loads itself, as a first start does. */
export async function serveSeeds(
  store: StoreName,
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly service: Service; stop(): Promise<void> }> {
  const start = (env: Readonly<Record<string, string>>) =>
    startService(
      store,
      ['dist/cli/main.js', 'serve'],
      { ...COMMON, DATA_DIR: directory, ...settings, ...env },
      projectDir,
    );
  if (store === 'embedded') {
    const service = await start({});
    return { service, stop: () => service.stop() };
  }
  const server = await startNeo4jServer();
  const { uri, username, password } = server;
  try {
    const service = await start({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    return {
      service,
      stop: async () => {
        await service.stop();
        await server.dispose();
      },
    };
  } catch (error) {
    await server.dispose();
    throw error;
  }
}
