import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const UNSHARE = '/usr/bin/unshare';
// In a session of its own, so that no signal to its group reaches what keeps it.
const SETSID = '/usr/bin/setsid';
const PID_NAMESPACE = ['--pid', '--fork', '--kill-child'];
const WAYS: ReadonlyArray<readonly string[]> = [PID_NAMESPACE, ['--user', '--map-current-user', ...PID_NAMESPACE]];
const PROBE_MS = 5_000;

let known: readonly string[] | undefined;

/**
 * Words to put before a program so that the system ends all that it starts together with it, whatever that does to leave: a PID
 * namespace of its own, with `unshare` of util-linux. None where the machine does not let this user make one. Tried once.
 */
export function containment(): readonly string[] {
  return (known ??= find());
}

function find(): readonly string[] {
  if (process.platform !== 'linux' || !existsSync(UNSHARE) || !existsSync(SETSID)) return [];
  for (const way of WAYS) {
    const words = [...way, '--', SETSID];
    const { status } = spawnSync(UNSHARE, [...words, '/bin/sh', '-c', '[ $$ = 1 ] && exit 43'], {
      cwd: '/',
      env: {},
      stdio: 'ignore',
      timeout: PROBE_MS,
      killSignal: 'SIGKILL',
    });
    if (status === 43) return [UNSHARE, ...words];
  }
  return [];
}
