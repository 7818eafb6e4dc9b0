import type { Register } from '@decisis/core';
import { documentPlace, type Config, type RegisterInput } from '@decisis/workspace';
import { RegisterReader } from '../session/read-registers.ts';

const encoder = new TextEncoder();

/** What registers are read again from. */
export interface Rereading {
  readonly root: string;
  readonly config: Config;
  readonly inputs: readonly RegisterInput[];
  /** Those that were read; a register that is not touched is left out where it was not. */
  readonly registers: readonly Register[];
}

/**
 * Registers with other texts in place of some documents; a register of which none is touched stays the same object. A new file belongs
 * to the register that would have it, else it is one of its own when finding registers would make it one. A text that no command would
 * read as a document of a register is in none, and so is one that a found register would lose.
 */
export function reread(
  { root, config, inputs, registers }: Rereading,
  texts: ReadonlyMap<string, string | undefined>,
): readonly Register[] {
  const reader = new RegisterReader(config.limits.rows);
  const left = new Map(texts);
  const read = inputs.flatMap((input, index): Register[] => {
    const own = input.documents.filter(({ path }) => texts.has(path));
    for (const { path } of own) left.delete(path);
    const added = [...left].filter(([path, text]) => text !== undefined && isOf(input, path, text));
    for (const [path] of added) left.delete(path);
    const known = registers[index];
    if (own.length === 0 && added.length === 0) return known === undefined ? [] : [known];
    const documents = [
      ...input.documents.flatMap((document) => {
        if (!texts.has(document.path)) return [document];
        const text = texts.get(document.path);
        const isLost = text === undefined || (input.config === undefined && !isSought(document.path, text));
        return isLost ? [] : [{ ...document, bytes: encoder.encode(text) }];
      }),
      ...added.map(([path, text]) => ({ path, root: '', file: path, bytes: encoder.encode(text) })),
    ];
    return [reader.read({ ...input, documents })];
  });
  const alone = [...left].flatMap(([path, text]): Register[] => {
    if (text === undefined) return [];
    const place = documentPlace(root, config, path, text);
    if (place === undefined) return [];
    const bytes = encoder.encode(text);
    const detection = reader.detect(path, bytes);
    if (detection === undefined) return [];
    const documents = [{ path, root: '', file: path, bytes }];
    return [reader.read({ name: path, path, isFolder: false, documents, config: place.register, detection })];
  });
  return [...read, ...alone];

  function isSought(path: string, text: string): boolean {
    return documentPlace(root, config, path, text) !== undefined;
  }

  function isOf({ isFolder, path: folder, config: named }: RegisterInput, path: string, text: string): boolean {
    if (!isFolder) return false;
    const place =
      named === undefined && !path.startsWith(`${folder}/`) ? undefined : documentPlace(root, config, path, text);
    return place !== undefined && place.register === named;
  }
}
