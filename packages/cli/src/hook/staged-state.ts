import { readConfigOf, revisionSource, revisionView, type StagedTrees } from '@decisis/workspace/git';
import type { Config } from '@decisis/workspace';
import type { StagedState } from './edited-repository.ts';

/** How much of a decisis.toml is read. */
export const CONFIG_BYTES = 1024 * 1024;

/** The files of a commit that is about to be made, below a folder of its repository, and the settings that it has before and after. */
export async function stagedStateOf(
  trees: StagedTrees,
  folder: string,
  limited: (config: Config) => Config,
): Promise<StagedState> {
  const below = (bytes: number): StagedTrees => ({
    before: trees.before.below(folder, bytes),
    after: trees.after.below(folder, bytes),
  });
  // How large a document may be is for the settings to say.
  const read = below(CONFIG_BYTES);
  const config = { before: limited(await readConfigOf(read.before)), after: limited(await readConfigOf(read.after)) };
  const { documentBytes } = config.after.limits;
  const { before, after } = below(documentBytes);
  const source = revisionSource(before);
  return {
    config,
    outside: {
      view: revisionView(before),
      isThere: (path) => before.entry(path) !== undefined || before.hasFolder(path),
      bytes: (path) => source.readBytes(path, { documentBytes }),
    },
    before: source,
    after: revisionSource(after),
  };
}
