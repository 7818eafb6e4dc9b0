import { writeSync } from 'node:fs';

/** The reader of the output has gone, as `head` does after its last line: nothing is wrong, and nothing is left to say. */
export class ReaderGone extends Error {}

/** The output cannot take the answer, as on a full disk; `cause` is the system's error. */
export class OutputFailed extends Error {}

const WAIT_MS = 2;

/**
 * Writes all of a text to a file descriptor before it returns, so that leaving the process loses nothing. Throws
 * {@link ReaderGone} when nobody reads any more, {@link OutputFailed} when the system refuses.
 */
export function writeOut(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') throw new ReaderGone('nobody reads', { cause: error });
      // A pipe that another program made non-blocking is full: it will be emptied.
      if (code !== 'EAGAIN') throw new OutputFailed(fd === 2 ? 'standard error' : 'standard output', { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
