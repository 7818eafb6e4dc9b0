import { compileGlob, isDecisisError, isGeneratedText, type DecisisError } from '@decisis/core';
import type { Config } from '../config/config.ts';
import type { LeftOut, LeftOutReason } from '../files/left-out.ts';
import { peekAtFile, readDocumentHead } from '../files/read-document-bytes.ts';
import { walkTree, type Walk } from '../files/walk-tree.ts';
import type { Detection, DetectRegister } from './detection.ts';
import { mayHoldDecisions } from './may-hold-decisions.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { DocumentInput } from './register-input.ts';
import type { Tree } from './tree.ts';

/** A document in which decisions were found. */
export interface Candidate {
  /** Path in its tree. */
  readonly path: string;
  readonly document: DocumentInput;
  readonly detection: Detection;
}

/** What looking through a tree gave. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Paths in the tree of every document there is, candidate or not. */
  readonly paths: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly documentsSeen: number;
  readonly stoppedAt: number | undefined;
}

/** How to look. */
export interface SearchOptions {
  readonly config: Config;
  readonly detect: DetectRegister;
  readonly onProgress?: ((documentsSeen: number) => void) | undefined;
  /** Names of documents that are spoken for already. */
  readonly except?: ReadonlySet<string>;
}

const HEAD_BYTES = 64 * 1024;
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Looks at every document below a folder of a tree. A document that cannot be read, is binary or too large is left out
 * and told, like everything that the walk leaves out.
 */
export function findCandidates(tree: Tree, start: string, options: SearchOptions): Candidates {
  const { config, detect } = options;
  const how = {
    start,
    hidden: config.discovery.hidden,
    exclude: tree.isRepository ? config.discovery.exclude : [],
  };
  const walk = tree.source?.walk(how) ?? walkTree(tree.root, how);
  const isIncluded = includeFilter(tree, config);
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = namedLeftOut(tree, walk);
  let documentsSeen = 0;
  tree.source?.prepare(walk.files.filter(isIncluded));
  for (const path of walk.files) {
    const name = tree.nameOf(path);
    if (!isIncluded(path) || options.except?.has(name) === true) continue;
    documentsSeen += 1;
    options.onProgress?.(documentsSeen);
    const result = look(tree, path, config.limits.documentBytes, detect);
    if ('detection' in result) candidates.push(result);
    else leftOut.push({ path: name, isFolder: false, ...result });
  }
  return { candidates, paths: walk.files, leftOut, documentsSeen, stoppedAt: walk.stoppedAt };
}

function look(
  tree: Tree,
  path: string,
  documentBytes: number,
  detect: DetectRegister,
): Candidate | Pick<LeftOut, 'reason' | 'detail' | 'mayHoldDecisions'> {
  const name = tree.nameOf(path);
  try {
    const { head, size } = readHead(tree, path, documentBytes);
    const beginning = decode(head);
    if (isGeneratedText(beginning)) return { reason: 'generated' };
    if (!mayHoldDecisions(path, beginning)) return { reason: 'no-decisions' };
    const isWhole = size <= head.length && size <= documentBytes;
    const { bytes } = isWhole ? { bytes: head } : readDocumentInput(tree, path, { documentBytes });
    const detection = detect(name, bytes);
    if (detection === undefined) return { reason: 'no-decisions' };
    return { path, document: { path: name, root: tree.root, file: tree.absolute(path), bytes }, detection };
  } catch (error) {
    if (!isDecisisError(error)) throw error;
    const reason = reasonOf(error);
    // One that is too large was looked at before.
    const isMissed = reason === 'too-large' || (reason === 'binary' && isDamaged(tree, path));
    return { reason, detail: error.message, ...(isMissed ? { mayHoldDecisions: true as const } : {}) };
  }
}

/** Whether a document that is no text would be one with decisions but for its NUL bytes: what an editor or a crash left in it, or UTF-16. */
function isDamaged(tree: Tree, path: string): boolean {
  const bytes = tree.source === undefined ? peekAtFile(tree.root, tree.placeOf(path), HEAD_BYTES) : undefined;
  if (bytes === undefined) return false;
  const text = decode(bytes).replaceAll('\0', '');
  // What is packed or encrypted has control characters everywhere, and words by chance.
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls * 100 <= text.length && mayHoldDecisions(path, text);
}

function readHead(
  tree: Tree,
  path: string,
  documentBytes: number,
): { readonly head: Uint8Array; readonly size: number } {
  if (tree.source === undefined) return readDocumentHead(tree.root, tree.placeOf(path), HEAD_BYTES);
  const bytes = tree.source.readBytes(path, { documentBytes });
  return { head: bytes.subarray(0, HEAD_BYTES), size: bytes.length };
}

function reasonOf(error: DecisisError): LeftOutReason {
  if (error.code === 'DCS_DOCUMENT_BINARY') return 'binary';
  if (error.code === 'DCS_DOCUMENT_TOO_LARGE') return 'too-large';
  return error.code === 'DCS_DOCUMENT_OUTSIDE_TREE' ? 'symlink-out-of-tree' : 'unreadable';
}

function includeFilter(tree: Tree, config: Config): (path: string) => boolean {
  if (!tree.isRepository || config.discovery.include.length === 0) return () => true;
  const globs = config.discovery.include.map((glob) => compileGlob(glob));
  return (path) => globs.some((matches) => matches(path));
}

function namedLeftOut(tree: Tree, walk: Walk): LeftOut[] {
  return walk.leftOut.map((entry) => ({ ...entry, path: tree.nameOf(entry.path) }));
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
