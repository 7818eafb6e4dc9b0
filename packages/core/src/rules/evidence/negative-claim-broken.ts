import { itemEvidence } from '../../evidence/item-evidence.ts';
import { findCounterexample } from '../../evidence/negative-search.ts';
import { repositoryIndex, type RepositoryIndex } from '../../evidence/repository-index.ts';
import { createFinding } from '../../findings/finding.ts';
import type { CheckedDocument, CheckedItem } from '../check-context.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { documentsOf } from '../item-anchors.ts';

/** Evidence says that something is not in the repository, and it is there now. */
export const negativeClaimBroken: Rule = {
  id: 'evidence/negative-claim-broken',
  *check(context) {
    const index = repositoryIndex(context.repository);
    for (const document of documentsOf(context)) {
      const { text } = document.reading.source;
      for (const item of document.items) {
        if (item.item.field('evidence') === undefined) continue;
        yield* filesThatAreThere(item, document, index);
        const { negative, anchors } = itemEvidence(item.item);
        for (const claim of negative) {
          const title = item.item.text('title') ?? '';
          const found = findCounterexample(claim, { text, path: document.path, title, anchors, index });
          if (found === undefined) continue;
          const { path, line, sought } = found;
          yield createFinding(
            'evidence/negative-claim-broken',
            'there',
            {
              id: item.name,
              subject: shownSubject(claim.subject),
              sought,
              where: line === undefined ? path : `${path}:${line}`,
            },
            {
              location: placeIn(document, claim.start, claim.end),
              item: item.reference,
              anchor: `${item.reference} ${claim.subject}`,
            },
          );
        }
      }
    }
  },
};

/** What is claimed to be missing, without code marks where one of a pair was left behind. */
function shownSubject(subject: string): string {
  return subject.split('`').length % 2 === 0 ? subject.replaceAll('`', '') : subject;
}

/** Files of which the evidence says, without more, that they are not there. A bare name counts only beside the document or at the root. */
function* filesThatAreThere(item: CheckedItem, document: CheckedDocument, index: RepositoryIndex) {
  const told = new Set<string>();
  for (const [anchor, absence] of itemEvidence(item.item).absent) {
    const { target, kind, lines, start, end } = anchor;
    if (absence !== 'said' || lines !== undefined || (kind !== 'file' && kind !== 'document')) continue;
    if (/[*?{}…]/.test(target)) continue;
    const [path, ...others] = index.find(target, document.path);
    if (path === undefined || others.length > 0 || told.has(path)) continue;
    if (!target.includes('/') && path.includes('/') && folderOf(path) !== folderOf(document.path)) continue;
    told.add(path);
    yield createFinding(
      'evidence/negative-claim-broken',
      'file',
      { id: item.name, file: path },
      {
        location: placeIn(document, start, end),
        item: item.reference,
        anchor: `${item.reference} ${target}`,
      },
    );
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
