import type { EditProblem } from './proposed-edit.ts';

/** What a patch wants done to one file. Texts are exact, without what marks the lines. */
export type PatchStep =
  | { readonly kind: 'add'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string }
  | {
      readonly kind: 'update';
      readonly path: string;
      readonly to: string | undefined;
      readonly hunks: readonly PatchHunk[];
    };

/** Lines to be replaced by others, behind a line that its head names. */
export interface PatchHunk {
  /** Lines that stand somewhere before it, each behind the one before. */
  readonly heads: readonly string[];
  readonly old: readonly string[];
  readonly new: readonly string[];
}

const BEGIN = '*** Begin Patch';
const STEP = /^\*\*\* (Add|Delete|Update) File: (.+)$/;
const MOVE = /^\*\*\* Move to: (.+)$/;

/** Whether a text is a patch in the envelope that coding agents write, rather than a unified diff. */
export function isPatchEnvelope(text: string): boolean {
  return text.includes(BEGIN);
}

/**
 * The steps of a patch in the envelope that coding agents write. What cannot be understood is refused with its line: a part of it would
 * be made and not judged.
 *
 *     *** Begin Patch
 *     *** Update File: src/gate.ts
 *     @@
 *     -const open = false;
 *     +const open = true;
 *     *** End Patch
 */
export function readPatchEnvelope(text: string): readonly PatchStep[] | EditProblem {
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => line.trim() === BEGIN);
  const steps: PatchStep[] = [];
  for (let at = begin + 1; at < lines.length;) {
    const line = lines[at] ?? '';
    if (line.trim() === '*** End Patch') return steps.length === 0 ? { problem: 'the patch changes no file' } : steps;
    const match = STEP.exec(line.trimEnd());
    if (match === null) {
      if (line.trim() !== '') return notUnderstood(at);
      at += 1;
      continue;
    }
    const [, word, path = ''] = match;
    let end = at + 1;
    while (end < lines.length && !isOuter(lines[end] ?? '')) end += 1;
    const body = lines.slice(at + 1, end);
    const step =
      word === 'Delete'
        ? { kind: 'delete' as const, path }
        : word === 'Add'
          ? added(path, body, at)
          : updated(path, body, at);
    if ('problem' in step) return step;
    steps.push(step);
    at = end;
  }
  return { problem: 'the patch does not end with "*** End Patch"' };
}

/** The text of a file after the hunks of an update. A hunk whose old lines are not there is refused. */
export function applyPatchHunks(
  text: string,
  hunks: readonly PatchHunk[],
  path: string,
): { readonly text: string } | EditProblem {
  const lines = text.split('\n');
  const bare = lines.map(withoutReturn);
  const returns = lines[0]?.endsWith('\r') === true ? '\r' : '';
  let from = 0;
  for (const { heads, old, new: next } of hunks) {
    for (const head of heads) {
      const at = bare.findIndex((line, index) => index >= from && line.trim() === head.trim());
      if (at === -1) return { problem: `the patch names a line that is not in ${path}` };
      from = at + 1;
    }
    const at = old.length === 0 ? atTheEnd(bare) : placeOf(bare, old, from);
    if (at === undefined) return { problem: `the lines that the patch replaces are not in ${path}` };
    bare.splice(at, old.length, ...next);
    lines.splice(at, old.length, ...next.map((line) => line + returns));
    from = at + next.length;
  }
  return { text: lines.join('\n') };
}

/** Lines that come without any before them go to the end, before the empty one behind the last line end. */
function atTheEnd(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

/** Exactly, else apart from white space at the ends, then on both sides, as agents are read. */
function placeOf(lines: readonly string[], old: readonly string[], from: number): number | undefined {
  for (const form of [(line: string) => line, (line: string) => line.trimEnd(), (line: string) => line.trim()]) {
    const wanted = old.map(form);
    for (let at = from; at + wanted.length <= lines.length; at += 1)
      if (wanted.every((line, index) => form(lines[at + index] ?? '') === line)) return at;
  }
  return undefined;
}

function added(path: string, body: readonly string[], at: number): PatchStep | EditProblem {
  const lines = body.slice(0, body.findLastIndex((line) => line.trim() !== '') + 1);
  const stray = lines.findIndex((line) => !line.startsWith('+'));
  if (stray !== -1) return notUnderstood(at + 1 + stray);
  return { kind: 'add', path, text: lines.map((line) => `${line.slice(1)}\n`).join('') };
}

function updated(path: string, body: readonly string[], at: number): PatchStep | EditProblem {
  const to = MOVE.exec((body[0] ?? '').trimEnd())?.[1];
  const hunks: Array<{ heads: string[]; old: string[]; new: string[] }> = [];
  let open: (typeof hunks)[number] | undefined;
  const begin = (): (typeof hunks)[number] => {
    const hunk = { heads: [], old: [], new: [] };
    hunks.push(hunk);
    return hunk;
  };
  for (const [index, line] of body.entries()) {
    if ((index === 0 && to !== undefined) || line.trimEnd() === '*** End of File') continue;
    if (line.startsWith('@@')) {
      if (open === undefined || open.old.length + open.new.length > 0) open = begin();
      const head = line
        .slice(2)
        .replace(/@@\s*$/, '')
        .trim();
      if (head !== '' && !/^-\d/.test(head)) open.heads.push(head);
      continue;
    }
    const [mark, rest] = [line.charAt(0), line.slice(1)];
    // A context line that is empty has often lost its mark; the last one only ends the text.
    if (line === '' && index === body.length - 1) continue;
    if (!['', ' ', '+', '-'].includes(mark)) return notUnderstood(at + 1 + index);
    open ??= begin();
    if (mark !== '+') open.old.push(rest);
    if (mark !== '-') open.new.push(rest);
  }
  return { kind: 'update', path, to, hunks: hunks.filter((hunk) => hunk.old.length + hunk.new.length > 0) };
}

function isOuter(line: string): boolean {
  return STEP.test(line.trimEnd()) || line.trim() === '*** End Patch';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function notUnderstood(at: number): EditProblem {
  return { problem: `line ${at + 1} of the patch is not understood` };
}
