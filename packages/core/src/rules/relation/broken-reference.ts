import { createFinding, type Finding } from '../../findings/finding.ts';
import { repositoryIndex } from '../../evidence/repository-index.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { knowsFamily, resolvedRelations, type ResolvedRelation } from '../resolve-relation.ts';
import type { Rule } from '../rule.ts';
import { placeOfRelation } from '../superseding.ts';

const FIELDS = ['supersedes', 'supersededBy', 'dependsOn', 'relates'];

/**
 * A field for relations, or a status that names what replaced the item, points at nothing: no register has the identifier
 * and the repository has no such file. Mentions in running text are no relations, and identifiers of a family that no
 * register uses belong to somebody else.
 */
export const brokenReference: Rule = {
  id: 'relation/broken-reference',
  *check(context) {
    for (const one of resolvedRelations(context)) {
      const { from, relation, to, register } = one;
      const isStated =
        (relation.field !== undefined && FIELDS.includes(relation.field)) ||
        (relation.field === 'status' && relation.kind === 'superseded-by');
      if (!isStated || relation.inferred || to.length > 0) continue;
      const { target } = relation;
      const place = { location: placeOfRelation(one), item: from.reference, anchor: `${from.reference} ${target}` };
      if (register !== undefined)
        yield milder(
          createFinding('relation/broken-reference', 'notInRegister', { id: from.name, target, register }, place),
          one,
        );
      else if (isFile(target) ? isMissingFile(context, one) : isUnknownItem(context, one))
        yield milder(createFinding('relation/broken-reference', 'unknown', { id: from.name, target }, place), one);
    }
  },
};

/** What is only related holds nothing up. */
function milder(finding: Finding, { relation }: ResolvedRelation): Finding {
  return relation.kind === 'relates' ? { ...finding, severity: 'warning' } : finding;
}

function isFile(target: string): boolean {
  return /\.[A-Za-z]{1,10}(?:#.*)?$/.test(target);
}

function isMissingFile({ repository }: CheckContext, { from, relation }: ResolvedRelation): boolean {
  const path = relation.target.replace(/#.*$/, '');
  if (path.includes('://') || repository.paths().length === 0) return false;
  return repositoryIndex(repository).find(path, from.document.path).length === 0;
}

/** An identifier of a family that registers use; one with a name before it that is no register belongs elsewhere. */
function isUnknownItem(context: CheckContext, { relation, from }: ResolvedRelation): boolean {
  const { target, register } = relation;
  if (register !== undefined || context.isPartial) return false;
  const isKnown = knowsFamily(context, target) || isOfOwnFolder(from, target);
  return /\d/.test(target) && isKnown && !target.includes('§') && from.item.id !== target;
}

/** In a folder of records that are named by their numbers, `ADR-0009` is one of the folder. */
function isOfOwnFolder({ item, register }: CheckedItem, target: string): boolean {
  if (item.dialect !== 'adr' || item.id === undefined || register.documents.length < 2) return false;
  return /^\d+$/.test(item.id) && /^ADR[-_ ]?\d+$/i.test(target);
}
