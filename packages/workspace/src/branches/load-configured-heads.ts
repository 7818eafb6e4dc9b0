import { isDecisisError, type NotCompared } from '@decisis/core';
import { DEFAULT_CONFIG, type Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/find-repository.ts';
import { mergeBase } from '../git/merge-base.ts';
import { readCommittedTexts } from './committed-file.ts';
import { startOf } from './commit-claims.ts';
import type { JudgedState } from './judged-state.ts';
import { loadHeads, type HeadReference, type HeadSettings, type LoadedHeads } from './load-heads.ts';

/**
 * Reads what branches claim, each where its own decisis.toml has registers as well: a branch that moves a register is compared
 * with those that have it at its earlier place. Costs nothing more while all have the same settings.
 */
export async function loadConfiguredHeads(
  judged: JudgedState,
  references: readonly HeadReference[],
): Promise<LoadedHeads> {
  // What could not be compared grows while branches are asked, so it stays in one list.
  const notCompared: NotCompared[] = [];
  const loaded = loadHeads(judged, references, notCompared);
  if (loaded.settings.length === 0) return loaded;
  const problems: NotCompared[] = [];
  const elsewhere: Config[] = [];
  const known = new Set([namesOf(judged.config)]);
  try {
    for (const settings of [...loaded.settings, ...basesOf(judged, loaded.settings)]) {
      const config = await configOf(settings, problems);
      if (config === undefined || known.has(namesOf(config))) continue;
      known.add(namesOf(config));
      elsewhere.push(config);
    }
    if (elsewhere.length > 0) return loadHeads({ ...judged, elsewhere }, references, [...problems]);
  } catch (error) {
    // What git cannot read of those places is told, and the rest is compared all the same.
    if (!isDecisisError(error)) throw error;
    const reason = `the registers that its ${CONFIG_FILE} names cannot be read: ${error.message}`;
    for (const { head } of loaded.settings) problems.push({ head, location: startOf(CONFIG_FILE), reason });
  }
  notCompared.push(...problems);
  return loaded;
}

/** The settings that both sides come from: each may have moved a register to a place of its own. */
function basesOf({ git, prefix, commit: own }: JudgedState, settings: readonly HeadSettings[]): HeadSettings[] {
  if (own === undefined) return [];
  const heads = new Map(settings.map(({ commit, head }) => [mergeBase(git, own, commit), head]));
  const bases = [...heads.keys()].filter((base) => base !== undefined);
  const texts = bases.length === 0 ? [] : readCommittedTexts(git, bases, prefix, CONFIG_FILE);
  return bases.map((commit, index) => {
    const text = texts[index];
    return { head: heads.get(commit) as string, commit, text, isThere: text !== undefined };
  });
}

async function configOf(
  { head, text, isThere }: HeadSettings,
  notCompared: NotCompared[],
): Promise<Config | undefined> {
  if (!isThere) return DEFAULT_CONFIG;
  try {
    const { parseConfig } = await import('../config/parse-config.ts');
    if (text !== undefined) return await parseConfig(CONFIG_FILE, text);
  } catch (error) {
    if (!isDecisisError(error, 'DCS_CONFIG_INVALID')) throw error;
  }
  const reason = `its ${CONFIG_FILE} is not understood, so its registers are looked for where those of this state are`;
  notCompared.push({ head, location: startOf(CONFIG_FILE), reason });
  return undefined;
}

function namesOf({ registers, discovery }: Config): string {
  if (registers.length === 0) return JSON.stringify(discovery);
  return registers
    .map(({ path, exclude }) => JSON.stringify([path, exclude]))
    .toSorted()
    .join('\n');
}
