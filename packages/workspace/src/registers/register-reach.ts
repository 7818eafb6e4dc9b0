import { compileGlob } from '@decisis/core';
import type { RegisterConfig } from '../config/config.ts';
import { globBase, isGlob } from '../files/glob-text.ts';
import { isPathIgnored, parseIgnoreRules } from '../files/ignore-rules.ts';

/**
 * The register of decisis.toml that a document of the repository belongs to: of several that reach it the one that names
 * it most closely, the first when they are equal. A folder's register leaves a file to a register of that file.
 */
export function ownerOf(registers: readonly RegisterConfig[], path: string): RegisterConfig | undefined {
  let owner: RegisterConfig | undefined;
  for (const register of registers) {
    if (belongsTo(register, path) && (owner === undefined || closeness(register) > closeness(owner))) owner = register;
  }
  return owner;
}

/** Whether a register that decisis.toml names has, or may have, documents below a folder of the repository. */
export function reachesInto(register: RegisterConfig, folder: string): boolean {
  const base = isGlob(register.path) ? globBase(register.path) : register.path.replace(/^\.$/, '');
  return folder === '' || base === '' || base === folder || isBelow(base, folder) || isBelow(folder, base);
}

function belongsTo(register: RegisterConfig, path: string): boolean {
  if (isPathIgnored(parseIgnoreRules(register.exclude.join('\n')), path)) return false;
  if (path === register.path || register.path === '.') return true;
  return isBelow(path, register.path) || (isGlob(register.path) && compileGlob(register.path)(path));
}

function closeness(register: RegisterConfig): number {
  if (register.path === '.') return 0;
  return isGlob(register.path) ? globBase(register.path).length : register.path.length;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
