import type { Random } from './random.ts';

/** One way to damage a text. `other` is a second document to take pieces from. Every result is a string; nothing else holds. */
export type Mutation = (text: string, random: Random, other: string) => string;

const TOKENS: readonly string[] = [
  '|', '||', '\\|', '|---|', '|---|---|\n', '| D-1 | x | Open |\n', '-', '---', '\n---\n', '***', '===', '\n===\n', '`', '``', '```', '\n```\n', '~~~',
  '\n~~~~\n', '<!--', '-->', '<!-- od id=X-1 status=open -->', '[', ']', '](', '[x]', '[ ]', '![', '(', ')', '{', '}', '<', '>', '> ', '**', '*', '_',
  '__', '~~', '#', '\n# ', '\n## ', '\n###### ', ':', '：', '**Status:** ', 'Status: open', '\n- ', '\n1. ', '\n  - ', '\n- [x] ', '\t', '  ', '\n', '\r',
  '\r\n', '\n\n', '\0', '\u00a0', '\u2028', '\u2029', '\u200b', '\u202e', '\u2066', '\u061c', '\ufeff', '\ufffd', '\ud800', '\udc00', '\u0301', '👩‍👩‍👧', '✅', '⬜', '🔒', 'é',
  'OD-001..015', 'OD1/OD2', 'D-001–009', 'WS3/WS4', 'D-', '-1', '§S1.', '§', '__proto__', 'constructor', 'toString', '| __proto__ |', 'id: __proto__\n', '---\nstatus: open\n---\n',
  '|:-:|', '| |', '||||||||', '—', '–', '2031-13-45', 'before M2', 'TBD', 'Superseded by D-1', 'http://x/', '&amp;', '\\', '$&', '%s', "'", '"',
]; // prettier-ignore

const MAX_GROWTH = 20_000;

/** All mutations, by the names that a failure report prints. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipBit: (text, random) =>
    replaceAt(text, random.below(text.length), 1, (piece) =>
      String.fromCharCode((piece.charCodeAt(0) || 32) ^ (1 << random.below(16))),
    ),
  flipByte: (text, random) =>
    replaceAt(text, random.below(text.length), 1, () => String.fromCharCode(random.below(256))),
  deleteRange: (text, random) => replaceAt(text, random.below(text.length), 1 + random.below(60), () => ''),
  duplicateRange: (text, random) =>
    replaceAt(text, random.below(text.length), 1 + random.below(200), (piece) => piece + piece),
  insertToken: (text, random) => replaceAt(text, random.below(text.length + 1), 0, () => random.pick(TOKENS)),
  replaceWithToken: (text, random) =>
    replaceAt(text, random.below(text.length), 1 + random.below(4), () => random.pick(TOKENS)),
  repeatToken: (text, random) =>
    replaceAt(text, random.below(text.length + 1), 0, () => random.pick(TOKENS).repeat(1 + random.below(300))),
  deleteLine: (text, random) => editLines(text, random, () => []),
  duplicateLine: (text, random) => editLines(text, random, (line) => Array<string>(1 + random.below(6)).fill(line)),
  indentLine: (text, random) =>
    editLines(text, random, (line) => [
      random.pick([' ', '  ', '    ', '\t', '> ', '>> ', '- ']).repeat(1 + random.below(40)) + line,
    ]),
  joinLine: (text, random) => replaceAt(text, text.indexOf('\n', random.below(text.length)), 1, () => ''),
  longLine: (text, random) =>
    editLines(text, random, (line) => [line.repeat(Math.min(40, Math.ceil(4000 / (line.length + 1))))]),
  swapLines: (text, random) => swapLines(text, random),
  truncate: (text, random) => text.slice(0, random.below(text.length + 1)),
  cutStart: (text, random) => text.slice(random.below(text.length + 1)),
  splice: (text, random, other) =>
    text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  weave: (text, random, other) => weave(text, other, random),
  nest: (text, random) => text + nested(random),
  lineBreaks: (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028', ' '])),
  caseFold: (text, random) => (random.below(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
  dropSpaces: (text, random) =>
    text.replaceAll(random.pick([' ', '\n\n', '| ', ' |', ': ']), random.pick(['', ' ', '\t'])),
};

const NAMES = Object.keys(MUTATIONS);

/** Applies one to six random mutations; the result stays short enough to be read in a moment. */
export function mutate(
  text: string,
  random: Random,
  other: string,
): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  let mutated = text;
  const count = 1 + random.below(6);
  for (let step = 0; step < count; step++) {
    const name = random.pick(NAMES);
    const next = (MUTATIONS[name] as Mutation)(mutated, random, other);
    if (next.length > text.length + MAX_GROWTH) continue;
    mutated = next;
    names.push(name);
  }
  return { text: mutated, names };
}

function replaceAt(text: string, at: number, length: number, replace: (piece: string) => string): string {
  if (at < 0) return text;
  return text.slice(0, at) + replace(text.slice(at, at + length)) + text.slice(at + length);
}

function editLines(text: string, random: Random, edit: (line: string) => readonly string[]): string {
  const start = text.lastIndexOf('\n', random.below(text.length + 1)) + 1;
  const found = text.indexOf('\n', start);
  const end = found === -1 ? text.length : found;
  return text.slice(0, start) + edit(text.slice(start, end)).join('\n') + text.slice(end);
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const left = random.below(lines.length);
  const right = random.below(lines.length);
  const kept = lines[left] as string;
  lines[left] = lines[right] as string;
  lines[right] = kept;
  return lines.join('\n');
}

function weave(text: string, other: string, random: Random): string {
  const left = text.split('\n');
  const right = other.split('\n');
  const start = random.below(right.length);
  left.splice(random.below(left.length + 1), random.below(4), ...right.slice(start, start + 1 + random.below(8)));
  return left.join('\n');
}

function nested(random: Random): string {
  const depth = 1 + random.below(200);
  const mark = random.pick(['- ', '> ', '1. ', '* [ ] ', '# ']);
  const isDeep = random.below(2) === 0;
  return `\n${Array.from({ length: depth }, (_, level) => (isDeep ? '  '.repeat(level % 100) : mark.repeat(level % 60)) + mark + 'D-' + String(level)).join('\n')}\n`;
}
