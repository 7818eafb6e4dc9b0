import { createFinding, type Finding } from '../../findings/finding.ts';
import type { CheckContext, CheckedChange, CheckedDocument } from '../check-context.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/** Documents with decisions that the base reads and the change takes out of sight. */
export const unreadRegister: Rule = {
  id: 'policy/unread-register',
  *check(context) {
    const { change, registers } = context;
    if (change === undefined) return;
    for (const { name, path } of change.missing) {
      yield createFinding(
        'policy/unread-register',
        'missing',
        { path, name },
        { location: atFile(path), anchor: path },
      );
    }
    for (const { path, problem } of change.unread) {
      const place = { location: atFile(path), anchor: path };
      yield createFinding('policy/unread-register', 'unreadable', { path, problem }, place);
    }
    const told = new Set([...change.missing, ...change.unread].map(({ path }) => path));
    yield* unknownAtBase(change, told);
    const read = new Set(registers.flatMap(({ documents }) => documents.map(({ path }) => path)));
    for (const { documents } of change.registers) {
      for (const document of documents) {
        if (read.has(document.path) || document.items.length === 0) continue;
        if ([...told].some((path) => document.path === path || document.path.startsWith(`${path}/`))) continue;
        const finding = judge(document, change, read, context);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/**
 * What the base states where nobody can read it. A change that repairs such a document cannot be held to what it said; through a link,
 * which is read elsewhere, it said something.
 */
function* unknownAtBase({ unreadAtBase, files }: CheckedChange, told: ReadonlySet<string>): Iterable<Finding> {
  for (const { path, problem, isLink } of unreadAtBase) {
    if (told.has(path)) continue;
    const place = { location: atFile(path), anchor: path };
    const finding = createFinding('policy/unread-register', 'base', { path, problem }, place);
    const isTouched = files.some((file) => file.path === path || file.from === path);
    yield isTouched && !isLink ? { ...finding, severity: 'warning' } : finding;
  }
}

function judge(
  { path, items }: CheckedDocument,
  change: CheckedChange,
  read: ReadonlySet<string>,
  context: CheckContext,
): Finding | undefined {
  const place = { location: atFile(path), anchor: path };
  const moved = change.files.find((file) => file.from === path);
  if (moved !== undefined) {
    if (read.has(moved.path)) return undefined;
    const data = { path, to: moved.path, items: items.length };
    return createFinding('policy/unread-register', 'moved', data, place);
  }
  if (!change.files.some((file) => file.path === path && file.kind === 'deleted')) {
    return createFinding('policy/unread-register', 'hidden', { path, items: items.length }, place);
  }
  const ids = items
    .filter((item) => isUndecided(item) && item.item.id !== undefined && context.find(item.item.id).length === 0)
    .map(({ reference }) => reference);
  if (ids.length === 0) return undefined;
  // Deleting a document in the open is a decision of its own; hiding one is not.
  return { ...createFinding('policy/unread-register', 'deleted', { path, ids }, place), severity: 'warning' };
}
