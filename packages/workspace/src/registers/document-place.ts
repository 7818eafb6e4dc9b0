import { compileGlob, isGeneratedText } from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import { globBase, isGlob } from '../files/glob-text.ts';
import { isWalked } from '../files/is-walked.ts';
import { mayHoldDecisions } from './may-hold-decisions.ts';
import { ownerOf } from './register-reach.ts';

/** The registers of which a text would be a document. */
export interface DocumentPlace {
  /** The register of decisis.toml that would have it; undefined where registers are found and not named. */
  readonly register: RegisterConfig | undefined;
}

/**
 * Where a text would be read as a document of a register if it stood under a path, as registers are named or found: in the one of
 * decisis.toml that owns the path, or, when it names none, wherever finding registers would look at it. Undefined when no command would read
 * it. Lists no folder, so that it can be asked about a file that is not there yet.
 */
export function documentPlace(root: string, config: Config, path: string, text: string): DocumentPlace | undefined {
  const { registers, discovery } = config;
  if (registers.length > 0) {
    const register = ownerOf(registers, path);
    return register !== undefined && isListed(root, register, path, discovery.hidden) ? { register } : undefined;
  }
  const { include, exclude, hidden } = discovery;
  if (include.length > 0 && !include.some((glob) => compileGlob(glob)(path))) return undefined;
  if (isGeneratedText(text) || !mayHoldDecisions(path, text)) return undefined;
  return isWalked(root, path, { exclude, hidden }) ? { register: undefined } : undefined;
}

function isListed(root: string, register: RegisterConfig, path: string, hidden: readonly string[]): boolean {
  if (register.path === path) return true;
  const isPattern = isGlob(register.path);
  if (isPattern && !compileGlob(register.path)(path)) return false;
  const start = isPattern ? globBase(register.path) : register.path.replace(/^\.$/, '');
  return isWalked(root, path, { start, exclude: register.exclude, hidden });
}
