import { MigrationNumbers } from '../../evidence/migration-numbers.ts';
import { repositoryIndex, type RepositoryIndex } from '../../evidence/repository-index.ts';
import { implementationTargets, type ImplementationTarget } from '../../evidence/implementation-targets.ts';
import { createFinding } from '../../findings/finding.ts';
import { markedItems } from '../marked-items.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * An implementation marker that names a file or a migration which the repository does not have, though it has others like it.
 * What names a commit, a pull request or a version cannot be looked up, and nothing is said.
 */
export const missingImplementation: Rule = {
  id: 'evidence/missing-implementation',
  *check(context) {
    const { repository } = context;
    let numbers: MigrationNumbers | undefined;
    for (const { item, marker } of markedItems(context)) {
      const index = repositoryIndex(repository);
      numbers ??= new MigrationNumbers(index);
      for (const target of implementationTargets(marker)) {
        if (!isMissing(target, item.document.path, index, numbers)) continue;
        yield createFinding(
          'evidence/missing-implementation',
          target.kind === 'file' ? 'file' : 'migration',
          { id: item.name, named: target.name },
          {
            location: placeOf(item, 'implementedIn'),
            item: item.reference,
            anchor: `${item.reference} ${target.name}`,
          },
        );
      }
    }
  },
};

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
