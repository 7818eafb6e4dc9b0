import nodePath from 'node:path';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/find-repository.ts';
import { isDocumentName } from '../files/document-name.ts';
import { isPathIgnored, parseIgnoreRules } from '../files/ignore-rules.ts';
import { HIDDEN_FOLDERS, SKIPPED_FOLDERS } from '../files/walk-tree.ts';
import { ownerOf, reachesInto } from '../registers/register-reach.ts';
import { RESERVATIONS_FILE } from '@decisis/core';
import type { Reach } from './changed-documents.ts';

/** Where the registers of any of several settings may lie. */
export function reachOfAll(configs: readonly Config[], prefix: string): Reach {
  const reaches = configs.map((config) => registerReach(config, prefix));
  return {
    mayHold: (path) => reaches.some(({ mayHold }) => mayHold(path)),
    mayEnter: (folder) => reaches.some(({ mayEnter }) => mayEnter(folder)),
  };
}

/**
 * Where the registers of other branches may lie: where those of decisis.toml do, else where they are looked for. Paths are
 * from the root of the git repository; `prefix` is where decisis.toml lies in it.
 */
export function registerReach(config: Config, prefix: string): Reach {
  const base = prefix === '' ? '' : `${prefix}/`;
  const { registers, discovery } = config;
  const ignored = parseIgnoreRules(discovery.exclude.join('\n'));
  const hidden = new Set([...HIDDEN_FOLDERS, ...discovery.hidden]);
  const skipped = new Set(SKIPPED_FOLDERS);
  const below = (path: string): string | undefined => (path.startsWith(base) ? path.slice(base.length) : undefined);
  return {
    mayHold: (path) => {
      const own = below(path);
      if (own === undefined) return false;
      if (own === RESERVATIONS_FILE || own === CONFIG_FILE) return true;
      if (registers.length > 0)
        return (
          ownerOf(registers, own) !== undefined &&
          (isDocumentName(nodePath.posix.basename(own)) || registers.some((one) => one.path === own))
        );
      return isDocumentName(nodePath.posix.basename(own)) && !isPathIgnored(ignored, own);
    },
    mayEnter: (folder) => {
      if (base.startsWith(`${folder}/`)) return true;
      const own = below(folder);
      if (own === undefined) return false;
      if (own === nodePath.posix.dirname(RESERVATIONS_FILE)) return true;
      if (registers.length > 0) return registers.some((register) => reachesInto(register, own));
      const name = nodePath.posix.basename(own);
      return !skipped.has(name) && (!name.startsWith('.') || hidden.has(name)) && !isPathIgnored(ignored, `${own}/`);
    },
  };
}
