import { MigrationNumbers } from '../../evidence/migration-numbers.ts';
import { repositoryIndex, type RepositoryIndex } from '../../evidence/repository-index.ts';
import { implementationTargets, type ImplementationTarget } from '../../evidence/implementation-targets.ts';
import { createFinding } from '../../findings/finding.ts';
import { commandName } from '../command-name.ts';
import { markedItems } from '../marked-items.ts';
import { placeOf } from '../place.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import type { Rule } from '../rule.ts';

/**
 * An implementation marker that names a file or a migration which the repository does not have, though it has others like it, or
 * a commit that it does not have. What names a pull request or a version cannot be looked up, and nothing is said.
 */
export const missingImplementation: Rule = {
  id: 'evidence/missing-implementation',
  *check(context) {
    const { repository } = context;
    const named = markedItems(context).flatMap(({ item, marker }) =>
      implementationTargets(marker).map((target) => ({ item, target })),
    );
    if (named.length === 0) return;
    const index = repositoryIndex(repository);
    const numbers = new MigrationNumbers(index);
    const unknown = unknownCommits(named, context);
    for (const { item, target } of named) {
      const isGone =
        target.kind === 'commit' ? unknown.has(target.name) : isMissing(target, item.document.path, index, numbers);
      if (!isGone) continue;
      yield createFinding(
        'evidence/missing-implementation',
        target.kind === 'number' ? 'migration' : target.kind,
        { id: item.name, call: commandName(item, context), named: target.name },
        {
          location: placeOf(item, 'implementedIn'),
          item: item.reference,
          anchor: `${item.reference} ${target.name}`,
        },
      );
    }
  },
};

interface Named {
  readonly item: CheckedItem;
  readonly target: ImplementationTarget;
}

/** Where the repository has none of the commits that a document names, and there are several, they are those of another one. */
const ELSEWHERE = 3;

function unknownCommits(named: readonly Named[], { commits }: CheckContext): ReadonlySet<string> {
  const byDocument = new Map<string, Set<string>>();
  for (const { item, target } of named) {
    if (target.kind !== 'commit') continue;
    const names = byDocument.get(item.document.path) ?? new Set();
    byDocument.set(item.document.path, names.add(target.name));
  }
  // One question for all of them: each costs a call of git.
  const asked = [...new Set([...byDocument.values()].flatMap((names) => [...names]))];
  const unknown = asked.length === 0 ? undefined : commits(asked);
  if (unknown === undefined) return new Set();
  const isOfAnother = (names: ReadonlySet<string>): boolean =>
    names.size >= ELSEWHERE && [...names].every((name) => unknown.has(name));
  return new Set(
    [...byDocument.values()].flatMap((names) =>
      isOfAnother(names) ? [] : [...names].filter((name) => unknown.has(name)),
    ),
  );
}

function isMissing(
  { kind, name }: ImplementationTarget,
  path: string,
  index: RepositoryIndex,
  numbers: MigrationNumbers,
): boolean {
  if (kind === 'file') return index.find(name, path).length === 0 && index.isPlausible(name);
  if (numbers.has(name)) return false;
  return kind === 'migration' ? numbers.size > 0 : numbers.looksLikeOne(name);
}
