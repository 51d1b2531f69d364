/**
 * Tells the address of a client: that of the connection, or what a named proxy says of it. Anybody can send these headers, so they
 * are read from the end, and only as far as trusted proxies have written them.
 */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

export type AddressOf = (headers: Headers, connection: string | undefined) => string;

/** @param proxies - addresses and networks (`10.0.0.0/8`) of the proxies whose word is taken */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const proxy of proxies) addNetwork(trusted, proxy);
  const isTrusted = (address: string) => trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

  return (headers, connection) => {
    const peer = plainAddress(connection ?? '');
    if (peer === undefined) return 'unknown';
    if (proxies.length === 0 || !isTrusted(peer)) return peer;
    let client = peer;
    for (const hop of hopsOf(headers).reverse()) {
      const address = plainAddress(hop);
      // A name or a secret in place of an address: nothing before it can be told apart.
      if (address === undefined) break;
      client = address;
      if (!isTrusted(client)) break;
    }
    return client;
  };
}

/**
 * Where both headers are sent and differ, one of them came through the proxy as the client wrote it, and nobody knows which: then the
 * proxy itself counts as the client.
 */
function hopsOf(headers: Headers): string[] {
  const xForwarded = headers.get('x-forwarded-for')?.split(',').map(hostIn);
  const forwarded = headers.get('forwarded')?.split(',').map(forIn);
  if (xForwarded === undefined || forwarded === undefined) return xForwarded ?? forwarded ?? [];
  return xForwarded.join() === forwarded.join() ? xForwarded : [];
}

/** Reads `for=192.0.2.1`, `for="[2001:db8::1]:4711"` (RFC 7239, 4). */
const forIn = (element: string): string =>
  hostIn(/(?:^|;)\s*for\s*=\s*"?([^";]*)"?/i.exec(element)?.[1] ?? '');

/** Leaves the port away. */
function hostIn(text: string): string {
  const host = text.trim();
  return /^\[([^\]]*)\]/.exec(host)?.[1] ?? /^([\d.]+):\d+$/.exec(host)?.[1] ?? host;
}

/** Writes an IPv4 address that comes as IPv6 (`::ffff:192.0.2.1`) as what it is. */
function plainAddress(text: string): string | undefined {
  const address = /^::ffff:([\d.]+)$/i.exec(text)?.[1] ?? text;
  return isIP(address) === 0 ? undefined : address;
}

function addNetwork(list: BlockList, text: string): void {
  const [address = '', bits] = text.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

/**
 * Returns what limits count together: an IPv4 address, or the first half of an IPv6 address, as one household has all addresses of it
 * to itself.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*/, '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  // A last part with dots stands for two.
  const known = before.length + after.length + (after.at(-1)?.includes('.') ? 1 : 0);
  const groups = [...before, ...Array(tail === undefined ? 0 : 8 - known).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
