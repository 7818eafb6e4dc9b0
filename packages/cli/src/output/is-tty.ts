import { fstatSync, statSync } from 'node:fs';

/** The null device, where the output of measurements and of many scripts goes. */
const NULL_DEVICE = '/dev/null';

/** Whether a file descriptor of this process is a terminal. False for one that is closed. */
export function isTty(descriptor: number): boolean {
  // node:tty loads sockets and streams, which takes 3 ms; files, pipes and the null device are told without it.
  if (process.platform !== 'win32' && !mayBeTerminal(descriptor)) return false;
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync(NULL_DEVICE, { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}
