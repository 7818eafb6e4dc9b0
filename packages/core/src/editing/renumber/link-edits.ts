import type { TextEdit } from '../../model/text-edit.ts';
import { fileLinks } from './file-links.ts';

/** What links may have to follow. */
export interface MovedTargets {
  /** Path before to path after, for a file whose name carries the number. */
  readonly paths: ReadonlyMap<string, string>;
  /** For each text, the fragments of its headings that change. */
  readonly slugs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The document of the item: fragments that begin with its identifier are about it, unless another one there has it too. */
  readonly own: { readonly path: string; readonly from: string; readonly to: string } | undefined;
}

/** The edits that make the links of a text lead where they led: to a renamed file, to a heading that reads otherwise. */
export function linkEdits(text: string, path: string, { paths, slugs, own }: MovedTargets): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start, end, target, pathEnd, fragment } of fileLinks(text, path)) {
    const newPath = paths.get(target);
    if (newPath !== undefined && pathEnd > start) {
      const [oldName, newName] = [nameOf(target), nameOf(newPath)];
      const at = text.slice(start, pathEnd).lastIndexOf(oldName);
      if (at !== -1) edits.push({ start: start + at, end: start + at + oldName.length, newText: newName });
    }
    const newFragment =
      fragment === undefined
        ? undefined
        : (slugs.get(target)?.get(fragment.toLowerCase()) ?? ownFragment(target, fragment, own));
    if (newFragment !== undefined) edits.push({ start: pathEnd + 1, end, newText: newFragment });
  }
  for (const [old, renamed] of paths) edits.push(...mentions(text, nameOf(old), nameOf(renamed)));
  return edits;
}

/** An anchor that stands in the document by other means than a heading. */
function ownFragment(target: string, fragment: string, own: MovedTargets['own']): string | undefined {
  if (own === undefined) return undefined;
  const { path, from, to } = own;
  const [old, renamed] = [slugOf(from), slugOf(to)];
  if (target !== path || !fragment.startsWith(old) || !/^(?:$|-(?!\d))/.test(fragment.slice(old.length)))
    return undefined;
  return renamed + fragment.slice(old.length);
}

/** The name of the file where no link writes it: `0006-tugs.md` in running text or code. */
function mentions(text: string, old: string, renamed: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(old); at !== -1; at = text.indexOf(old, at + old.length)) {
    const end = at + old.length;
    if (/[\p{L}\p{N}_.-]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}_-]/u.test(text.charAt(end))) continue;
    edits.push({ start: at, end, newText: renamed });
  }
  return edits;
}

function slugOf(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
