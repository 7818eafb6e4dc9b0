import type { RegisterConfig } from '../config/config.ts';
import { globBase, isGlob } from '../files/glob-text.ts';
import { compileGlob } from '../files/glob.ts';
import { matchIgnoreRules, parseIgnoreRules } from '../files/ignore-rules.ts';

/** Whether a document of the repository belongs to a register that decisis.toml names. */
export function belongsTo(register: RegisterConfig, path: string): boolean {
  if (matchIgnoreRules(parseIgnoreRules(register.exclude.join('\n')), path.split('/'), false) === true) return false;
  if (path === register.path || register.path === '.') return true;
  return isBelow(path, register.path) || (isGlob(register.path) && compileGlob(register.path)(path));
}

/** Whether a register that decisis.toml names has, or may have, documents below a folder of the repository. */
export function reachesInto(register: RegisterConfig, folder: string): boolean {
  const base = isGlob(register.path) ? globBase(register.path) : register.path.replace(/^\.$/, '');
  return folder === '' || base === '' || base === folder || isBelow(base, folder) || isBelow(folder, base);
}

/** Whether a path lies below a folder. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
