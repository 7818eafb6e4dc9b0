import * as fs from 'node:fs';

/** The system calls of a write. Tests replace single ones to inject faults. */
export type WriteCalls = Pick<
  typeof fs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'openSync'
  | 'readdirSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** Everything a write takes from the machine. */
export interface WriteHost {
  readonly fs: WriteCalls;
  readonly pid: number;
  readonly nowMs: () => number;
  readonly isProcessAlive: (pid: number) => boolean;
}

/** The real machine. */
export const nodeHost: WriteHost = {
  fs,
  pid: process.pid,
  nowMs: () => Date.now(),
  isProcessAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it lives and belongs to somebody else.
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};
