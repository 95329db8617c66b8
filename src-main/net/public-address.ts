import { BlockList, isIP } from 'node:net';

/** What IANA's registries of special-purpose addresses do not call globally reachable. */
const specialNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
] as const;

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

const special = listOf(specialNetworks);
/** All that has been given out of IPv6. */
const unicast = listOf(['2000::/3']);
/** IPv4 addresses as networks without IPv4 write them (RFC 6052). */
const translated = listOf(['64:ff9b::/96']);

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function embedded(address: string): string {
  const { hostname } = new URL(`http://[${address}]/`);
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
  const groups = (tail === '' ? head : tail).split(':');
  const [high, low] = [groups.at(-2) ?? '0', groups.at(-1) ?? '0'].map((group) =>
    parseInt(group || '0', 16),
  );
  return [high ?? 0, low ?? 0].flatMap((pair) => [pair >> 8, pair & 255]).join('.');
}

/**
 * Whether an IP address is one of the open internet. False for this machine, its networks, multicast and
 * whatever else is reserved, and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return translated.check(address, 'ipv6')
        ? isPublicAddress(embedded(address))
        : unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
}
