import { readStagedTrees, revisionSource, revisionView, type Git, type StagedFile } from '@decisis/workspace/git';
import type { StagedState } from './edited-repository.ts';

/** The files of a commit that is about to be made, below a folder of its repository. */
export function stagedStateOf(
  git: Git,
  staged: readonly StagedFile[],
  folder: string,
  documentBytes: number,
): StagedState {
  const { before, after } = readStagedTrees(git, staged, folder, documentBytes);
  const source = revisionSource(before);
  return {
    outside: {
      view: revisionView(before),
      isThere: (path) => before.entry(path) !== undefined || before.hasFolder(path),
      bytes: (path) => source.readBytes(path, { documentBytes }),
    },
    before: source,
    after: revisionSource(after),
  };
}
