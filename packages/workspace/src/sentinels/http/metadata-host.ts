import { BlockList, isIP } from 'node:net';

const NAMES = ['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal'];

const addresses = new BlockList();
addresses.addSubnet('169.254.0.0', 16, 'ipv4');
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192']) addresses.addAddress(address, 'ipv4');
addresses.addSubnet('fe80::', 10, 'ipv6');
addresses.addSubnet('fd00:ec2::', 32, 'ipv6');

/** Whether a host is one at which clouds hand out the credentials of a machine, or lies on its link only. */
export function isMetadataHost(hostname: string): boolean {
  const name = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(name);
  // An address of the older kind inside of a newer one is judged as that.
  return version === 0 ? NAMES.includes(name) : addresses.check(name, version === 4 ? 'ipv4' : 'ipv6');
}
