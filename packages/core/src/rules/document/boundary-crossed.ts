import { createFinding, type Finding } from '../../findings/finding.ts';
import { isAmong } from '../../gates/read-declaration.ts';
import { boundariesIn, mayStateBoundary, type BoundaryStatement } from '../../gates/read-boundaries.ts';
import { MAY_RULE_OUT, ruledOutIn, type RuledOut, type RuledOutWork } from '../../gates/ruled-out.ts';
import { boundariesAt } from '../boundaries-at.ts';
import type { CheckContext } from '../check-context.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';

/** The files that show work which a boundary ruled out. */
const SHOWS: Readonly<Record<RuledOutWork, (path: string) => boolean>> = {
  database: (path) => /(?:^|\/)migrations?\/|\.sql$/i.test(path),
  code: (path) =>
    /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|php|go|rs|java|kts?|scala|swift|cs|c|cc|cpp|h|hpp|ex|exs|sh|sql)$/i.test(path),
};

/**
 * A change of the work of a document whose boundary rules something out ("no code, no migration"), which does just that. It is
 * that work where it edits the document, and under the paths of a part of the plan that the document describes. Only what is
 * ruled out in these words is held against it; a boundary that the change takes back holds for it still.
 */
export const boundaryCrossed: Rule = {
  id: 'document/boundary-crossed',
  *check(context) {
    const { change } = context;
    if (change === undefined) return;
    const files = change.files.filter(({ kind }) => kind !== 'deleted');
    const changed = files.map(({ path }) => path);
    if (!changed.some((path) => Object.values(SHOWS).some((isSuch) => isSuch(path)))) return;
    const documents = files.filter(({ path }) => mayStateBoundary(path));
    context.repository.prepare?.(documents.map(({ path }) => path));
    change.repository.prepare?.(documents.flatMap(({ path, from, kind }) => (kind === 'added' ? [] : [from ?? path])));
    for (const { path, from, kind } of documents) {
      const own = boundariesAt(path, context, MAY_RULE_OUT);
      yield* crossings(own, changed, 'crossed');
      const before = kind === 'added' ? undefined : change.repository.text(from ?? path);
      if (before === undefined) continue;
      const ofBase = boundariesIn(from ?? path, before, MAY_RULE_OUT);
      const kept = new Set(own.flatMap(({ text }) => ruledOutIn(text).map(({ work }) => work)));
      yield* takenBack(path, ofBase, kept, changed);
    }
    for (const [path, globs] of describedWork(context))
      if (!changed.includes(path))
        yield* crossings(
          boundariesAt(path, context, MAY_RULE_OUT),
          changed.filter((file) => isAmong(file, globs)),
          'work',
        );
  },
};

function* crossings(
  boundaries: readonly BoundaryStatement[],
  changed: readonly string[],
  messageId: 'crossed' | 'work',
): Iterable<Finding> {
  for (const { text, location } of boundaries) {
    const data = crossingOf(ruledOutIn(text), changed);
    if (data !== undefined)
      yield createFinding('document/boundary-crossed', messageId, data, { location, anchor: 'boundary' });
  }
}

/** What only the base rules out, and the change does: it says for itself that it may. */
function* takenBack(
  path: string,
  ofBase: readonly BoundaryStatement[],
  kept: ReadonlySet<RuledOutWork>,
  changed: readonly string[],
): Iterable<Finding> {
  for (const { text } of ofBase) {
    const lost = ruledOutIn(text).filter(({ work }) => !kept.has(work));
    const data = crossingOf(lost, changed);
    // Where another part of the boundary is left, the files that it rules out are told with it.
    const isTold = data !== undefined && [...kept].some((work) => SHOWS[work](data.file));
    if (data === undefined || isTold) continue;
    yield createFinding('document/boundary-crossed', 'takenBack', data, {
      location: atFile(path),
      anchor: 'boundary taken back',
    });
  }
}

function crossingOf(ruledOut: readonly RuledOut[], changed: readonly string[]) {
  const files = changed.filter((path) => ruledOut.some(({ work }) => SHOWS[work](path)));
  const [file] = files;
  const words = ruledOut.find(({ work }) => file !== undefined && SHOWS[work](file))?.words;
  return file === undefined || words === undefined ? undefined : { words, file, more: files.length - 1 };
}

/** The documents that describe a part of the plan with paths, each with all of them. */
function describedWork({ policy }: CheckContext): ReadonlyMap<string, readonly string[]> {
  const work = new Map<string, readonly string[]>();
  for (const { document, paths } of policy.plan.nodes)
    if (document !== undefined && paths.length > 0) work.set(document, [...(work.get(document) ?? []), ...paths]);
  return work;
}
