import { isUtf8 } from 'node:buffer';
import { isDecisisError, type JudgedFiles, type RepositoryView, type UnreadReason } from '@decisis/core';
import { isAbsent } from './is-absent.ts';
import { isJudged } from './is-judged.ts';
import { judgedFiles } from './judged-files.ts';
import { MOST_TEXT_BYTES } from './limits.ts';
import { readDocumentBytes, readFileBytes } from './read-document-bytes.ts';
import { searchedText } from './searched-text.ts';
import { walkTree, type Walk } from './walk-tree.ts';
import { withFolders } from './with-folders.ts';

/** How far a view looks. */
export interface ViewOptions {
  readonly documentBytes: number;
  readonly exclude: readonly string[];
  readonly hidden: readonly string[];
}

/** The files of a checked-out repository, read when they are asked for. Names are confined to the root, as in all reading. */
export function workingTreeView(root: string, { documentBytes, exclude, hidden }: ViewOptions): RepositoryView {
  let walk: Walk | undefined;
  let judged: JudgedFiles | undefined;
  let known: ReadonlySet<string> | undefined;
  const texts = new Map<string, string | undefined>();
  const counting = new Map<string, boolean>();
  const whole = (): Walk => (walk ??= walkTree(root, { isWanted: () => true, exclude, hidden }));
  const files = (): readonly string[] => whole().files;
  return {
    paths: files,
    leftOut: () => (whole().stoppedAt === undefined ? whole().leftOut.map(({ path }) => path) : undefined),
    judged: () => (judged ??= judgedFiles(root)),
    isJudged: (path) => {
      const answer = counting.get(path) ?? isJudged(root, path);
      counting.set(path, answer);
      return answer;
    },
    has: (path) => (known ??= withFolders(files())).has(path.replace(/\/+$/, '')),
    text: (path) => {
      if (!texts.has(path)) texts.set(path, readText(root, path, documentBytes));
      return texts.get(path);
    },
    searched: (path) => texts.get(path) ?? readSearched(root, path),
    unread: (path) => whyUnread(root, path, documentBytes),
    mostBytes: documentBytes,
  };
}

const UNREAD: Readonly<Record<string, UnreadReason | undefined>> = {
  DCS_DOCUMENT_NOT_FOUND: undefined,
  DCS_DOCUMENT_TOO_LARGE: 'too-large',
  DCS_DOCUMENT_BINARY: 'not-text',
  DCS_DOCUMENT_OUTSIDE_TREE: 'outside',
};

function whyUnread(root: string, path: string, documentBytes: number): UnreadReason | undefined {
  if (isAbsent(root, path)) return UNREAD['DCS_DOCUMENT_NOT_FOUND'];
  try {
    const bytes = readDocumentBytes(root, path, { documentBytes });
    return isUtf8(bytes) ? undefined : 'not-text';
  } catch (error) {
    return isDecisisError(error) && error.code in UNREAD ? UNREAD[error.code] : 'unreadable';
  }
}

function readText(root: string, path: string, documentBytes: number): string | undefined {
  if (isAbsent(root, path)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readDocumentBytes(root, path, { documentBytes }));
  } catch {
    // Missing, binary, unreadable, outside of the tree: for whoever asks about its text it is not there.
    return undefined;
  }
}

function readSearched(root: string, path: string): string | undefined {
  if (isAbsent(root, path)) return undefined;
  try {
    return searchedText(readFileBytes(root, path, { documentBytes: MOST_TEXT_BYTES }));
  } catch {
    // As above: for whoever looks for lines it is not there.
    return undefined;
  }
}
