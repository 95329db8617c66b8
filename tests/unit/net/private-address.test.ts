import { describe, expect, test } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../../src-main/net/private-address.ts';

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '[::1]',
    'fe80::1%eth0',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
  ])('%s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each(['8.8.8.8', '172.32.0.1', '198.18.0.7', '2606:4700::1111', '::ffff:8.8.8.8', 'x.org'])(
    'not %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});

test.each([
  ['localhost', true],
  ['LOCALHOST.', true],
  ['router', true],
  ['nas.local', true],
  ['a.home.arpa', true],
  ['[::1]', true],
  ['10.0.0.1', true],
  ['example.org', false],
  ['[2606:4700::1111]', false],
])('the host %s', (host, isPrivate) => {
  expect(isPrivateHost(host)).toBe(isPrivate);
});
