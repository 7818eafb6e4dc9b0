import { LineIndex, LOCK_FILE, type LeftReason, type RenumberedFile, type RenumberPlan } from '@decisis/core';
import type { LockRenumbering } from '../locking/renumber-locks.ts';
import { fit, loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

const WHY: Readonly<Record<LeftReason, string>> = {
  range: 'in a range or a shortened list',
  ambiguous: 'may mean another item of this ID',
  path: 'part of a path or an address',
  code: 'may be a name in the code',
  'machine-written': 'in a file that a program writes',
  'not-editable': 'in a file that is not UTF-8 or too large',
  'spelled-otherwise': 'spelled another way',
};

/** A renumbering, file by file with the lines as they will read, then what was left and why. */
export async function renderRenumber(
  plan: RenumberPlan,
  locks: LockRenumbering | undefined,
  isWritten: boolean,
  style: Style,
): Promise<readonly string[]> {
  const { paint, link } = style;
  const measure = await loadMeasure(plan.files.flatMap(({ after }) => [after.slice(0, 1000)]));
  const width = Math.min(style.width, 120);
  const lines: string[] = [];
  for (const file of plan.files) {
    const renamed = file.newPath === file.path ? '' : ` → ${escapeTerminal(file.newPath)}`;
    lines.push(`${link(paint('strong', escapeTerminal(file.path)), file.path)}${renamed}`);
    for (const { line, text } of changedLines(file))
      lines.push(
        `  ${paint('faint', String(line).padStart(5))}  ${fit(escapeTerminal(text.trim()), width - 9, measure)}`,
      );
  }
  if (locks !== undefined) lines.push(link(paint('strong', LOCK_FILE), LOCK_FILE));
  for (const { from, to } of locks?.moved ?? []) {
    const words = from === to ? `words of ${from}` : `${from} → ${to}`;
    lines.push(`         ${fit(escapeTerminal(words), width - 9, measure)}`);
  }
  if (plan.left.length > 0) lines.push('', paint('heading', `Left as they are (${plan.left.length})`));
  for (const { path, line, text, reason } of plan.left) {
    const place = link(`${escapeTerminal(path)}:${line}`, path, line);
    lines.push(
      `  ${place}  ${paint('warning', WHY[reason])}  ${paint('faint', fit(escapeTerminal(text), 60, measure))}`,
    );
  }
  const places = plan.files.reduce((sum, { edits }) => sum + edits.length, 0);
  const moved = locks === undefined ? '' : `, ${counted(locks.moved.length, 'lock')}`;
  const what = `${escapeTerminal(plan.from)} → ${escapeTerminal(plan.to)}: ${counted(places, 'place')} in ${counted(plan.files.length, 'file')}${moved}`;
  const end = isWritten ? paint('accepted', 'written') : paint('faint', 'nothing was written: this is a dry run');
  return [...lines, '', `${what}  ${end}`];
}

/** A renumbering for programs. */
export function renumberJson(
  { from, to, files, left }: RenumberPlan,
  locks: LockRenumbering | undefined,
  isWritten: boolean,
): object {
  return {
    from,
    to,
    written: isWritten,
    files: files.map(({ path, newPath, before, edits }) => {
      const index = new LineIndex(before);
      return {
        path,
        newPath,
        edits: edits.map(({ start, end, newText }) => ({
          ...index.positionAt(start),
          before: before.slice(start, end),
          after: newText,
        })),
      };
    }),
    locks: locks?.moved ?? [],
    left,
  };
}

/** The lines that change, each once, as they will read. No edit holds a line break, so lines keep their numbers. */
function changedLines({ before, after, edits }: RenumberedFile): ReadonlyArray<{ line: number; text: string }> {
  const index = new LineIndex(before);
  const lines = after.split('\n');
  const numbers = new Set(edits.map(({ start }) => index.lineAt(start)));
  return [...numbers].map((line) => ({ line, text: lines[line - 1] ?? '' }));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
