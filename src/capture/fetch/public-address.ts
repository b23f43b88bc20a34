import { BlockList, isIP } from 'node:net'

/** IPv4 networks that are not of the public internet: IANA's special-purpose registry. */
const reserved: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4]
]
/** Within 2000::/3, the only public IPv6 network, what is not: protocol assignments, documentation, 6to4. */
const reservedWithinPublic: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
]

const notPublic = new BlockList()
for (const [network, prefix] of reserved) notPublic.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of reservedWithinPublic) notPublic.addSubnet(network, prefix, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public internet; `false` for what is not an IP address. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic.check(address, 'ipv4')
    case 6:
      return global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    case 0:
      return false
  }
  return false
}
