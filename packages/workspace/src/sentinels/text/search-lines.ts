import { spawnSync } from 'node:child_process';

/** A line that some pattern may match; the text may hold replacement characters where the file is not UTF-8. */
export interface FoundLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const MOST_BYTES = 1024 ** 3;

/**
 * Every line of the tree that any of the patterns matches, by one search process. Patterns go in through standard input:
 * none of them can be taken for an option. The process starts with an empty environment and reads no configuration.
 */
export function searchLines(
  engine: string,
  root: string,
  patterns: readonly string[],
  files: readonly string[],
): FoundLine[] {
  if (patterns.length === 0 || files.length === 0) return [];
  const words = ['--json', '--no-config', '--no-ignore', '--hidden', '--no-messages', '-f', '-', '--', ...files];
  const run = spawnSync(engine, words, {
    cwd: root,
    input: `${patterns.map(byteClasses).join('\n')}\n`,
    env: {},
    maxBuffer: MOST_BYTES,
    encoding: 'utf8',
  });
  if (run.error !== undefined) throw run.error;
  // 0: matches, 1: none, 2: something went wrong, maybe with one file only.
  if (run.status === null || (run.status === 2 && run.stdout === '')) throw new Error(run.stderr.slice(0, 500));
  return run.stdout.split('\n').flatMap(readMatch);
}

/** `\w`, `\d`, `\s` and `\b` as ASCII, as everywhere else; Unicode classes would make the combined automaton explode. */
function byteClasses(pattern: string): string {
  return pattern.replace(/\\(.)/gs, (written, char: string) => BYTES[char] ?? written);
}

const BYTES: Readonly<Record<string, string>> = {
  w: '(?-u:\\w)',
  d: '(?-u:\\d)',
  s: '(?-u:\\s)',
  b: '(?-u:\\b)',
};

function readMatch(json: string): FoundLine[] {
  if (!json.startsWith('{"type":"match"')) return [];
  const { data } = JSON.parse(json) as {
    readonly data: {
      readonly path: { readonly text?: string };
      readonly line_number: number;
      readonly lines: { readonly text?: string; readonly bytes?: string };
    };
  };
  const { path, lines } = data;
  if (path.text === undefined) return [];
  const text = lines.text ?? Buffer.from(lines.bytes ?? '', 'base64').toString('utf8');
  return [{ path: path.text.replace(/^\.\//, ''), line: data.line_number, text: text.replace(/\r?\n$/, '') }];
}
