import { confinedPath } from './confined-path.ts';
import { nameIn, namesInHeader, plainNames, type WrittenNames } from './diff-names.ts';
import { linkTarget } from './link-target.ts';
import { isEditProblem, type EditProblem, type ProposedEdit } from './proposed-edit.ts';

interface Hunk {
  /** First line in the old file, from 0, as the header says. */
  readonly start: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Line of the diff that opens it. */
  readonly line: number;
}

interface FileDiff extends WrittenNames {
  readonly hunks: readonly Hunk[];
  /** The mode that it gets, where the diff says it. */
  readonly mode: string | undefined;
}

const MODE = /^(?:new file mode |new mode |index [0-9a-f]+\.\.[0-9a-f]+ )(\d{6})\r?$/;
const COMES_OR_GOES = /^(new|deleted) file mode 100/;
const HUNK = /^@@ -(\d{1,9})(?:,\d{1,9})? \+\d{1,9}(?:,\d{1,9})? @@/;

/**
 * The files of a unified diff as they would become. A hunk is looked for where its header says, else where its old lines stand
 * exactly once: agents count lines badly. What does not apply is told with the line of the diff.
 *
 *     --- a/src/gate.ts
 *     +++ b/src/gate.ts
 *     @@ -1,2 +1,2 @@
 *     -const open = false;
 *     +const open = true;
 */
export function applyUnifiedDiff(
  diff: string,
  textOf: (path: string) => string | undefined,
): readonly ProposedEdit[] | EditProblem {
  const files = readDiff(diff.split('\n'));
  if ('problem' in files) return files;
  if (files.length === 0)
    return { problem: 'the diff names no file: it needs lines that begin with "--- " and "+++ "' };
  const edits: ProposedEdit[] = [];
  const names = plainNames(files, (path) => textOf(path) !== undefined);
  for (const [index, file] of files.entries()) {
    const applied = applyFile({ ...file, ...names[index] }, textOf);
    if ('problem' in applied) return applied;
    edits.push(...applied);
  }
  return edits;
}

function applyFile(
  { from, to, hunks, mode }: FileDiff,
  textOf: (path: string) => string | undefined,
): readonly ProposedEdit[] | EditProblem {
  const paths: Array<string | undefined> = [];
  for (const name of [from, to]) {
    const path = name === undefined ? undefined : confinedPath(name);
    if (typeof path === 'object') return path;
    paths.push(path);
  }
  const [old, next] = paths;
  const before = old === undefined ? undefined : textOf(old);
  if (old !== undefined && before === undefined) return { problem: `${old} is not there, or is no text` };
  if (old === undefined && next !== undefined && textOf(next) !== undefined)
    return { problem: `${next} exists already, and the diff creates it` };
  const after = next === undefined ? { text: undefined } : applyHunks(before ?? '', hunks, next);
  if (isEditProblem(after)) return after;
  if (next === undefined) return [{ path: old ?? '', before, after: undefined }];
  const become = (stood: string | undefined): ProposedEdit => becoming(next, stood, after.text ?? '', mode);
  if (old === undefined || old === next) return [become(before)];
  return [{ path: old, before, after: undefined }, become(textOf(next))];
}

/** The text of a link is where it leads, and that of a submodule is the name of a commit: neither is one of a file. */
function becoming(path: string, before: string | undefined, text: string, mode = ''): ProposedEdit {
  if (mode.startsWith('160')) return { path, before, after: undefined, unread: 'it is a submodule', isFolder: true };
  if (!mode.startsWith('120')) return { path, before, after: text };
  const leadsTo = linkTarget(path, text);
  const link = { path, before, after: undefined, unread: 'it is a symbolic link' };
  return leadsTo === undefined ? link : { ...link, leadsTo };
}

function applyHunks(text: string, hunks: readonly Hunk[], path: string): { readonly text: string } | EditProblem {
  const lines = text === '' ? [] : text.split('\n');
  let moved = 0;
  for (const { start, old, new: next, line } of hunks) {
    const at = placeOf(lines, old, start + moved);
    if (typeof at === 'string') return { problem: `the hunk at line ${line} of the diff ${at} in ${path}` };
    lines.splice(at, old.length, ...next);
    moved += next.length - old.length;
  }
  return { text: lines.join('\n') };
}

function placeOf(lines: readonly string[], old: readonly string[], stated: number): number | string {
  const holds = (at: number): boolean => old.every((line, index) => lines[at + index] === line);
  if (stated >= 0 && stated <= lines.length && holds(stated)) return stated;
  if (old.length === 0) return 'adds lines at a place that is not';
  const [first = ''] = old;
  const places: number[] = [];
  for (let at = lines.indexOf(first); at !== -1 && places.length < 2; at = lines.indexOf(first, at + 1))
    if (holds(at)) places.push(at);
  const [only] = places;
  if (only === undefined) return 'has old lines that do not stand';
  return places.length === 1 ? only : 'fits several places';
}

function readDiff(lines: readonly string[]): readonly FileDiff[] | EditProblem {
  const files: FileDiff[] = [];
  let at = 0;
  let head: FileHead = NO_HEAD;
  while (at < lines.length) {
    const [first, second] = [lines[at] ?? '', lines[at + 1] ?? ''];
    if (!first.startsWith('--- ') || !second.startsWith('+++ ')) {
      if (/^(?:rename|copy) from |^GIT binary patch|^Binary files /.test(first))
        return {
          problem: `line ${at + 1} of the diff holds a rename, a copy or binary data, which has no text to judge`,
        };
      if (first.startsWith('diff --git ')) {
        files.push(...withoutText(head));
        head = { ...NO_HEAD, header: namesInHeader(first) };
      } else
        head = {
          ...head,
          mode: MODE.exec(first)?.[1] ?? head.mode,
          comesOrGoes: COMES_OR_GOES.exec(first)?.[1] ?? head.comesOrGoes,
        };
      at += 1;
      continue;
    }
    const [from, to] = [nameIn(first, at + 1), nameIn(second, at + 2)];
    if (typeof from === 'object') return from;
    if (typeof to === 'object') return to;
    const hunks: Hunk[] = [];
    at += 2;
    for (let header = HUNK.exec(lines[at] ?? ''); header !== null; header = HUNK.exec(lines[at] ?? '')) {
      const read = readHunk(lines, at, Math.max(0, Number(header[1]) - 1), from === undefined);
      hunks.push(read.hunk);
      at = read.next;
    }
    if (hunks.length === 0) return { problem: `line ${at + 1} of the diff should be a hunk that begins with "@@ -"` };
    const { header, mode } = head;
    files.push({ from, to, header, hunks, mode });
    head = NO_HEAD;
  }
  return [...files, ...withoutText(head)];
}

/** What git says of a file before its hunks. */
interface FileHead extends Pick<FileDiff, 'header' | 'mode'> {
  readonly comesOrGoes: string | undefined;
}

const NO_HEAD: FileHead = { header: undefined, mode: undefined, comesOrGoes: undefined };

/** A file without text comes or goes without a hunk. */
function withoutText({ header, mode, comesOrGoes }: FileHead): readonly FileDiff[] {
  if (header === undefined || comesOrGoes === undefined) return [];
  const [from, to] = header;
  const isNew = comesOrGoes === 'new';
  return [{ from: isNew ? undefined : from, to: isNew ? to : undefined, header, hunks: [], mode }];
}

function readHunk(
  lines: readonly string[],
  header: number,
  start: number,
  isNew: boolean,
): { readonly hunk: Hunk; readonly next: number } {
  const old: string[] = [];
  const next: string[] = [];
  let hasFinalBreak = true;
  let at = header + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    // A mark of the encoding is no part of a text.
    const text = line.slice(1).replace(/^\ufeff/, '');
    if (line.startsWith('\\')) hasFinalBreak = false;
    else if (line.startsWith('--- ') && (lines[at + 1] ?? '').startsWith('+++ ')) break;
    else if (line.startsWith(' ') || (line === '' && at < lines.length - 1 && !isBoundary(lines[at + 1]))) {
      old.push(text);
      next.push(text);
    } else if (line.startsWith('-')) old.push(text);
    else if (line.startsWith('+')) next.push(text);
    else break;
  }
  // A text that ends in a line break has an empty piece behind its last line.
  if (isNew && hasFinalBreak) next.push('');
  return { hunk: { start, old, new: next, line: header + 1 }, next: at };
}

function isBoundary(line: string | undefined): boolean {
  return line === undefined || /^(?:diff |index |--- |@@ )/.test(line);
}
