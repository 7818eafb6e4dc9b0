import { DecisisError } from '@decisis/core';
import type { Git } from './git.ts';

/** An object as git stores it. */
export interface GitObject {
  /** Full name. */
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const ANSWER_BYTES = 512 * 1024 * 1024;

/**
 * Reads objects in one call, in the order of the names: full names, or `COMMIT:PATH`. What is not there is undefined. Names
 * must hold no line break.
 */
export function readObjects(git: Git, names: readonly string[]): readonly (GitObject | undefined)[] {
  if (names.length === 0) return [];
  const { bytes } = git.run('cat-file', {
    options: ['--batch'],
    input: `${names.join('\n')}\n`,
    maxBytes: ANSWER_BYTES,
  });
  let at = 0;
  return names.map((name) => {
    const end = bytes.indexOf(10, at);
    const header = end < 0 ? '' : bytes.toString('utf8', at, end);
    if (header === `${name} missing` || header.endsWith(' missing')) {
      at = end + 1;
      return undefined;
    }
    const [id = '', type = '', size = ''] = header.split(' ');
    const start = end + 1;
    const next = start + Number(size);
    if (!(next < bytes.length)) {
      const reason = `the answer about ${name} is damaged`;
      throw new DecisisError('DCS_GIT_FAILED', { command: 'cat-file', folder: git.folder, reason });
    }
    at = next + 1;
    return { id, type, bytes: bytes.subarray(start, next) };
  });
}
