import { isDocumentName } from '../facets/references/document-names.ts';
import type { EvidenceAnchor } from '../facets/evidence/evidence.ts';
import type { RepositoryIndex } from './repository-index.ts';

/** An anchor of evidence looked up in the repository. */
export interface AnchorStanding {
  readonly anchor: EvidenceAnchor;
  /**
   * - `found`: the repository has a file of that name.
   * - `missing`: it has none, though it has others of its kind.
   * - `elsewhere`: nothing says that such files live here at all.
   */
  readonly state: 'found' | 'missing' | 'elsewhere';
  readonly files: readonly string[];
}

/**
 * Looks up the anchors of one document that name a file; addresses, symbols and names that are no file names are left out.
 * Documents are missed only where others that the same text names are there, for every repository has documents.
 */
export function anchorStandings(
  anchors: readonly EvidenceAnchor[],
  path: string,
  index: RepositoryIndex,
): readonly AnchorStanding[] {
  const looked = anchors.filter(isFileAnchor).map((anchor) => {
    const files = index.find(anchor.target, path);
    return { anchor, files, isDocument: isDocumentName(anchor.target) };
  });
  const knowsDocuments = looked.some(({ files, isDocument }) => isDocument && files.some((file) => file !== path));
  return looked.map(({ anchor, files, isDocument }) => {
    if (files.length > 0) return { anchor, files, state: 'found' };
    const folder = anchor.target.slice(0, anchor.target.lastIndexOf('/') + 1);
    const isHere = isDocument
      ? knowsDocuments || (folder !== '' && index.find(folder, path).length > 0)
      : index.isPlausible(anchor.target);
    return { anchor, files, state: isHere ? 'missing' : 'elsewhere' };
  });
}

function isFileAnchor({ kind, target }: EvidenceAnchor): boolean {
  if (/[*?{}…]/.test(target)) return false;
  return kind === 'file' || kind === 'document' || (kind === 'section' && isDocumentName(target));
}
