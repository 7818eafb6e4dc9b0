import { isDecisisError } from '@decisis/core';
import { readConfig, type Config, type Repository } from '@decisis/workspace';
import { readConfigOf, RevisionTree } from '@decisis/workspace/git';

/**
 * The settings that a state brings along, where it is not judged by them; only used to learn where it moved a register. Undefined where there are
 * none that are understood: then they say nothing.
 */
export async function ownConfig(state: Repository | RevisionTree): Promise<Config | undefined> {
  try {
    return await (state instanceof RevisionTree ? readConfigOf(state) : readConfig({ ...state, hasConfig: true }));
  } catch (error) {
    if (!isDecisisError(error)) throw error;
    return undefined;
  }
}
