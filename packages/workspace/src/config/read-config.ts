import { readDocumentBytes } from '../files/read-document-bytes.ts';
import type { RevisionTree } from '../git/revision-tree.ts';
import { DEFAULT_CONFIG, type Config } from './config.ts';
import { invalidConfig } from './config-problem.ts';
import { CONFIG_FILE, type Repository } from './find-repository.ts';
import { keepConfig, recallConfig, type ConfigMemory } from './kept-config.ts';

const CONFIG_BYTES = 1024 * 1024;

/**
 * The settings of a repository; the defaults when it has no decisis.toml. Throws when the file cannot be read, is not
 * UTF-8, or holds anything that is not understood (DCS_CONFIG_INVALID, with all problems). The TOML parser is loaded
 * only when there is a file, and no earlier run understood the same bytes.
 */
export async function readConfig(repository: Repository, memory?: ConfigMemory): Promise<Config> {
  if (!repository.hasConfig) return DEFAULT_CONFIG;
  const bytes = readDocumentBytes(repository.root, CONFIG_FILE, { documentBytes: CONFIG_BYTES });
  const known = memory === undefined ? undefined : recallConfig(memory, CONFIG_FILE, bytes);
  if (known !== undefined) return known;
  const text = decode(CONFIG_FILE, bytes);
  const { parseConfig } = await import('./parse-config.ts');
  const config = await parseConfig(CONFIG_FILE, text);
  if (memory !== undefined) keepConfig(memory, CONFIG_FILE, bytes, config);
  return config;
}

/** The settings that a commit has, or what is staged; problems are told with the commit before the path. A link is no decisis.toml. */
export async function readConfigOf(tree: RevisionTree): Promise<Config> {
  const entry = tree.entry(CONFIG_FILE);
  if (entry === undefined) return DEFAULT_CONFIG;
  const name = /^[0-9a-f]{40,}$/.test(tree.commit) ? `${tree.commit.slice(0, 10)}:${CONFIG_FILE}` : CONFIG_FILE;
  const bytes = tree.bytes(CONFIG_FILE);
  if (bytes === undefined || bytes.length > CONFIG_BYTES) {
    const problem = entry.kind === 'file' ? 'is too large' : 'is a symbolic link';
    throw invalidConfig(name, [{ line: 1, column: 1, problem, expected: 'a file of at most 1 MB', nearest: [] }]);
  }
  const { parseConfig } = await import('./parse-config.ts');
  return parseConfig(name, decode(name, bytes));
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const offset = Math.max(0, damaged.indexOf('\ufffd'));
    const before = damaged.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { line: before.length, column, nearest: [] };
    throw invalidConfig(name, [{ ...place, problem: 'is not UTF-8', expected: 'text in UTF-8' }]);
  }
}
