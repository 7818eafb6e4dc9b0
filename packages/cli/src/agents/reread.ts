import type { Register } from '@decisis/core';
import type { RegisterInput } from '@decisis/workspace';
import { RegisterReader } from '../session/read-registers.ts';

const encoder = new TextEncoder();

/**
 * Registers with other texts in place of some documents; a register of which none is touched stays the same object, or is left out
 * when it was not read. A new file
 * belongs to the register of the folder around it, else it is one of its own when it holds items.
 */
export function reread(
  inputs: readonly RegisterInput[],
  registers: readonly Register[],
  maxRows: number,
  texts: ReadonlyMap<string, string | undefined>,
): readonly Register[] {
  const reader = new RegisterReader(maxRows);
  const left = new Map(texts);
  const read = inputs.flatMap((input, index): Register[] => {
    const own = input.documents.filter(({ path }) => texts.has(path));
    for (const { path } of own) left.delete(path);
    const added = [...left].filter(([path, text]) => text !== undefined && holds(input, path));
    for (const [path] of added) left.delete(path);
    const known = registers[index];
    if (own.length === 0 && added.length === 0) return known === undefined ? [] : [known];
    const documents = [
      ...input.documents.flatMap((document) => {
        if (!texts.has(document.path)) return [document];
        const text = texts.get(document.path);
        return text === undefined ? [] : [{ ...document, bytes: encoder.encode(text) }];
      }),
      ...added.map(([path, text]) => ({ path, root: '', file: path, bytes: encoder.encode(text) })),
    ];
    return [reader.read({ ...input, documents })];
  });
  const alone = [...left].flatMap(([path, text]): Register[] => {
    if (text === undefined || !/\.(?:md|markdown|txt|rst|adoc)$/i.test(path)) return [];
    const bytes = encoder.encode(text);
    const detection = reader.detect(path, bytes);
    if (detection === undefined) return [];
    const documents = [{ path, root: '', file: path, bytes }];
    return [reader.read({ name: path, path, isFolder: false, documents, config: undefined, detection })];
  });
  return [...read, ...alone];
}

function holds({ isFolder, path }: RegisterInput, file: string): boolean {
  return isFolder && file.startsWith(`${path}/`) && /\.(?:md|markdown|txt)$/i.test(file);
}
