import { readDocumentBytes } from '../files/read-document-bytes.ts';
import type { ReadLimits } from '../files/limits.ts';
import type { DocumentInput } from './register-input.ts';
import type { Tree } from './tree.ts';

/** Reads a document that somebody named; every reason not to read it is an error. */
export function readDocumentInput(tree: Tree, path: string, limits: ReadLimits): DocumentInput {
  const bytes = tree.source?.readBytes(path, limits) ?? readDocumentBytes(tree.root, tree.placeOf(path), limits);
  return { path: tree.nameOf(path), root: tree.root, file: tree.absolute(path), bytes };
}
