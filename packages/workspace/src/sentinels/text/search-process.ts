import { spawn } from 'node:child_process';
import { describeSystemError } from '../../files/system-error.ts';
import { FoundLines, type FoundLine } from './found-lines.ts';

/** What searches, and where. */
export interface SearchHost {
  readonly engine: string;
  readonly root: string;
  /** Larger files are passed over. */
  readonly mostBytes: number;
}

/** How a search ended. */
export interface SearchEnd {
  /** `partly`: the engine says that something went wrong, maybe with some files only. */
  readonly state: 'done' | 'partly' | 'failed';
  /** What the engine says about it; one line. */
  readonly reason: string;
  /** How many files it has searched, as it says itself; undefined when it does not. */
  readonly searched: number | undefined;
  /** Files with a found line that is longer than any of a file that is not too large. */
  readonly long: ReadonlySet<string>;
}

/**
 * Searches files, and whatever stands in folders, for lines that any of the patterns matches, by one process. Patterns go in through standard input, so that
 * none can be taken for an option; the process starts with an empty environment and reads no configuration. Bytes are
 * searched whatever they are; a file with the byte order mark of UTF-16 is read as UTF-16.
 */
export function searchFiles(
  { engine, root, mostBytes }: SearchHost,
  patterns: readonly string[],
  targets: readonly string[],
  onLine: (found: FoundLine) => void,
): Promise<SearchEnd> {
  return new Promise((resolve) => {
    const names = targets.map((path) => (path === '-' ? './-' : path));
    const child = spawn(engine, [...OPTIONS, `--max-filesize=${mostBytes}`, '--', ...names], {
      cwd: root,
      env: {},
      windowsHide: true,
    });
    const long = new Set<string>();
    const limit = { mostBytes: mostBytes * WIDER + MOST_NAME, onLong: (path: string) => void long.add(path) };
    const reader = new FoundLines(onLine, limit);
    let complaint = '';
    let broken: string | undefined;
    child.stdout.on('data', (piece: Buffer) => {
      if (broken !== undefined) return;
      try {
        reader.write(piece);
      } catch (error) {
        broken = describeSystemError(error);
        child.kill('SIGKILL');
      }
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (complaint.length < 2000) complaint += piece.toString('utf8');
    });
    // It may be gone before it has read everything; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${patterns.join('\n')}\n`);
    child.on('error', ({ message }) => resolve({ state: 'failed', reason: message, searched: undefined, long }));
    child.on('close', (code, signal) => {
      const told = signal === null ? firstLine(complaint) : `it was ended by ${signal}`;
      const reason = told === '' ? `it ended with ${code}` : told;
      const count = /^(\d+) files searched$/m.exec(reader.remainder)?.[1];
      const searched = count === undefined ? undefined : Number(count);
      // 0: something found, 1: nothing, 2: something went wrong.
      if (broken !== undefined) resolve({ state: 'failed', reason: broken, searched, long });
      else if (code === 0 || code === 1) resolve({ state: 'done', reason, searched, long });
      else resolve({ state: code === 2 ? 'partly' : 'failed', reason, searched, long });
    });
  });
}

/** UTF-16 becomes longer when it is written as UTF-8. */
const WIDER = 2;
/** What stands before a line: a path and a number. */
const MOST_NAME = 64 * 1024;

const OPTIONS = [
  '--no-config',
  '--no-ignore',
  '--hidden',
  '--no-unicode',
  '--text',
  '--with-filename',
  '--line-number',
  '--no-heading',
  '--null',
  '--stats',
  '--color=never',
  ...(process.platform === 'win32' ? ['--path-separator=/'] : []),
  '--file=-',
];

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').trim().slice(0, 300);
}
