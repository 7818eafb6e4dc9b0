import { lstatSync, readdirSync } from 'node:fs';
import nodePath from 'node:path';
import type { ChangedFile, MissingRegister } from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import { isGlob } from '../files/glob-text.ts';
import type { RevisionTree } from './revision-tree.ts';

/** Where registers that settings name stand in the files that are judged. */
export interface FollowedRegisters {
  readonly registers: readonly RegisterConfig[];
  readonly missing: readonly MissingRegister[];
}

/**
 * Finds the registers that the settings of the base name in the files of a change, which may have moved one: a file that
 * was renamed as it is, or a register that the decisis.toml of the change gives a new place under its name. Nothing but
 * the place is taken from the change. What is found nowhere is told.
 */
export function followRegisters(
  registers: readonly RegisterConfig[],
  exists: (path: string) => boolean,
  files: () => readonly ChangedFile[],
  own: Config | undefined,
): FollowedRegisters {
  const missing: MissingRegister[] = [];
  const followed: RegisterConfig[] = [];
  for (const register of registers) {
    const { name, path } = register;
    if (isGlob(path) || exists(path)) followed.push(register);
    else {
      const renamed = newPlace(path, files());
      const named = own?.registers.find((other) => other.name === name && !isGlob(other.path))?.path;
      const place = [renamed, named].find((candidate) => candidate !== undefined && exists(candidate));
      if (place === undefined) missing.push({ name, path });
      else followed.push({ ...register, path: place });
    }
  }
  return { registers: followed, missing };
}

/** Where a file, or a folder with all that the base has in it, was moved to as it is; undefined when it was not, or to several places. */
function newPlace(path: string, files: readonly ChangedFile[]): string | undefined {
  const file = files.find(({ from }) => from === path);
  if (file !== undefined) return file.path;
  const places = new Set(
    files.flatMap(({ path: to, from, kind }) => {
      const gone = kind === 'deleted' ? to : from;
      if (gone?.startsWith(`${path}/`) !== true) return [];
      const below = gone.slice(path.length);
      return [kind !== 'deleted' && to.endsWith(below) ? to.slice(0, -below.length) : undefined];
    }),
  );
  const [place] = places;
  return places.size === 1 ? place : undefined;
}

/** Whether something stands under a path of the judged files; a folder in which there is nothing does not, for git knows none. */
export function existsIn(root: string, head: RevisionTree | undefined): (path: string) => boolean {
  if (head !== undefined) return (path) => path === '.' || head.entry(path) !== undefined || head.hasFolder(path);
  return (path) => isSomething(nodePath.join(root, path));
}

function isSomething(absolute: string): boolean {
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return stats !== undefined;
  try {
    return readdirSync(absolute).some((name) => isSomething(nodePath.join(absolute, name)));
  } catch {
    // It is there, whatever is in it; whoever reads it tells why that cannot be.
    return true;
  }
}
