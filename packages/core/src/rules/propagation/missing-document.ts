import { repositoryIndex, resolvePath } from '../../evidence/repository-index.ts';
import type { Impact } from '../../facets/impacts.ts';
import { createFinding } from '../../findings/finding.ts';
import { isDocumentPath } from '../../model/document-path.ts';
import type { CheckContext, CheckedDocument, CheckedItem } from '../check-context.ts';
import { documentsOf } from '../item-anchors.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A document that an accepted decision changes is not there, though its neighbours are: others in its folder, or others that
 * decisions of the same document change. The rest is of another repository, which is told once a document, as information.
 */
export const missingDocument: Rule = {
  id: 'propagation/missing-document',
  *check(context) {
    const ownPaths = new Set(documentsOf(context).map(({ path }) => path));
    let folders: ReadonlySet<string> | undefined;
    for (const document of documentsOf(context)) {
      const named = namedDocuments(document, context);
      const missing = named.filter(({ path }) => path === undefined);
      const [first] = missing;
      if (first === undefined) continue;
      folders ??= new Set(
        context.repository
          .paths()
          .filter((path) => !ownPaths.has(path))
          .map(folderOf),
      );
      const here = named.flatMap(({ path }) => (path === undefined ? [] : [folderOf(path)]));
      const near = new Set([...folders, ...here]);
      const gone = missing.filter(({ name }) => hasNeighbours(name, document.path, here.length > 0, near));
      for (const { item, impact, name } of gone)
        yield createFinding(
          'propagation/missing-document',
          'gone',
          { id: item.name, document: name },
          {
            location: placeIn(document, impact.start, impact.end),
            item: item.reference,
            anchor: `${item.reference} ${name}`,
          },
        );
      const elsewhere = missing.filter((each) => !gone.includes(each));
      const [leading] = elsewhere;
      if (leading === undefined) continue;
      const finding = createFinding(
        'propagation/missing-document',
        'elsewhere',
        { count: new Set(elsewhere.map(({ name }) => name)).size, first: leading.name },
        { location: placeIn(document, leading.impact.start, leading.impact.end), anchor: document.path },
      );
      yield { ...finding, severity: 'info' as const };
    }
  },
};

interface NamedDocument {
  readonly item: CheckedItem;
  readonly impact: Impact;
  readonly name: string;
  /** Undefined when the repository has no file of that name. */
  readonly path: string | undefined;
}

/** Kept where people share files, more often than in a repository. */
const OFFICE = /\.(?:docx?|odt|pdf|pptx?|xlsx?)$/i;

/** The documents that the accepted decisions of a document change, each once a decision; not what they remove or leave as it is. */
function namedDocuments(document: CheckedDocument, { repository }: CheckContext): NamedDocument[] {
  const index = repositoryIndex(repository);
  return document.items.flatMap((item) => {
    if (item.item.status !== 'accepted' || item.item.field('impacts') === undefined) return [];
    const byName = new Map<string, NamedDocument>();
    for (const impact of item.facets().impacts) {
      const name = impact.document?.replace(/#.*$/, '');
      if (name === undefined || byName.has(name) || !isLookedUp(name, impact)) continue;
      byName.set(name, { item, impact, name, path: index.find(name, document.path)[0] });
    }
    return [...byName.values()];
  });
}

function isLookedUp(name: string, { isAttestedNoChange, verbs }: Impact): boolean {
  if (isAttestedNoChange || verbs[0] === 'remove') return false;
  return isDocumentPath(name) && !OFFICE.test(name) && !/[*?{}<>…%]|:\/\//.test(name);
}

function hasNeighbours(name: string, from: string, knowsDocuments: boolean, near: ReadonlySet<string>): boolean {
  const beside = resolvePath(from, name);
  if (beside === undefined || name.startsWith('~')) return false;
  const written = name.replace(/^(?:\.?\/)+/, '');
  if (!written.includes('/')) return knowsDocuments;
  return near.has(folderOf(beside)) || near.has(folderOf(written));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
