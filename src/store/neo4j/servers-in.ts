/** The servers that an address of Neo4j names: one, or after `neo4j://` as many members of a cluster as one likes. */
interface Servers {
  /** An address with the first server alone, which is all that the driver reads. */
  readonly first: string;
  /** `host` or `host:port`, in the order in which they are to be tried. */
  readonly servers: readonly string[];
}

const ADDRESS = /^([a-z+\d]+:\/\/)([^/?#]*)(.*)$/i;

/**
 * Reads an address such as `neo4j://a:7687,b:7687`. Several servers let a service start while one of them is down.
 * @throws Error when it names several servers but is not for a cluster, whose members alone hold the same
 */
export function serversIn(uri: string): Servers {
  const [, scheme = '', hosts = '', rest = ''] = ADDRESS.exec(uri) ?? [];
  const servers = hosts
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
  if (servers.length < 2) return { first: uri, servers };
  if (!scheme.startsWith('neo4j')) throw new Error(`${scheme} reaches one server, and several are named`);
  return { first: `${scheme}${servers[0]}${rest}`, servers };
}
