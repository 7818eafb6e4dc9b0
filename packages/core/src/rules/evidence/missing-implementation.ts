import { MigrationNumbers } from '../../evidence/migration-numbers.ts';
import { repositoryIndex, type RepositoryIndex } from '../../evidence/repository-index.ts';
import { VersionTags } from '../../evidence/version-tags.ts';
import { implementationTargets, type ImplementationTarget } from '../../evidence/implementation-targets.ts';
import { createFinding } from '../../findings/finding.ts';
import { commandName } from '../command-name.ts';
import { markedItems } from '../marked-items.ts';
import { placeOf } from '../place.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import type { Rule } from '../rule.ts';

/**
 * An implementation marker that names a file or a migration which the repository does not have, though it has others like it, or
 * a commit or a tagged version that it does not have. What names a pull request cannot be looked up, and nothing is said.
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
    const unknown = {
      commit: unknownOf('commit', named, context.commits),
      version: unknownOf('version', named, (versions) => untagged(versions, context)),
    };
    for (const { item, target } of named) {
      const isGone =
        target.kind === 'commit' || target.kind === 'version'
          ? unknown[target.kind].has(target.name)
          : isMissing(target, item.document.path, index, numbers);
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

/** Where the repository has none of the names that a document gives, and there are several, they are those of another one. */
const ELSEWHERE = 3;

/** Names of one kind that the repository does not have. All are asked for at once: each question costs a call of git. */
function unknownOf(
  kind: ImplementationTarget['kind'],
  named: readonly Named[],
  ask: (names: readonly string[]) => ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const byDocument = new Map<string, Set<string>>();
  for (const { item, target } of named) {
    if (target.kind !== kind) continue;
    const names = byDocument.get(item.document.path) ?? new Set();
    byDocument.set(item.document.path, names.add(target.name));
  }
  const asked = [...new Set([...byDocument.values()].flatMap((names) => [...names]))];
  const unknown = asked.length === 0 ? undefined : ask(asked);
  if (unknown === undefined) return new Set();
  const isOfAnother = (names: ReadonlySet<string>): boolean =>
    names.size >= ELSEWHERE && [...names].every((name) => unknown.has(name));
  return new Set(
    [...byDocument.values()].flatMap((names) =>
      isOfAnother(names) ? [] : [...names].filter((name) => unknown.has(name)),
    ),
  );
}

/** Where no tag names a version, releases are not tagged: nobody can tell. */
function untagged(versions: readonly string[], { tags }: CheckContext): ReadonlySet<string> | undefined {
  const tagged = new VersionTags(tags() ?? []);
  return tagged.areVersions ? new Set(versions.filter((version) => !tagged.has(version))) : undefined;
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
