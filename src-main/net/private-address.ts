import { BlockList, isIP } from 'node:net';

/**
 * Addresses of this machine, of the networks that it stands in, and of groups of machines. 198.18.0.0/15 is
 * not among them: proxies that answer for the whole system hand it out for every public name.
 */
const ownNetworks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  ownNetworks.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  ownNetworks.addSubnet(network, bits, 'ipv6');
}

/** Prefixes of IPv6 addresses that hold an IPv4 address: where its 32 bits begin. */
const holdingIpv4 = [
  ['0000:0000:0000:0000:0000:ffff:', 96],
  ['0000:0000:0000:0000:0000:0000:', 96],
  ['0064:ff9b:0000:0000:0000:0000:', 96],
  ['2002:', 16],
] as const;

/** Whether an IP address, in any of its forms, is no public one. False for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '');
  const kind = isIP(bare);
  if (kind === 0) return false;
  if (kind === 4) return ownNetworks.check(bare, 'ipv4');
  if (ownNetworks.check(bare, 'ipv6')) return true;
  const full = expandIpv6(bare);
  return holdingIpv4.some(([prefix, from]) => {
    if (!full.startsWith(prefix)) return false;
    const bits = full.replaceAll(':', '').slice(from / 4, from / 4 + 8);
    const parts = bits.match(/../gu) ?? [];
    return ownNetworks.check(parts.map((part) => Number.parseInt(part, 16)).join('.'), 'ipv4');
  });
}

/**
 * Whether a URL's host is one of this machine or its own network, as far as it tells without being looked
 * up: a private address, or a name that only the own network knows.
 */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[') || isIP(hostname) !== 0) return isPrivateAddress(hostname);
  const bare = hostname.replace(/\.$/u, '').toLowerCase();
  return !bare.includes('.') || /\.(?:localhost|local|lan|internal|home\.arpa)$/u.test(bare);
}

/** All eight groups with four digits each. */
function expandIpv6(address: string): string {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(address);
  const hex =
    dotted === null
      ? address
      : `${dotted[1]}${group(dotted[2], dotted[3])}:${group(dotted[4], dotted[5])}`;
  const [before = '', after] = hex.toLowerCase().split('::');
  const head = before.split(':').filter((part) => part !== '');
  const tail = (after ?? '').split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((part) => part.padStart(4, '0')).join(':');
}

function group(high = '0', low = '0'): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}
