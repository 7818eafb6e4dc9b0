import { DecisisError } from '@decisis/core';
import type { Git } from './git.ts';

const ROUND_BYTES = 256 * 1024 * 1024;
const HEADER_BYTES = 128;

/**
 * The bytes of blobs by their full names: one call, as long as they fit. Those above the limit are left out; to find them
 * their sizes are asked for first, but only when everything together did not fit.
 */
export function readBlobs(git: Git, ids: readonly string[], limitBytes: number): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Uint8Array>();
  if (wanted.length === 0) return found;
  try {
    readRound(git, wanted, ROUND_BYTES, limitBytes, found);
    return found;
  } catch (error) {
    if (!(error instanceof DecisisError) || error.code !== 'DCS_GIT_ANSWER_TOO_LARGE') throw error;
  }
  found.clear();
  for (const round of rounds(readSizes(git, wanted), limitBytes)) readRound(git, round, Infinity, limitBytes, found);
  return found;
}

/** Sizes of blobs by their full names, in one call. */
function readSizes(git: Git, ids: readonly string[]): ReadonlyMap<string, number> {
  const { bytes } = git.run('cat-file', { options: ['--batch-check'], input: `${ids.join('\n')}\n` });
  const sizes = new Map<string, number>();
  for (const line of bytes.toString('latin1').split('\n')) {
    const [id, type, size] = line.split(' ');
    if (id !== undefined && type === 'blob') sizes.set(id, Number(size));
  }
  return sizes;
}

function* rounds(sizes: ReadonlyMap<string, number>, limitBytes: number): Generator<string[]> {
  let round: string[] = [];
  let total = 0;
  for (const [id, size] of sizes) {
    if (size > limitBytes) continue;
    if (round.length > 0 && total + size + HEADER_BYTES > ROUND_BYTES) {
      yield round;
      round = [];
      total = 0;
    }
    round.push(id);
    total += size + HEADER_BYTES;
  }
  if (round.length > 0) yield round;
}

function readRound(
  git: Git,
  ids: readonly string[],
  maxBytes: number,
  limitBytes: number,
  found: Map<string, Uint8Array>,
): void {
  const { bytes } = git.run('cat-file', { options: ['--batch'], input: `${ids.join('\n')}\n`, maxBytes });
  let at = 0;
  for (const id of ids) {
    const end = bytes.indexOf(10, at);
    const [name, type, size] = end < 0 ? [] : bytes.toString('latin1', at, end).split(' ');
    const start = end + 1;
    const next = start + Number(size);
    if (name !== id || type !== 'blob' || !(next < bytes.length)) throw missing(git, id);
    if (next - start <= limitBytes) found.set(id, bytes.subarray(start, next));
    at = next + 1;
  }
}

function missing(git: Git, id: string): DecisisError {
  const reason = `the object ${id} is missing or damaged`;
  return new DecisisError('DCS_GIT_FAILED', { command: 'cat-file', folder: git.folder, reason });
}
