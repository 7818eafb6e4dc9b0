import nodePath from 'node:path';
import type { ReadOptions } from '@decisis/core';
import { DEFAULT_CONFIG, findRepository, ownerOf, readConfig, type Config } from '@decisis/workspace';
import { readOptionsOf } from '../session/read-registers.ts';

/** How one document is read. */
export interface ReadSettings {
  readonly limits: Config['limits'];
  readonly read: ReadOptions | undefined;
}

/**
 * What decisis.toml says about a document that git merges. In the middle of a merge it may hold conflicts itself; then the document
 * is read as without it, since not merging would help nobody.
 */
export async function readSettingsFor(cwd: string, path: string): Promise<ReadSettings> {
  try {
    const repository = findRepository(nodePath.dirname(nodePath.resolve(cwd, path)));
    const config = await readConfig(repository);
    const relative = nodePath.relative(repository.root, nodePath.resolve(cwd, path)).replaceAll(nodePath.sep, '/');
    const owner = ownerOf(config.registers, relative);
    const read = owner === undefined ? {} : readOptionsOf(owner);
    return { limits: config.limits, read: { maxRows: config.limits.rows, ...read } };
  } catch {
    return { limits: DEFAULT_CONFIG.limits, read: undefined };
  }
}
