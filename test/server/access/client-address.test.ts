/** Whom limits count: only a named proxy is believed, and only as far as proxies have written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddressOf, networkOf } from '../../../src/server/access/client-address.js';

const PROXIES = ['10.0.0.0/8', '192.0.2.1', '2001:db8:ffff::/48'];
const addressOf = createAddressOf(PROXIES);
const seen = (connection: string, headers: Record<string, string>) =>
  addressOf(new Headers(headers), connection);
const FORGED = '198.51.100.9';

describe('the address of a client', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['nobody in between', '203.0.113.7', {}, '203.0.113.7'],
    ['a stranger who names another', '203.0.113.7', { 'x-forwarded-for': FORGED }, '203.0.113.7'],
    ['a stranger, by the newer header', '203.0.113.7', { forwarded: `for=${FORGED}` }, '203.0.113.7'],
    ['a proxy', '10.1.1.1', { 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7'],
    ['a proxy, by the newer header', '10.1.1.1', { forwarded: 'for=203.0.113.7;proto=https' }, '203.0.113.7'],
    [
      'a proxy behind which somebody names another',
      '10.1.1.1',
      { 'x-forwarded-for': `${FORGED}, 203.0.113.7` },
      '203.0.113.7',
    ],
    ['two proxies', '10.1.1.1', { 'x-forwarded-for': '203.0.113.7, 192.0.2.1' }, '203.0.113.7'],
    [
      'both headers alike',
      '10.1.1.1',
      { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' },
      '203.0.113.7',
    ],
    [
      'both headers, one forged',
      '10.1.1.1',
      { 'x-forwarded-for': '203.0.113.7', forwarded: `for=${FORGED}` },
      '10.1.1.1',
    ],
    ['a port beside it', '10.1.1.1', { 'x-forwarded-for': '203.0.113.7:1234' }, '203.0.113.7'],
    ['IPv6', '2001:db8:ffff::1', { forwarded: 'For="[2001:db8::7]:4711"' }, '2001:db8::7'],
    ['a name in place of an address', '10.1.1.1', { forwarded: 'for=_hidden' }, '10.1.1.1'],
    ['a name before a proxy', '10.1.1.1', { 'x-forwarded-for': 'x, 192.0.2.1' }, '192.0.2.1'],
    ['nothing', '10.1.1.1', { 'x-forwarded-for': '' }, '10.1.1.1'],
    ['IPv4 written as IPv6', '::ffff:10.1.1.1', { 'x-forwarded-for': '::ffff:203.0.113.7' }, '203.0.113.7'],
  ])('%s', (_, connection, headers, expected) => {
    expect(seen(connection, headers)).toBe(expected);
  });

  test('is never one that the client chose', () => {
    const text = fc.oneof(
      fc.constantFrom(FORGED, '10.9.9.9', 'for=', '"', '[', ';', ',', '::1'),
      fc.string(),
    );
    const header = fc
      .array(text, { maxLength: 5 })
      .map((parts) => parts.join(', ').replace(/[^\x20-\x7e]/g, ''));
    fc.assert(
      fc.property(header, (forged) => {
        // What a proxy does: it puts the address that it sees behind what the client has sent.
        expect(seen('10.1.1.1', { 'x-forwarded-for': `${forged}, 203.0.113.7` })).toBe('203.0.113.7');
        expect(seen('203.0.113.7', { 'x-forwarded-for': forged, forwarded: forged })).toBe('203.0.113.7');
      }),
    );
  });
});

describe('the network that is counted', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('is the same for all addresses of one household, and another for the next', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(
        fc.tuple(group, group, group, group),
        fc.tuple(group, group, group, group),
        (ours, rest) => {
          const written = (groups: number[]) =>
            new URL(`http://[${groups.map((n) => n.toString(16)).join(':')}]`).hostname.slice(1, -1);
          const network = `${ours.map((n) => n.toString(16)).join(':')}::/64`;
          // The parser of addresses shortens zeros wherever they are most.
          expect(networkOf(written([...ours, ...rest]))).toBe(network);
        },
      ),
    );
  });
});
