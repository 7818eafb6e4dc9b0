import { confinedPath } from './confined-path.ts';
import type { EditProblem } from './proposed-edit.ts';

/** The names of a file in a diff as they are written; undefined for the side on which it is not there. */
export interface WrittenNames {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Both names in the line "diff --git", which has them also when the file comes or goes. */
  readonly header: readonly [from: string, to: string] | undefined;
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92,
}; // prettier-ignore
const QUOTED = /\\(?:([0-3][0-7]{2})|([abtnvfr"\\]))|([^"\\]+)/gy;

/**
 * A name as a diff writes it; git quotes one with bytes beyond ASCII, quotation marks or control characters. `null` when the quotes
 * hold what git does not write.
 */
export function unquotedName(written: string): string | null {
  if (written.length < 2 || !written.startsWith('"') || !written.endsWith('"')) return written;
  const inner = written.slice(1, -1);
  const bytes: number[] = [];
  let length = 0;
  for (const [whole, octal, letter = '', plain] of inner.matchAll(QUOTED)) {
    length += whole.length;
    if (plain !== undefined) bytes.push(...new TextEncoder().encode(plain));
    else bytes.push(octal === undefined ? (ESCAPES[letter] ?? 0) : Number.parseInt(octal, 8));
  }
  return length === inner.length ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes)) : null;
}

/** The name in a line "--- " or "+++ "; undefined for none, where the file comes or goes. */
export function nameIn(line: string, number: number): string | undefined | EditProblem {
  const written = line.slice(4).replace(/\t.*$/, '').replace(/\r$/, '').trim();
  const name = unquotedName(written);
  if (name === null) return { problem: `line ${number} of the diff quotes a name in a way that git does not` };
  if (name !== written && name.includes('\\'))
    return { problem: `line ${number} of the diff names a file with a backslash, which cannot be judged` };
  return name === '/dev/null' ? undefined : name;
}

/** Both names of a line "diff --git". They differ in their prefixes at most where a file comes or goes, so they are of one length. */
export function namesInHeader(line: string): WrittenNames['header'] {
  const written = line.replace(/\r$/, '').slice('diff --git '.length);
  const middle = (written.length - 1) / 2;
  if (!Number.isInteger(middle) || written[middle] !== ' ') return undefined;
  const [from, to] = [unquotedName(written.slice(0, middle)), unquotedName(written.slice(middle + 1))];
  return from === null || to === null || (from !== to && restOf(from) !== restOf(to)) ? undefined : [from, to];
}

interface PlainNames {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const BY_HAND = /^[ab]\//;

/**
 * The paths that names in a diff mean. A prefix (`a/` and `b/`, others of git's settings, or none) shows where the names of the two
 * sides differ in it; where one is missing, in the other files, and last in what is there.
 */
export function plainNames(files: readonly WrittenNames[], isThere: (path: string) => boolean): readonly PlainNames[] {
  const stands = (name: string): boolean => {
    const path = confinedPath(name);
    return typeof path === 'string' && isThere(path);
  };
  const prefixed = files.map((file) => isPrefixed(file, stands));
  const areBare = prefixed.includes(false) && !prefixed.includes(true);
  return files.map(({ from, to }, index) => {
    const known = prefixed[index];
    if (known === true) return { from: from && restOf(from), to: to && restOf(to) };
    if (known === false) return { from, to };
    const isBare = from === undefined ? areBare : stands(from) && !stands(from.replace(BY_HAND, ''));
    return isBare ? { from, to } : { from: from?.replace(BY_HAND, ''), to: to?.replace(BY_HAND, '') };
  });
}

/** Whether the first folder in the names of a file is none but a prefix; undefined when its names do not tell. */
function isPrefixed({ from, to, header }: WrittenNames, stands: (name: string) => boolean): boolean | undefined {
  const [left, right] = from === undefined || to === undefined ? (header ?? []) : [from, to];
  if (left === undefined || right === undefined) return undefined;
  if (left === right) {
    const isByHand = from !== undefined && BY_HAND.test(left) && !stands(left) && stands(restOf(left));
    return isByHand;
  }
  if (restOf(left) !== restOf(right) || restOf(left) === left) return undefined;
  return from === undefined || !stands(left) || stands(restOf(left));
}

function restOf(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
