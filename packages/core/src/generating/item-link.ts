import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';

/** The identifier of an item as a link to its register, relative to the document that holds the link. */
export function itemLink({ document, name }: CheckedItem, from: string | undefined): string {
  return fileLink(name, document.path, from);
}

/** Some words as a link to a file, relative to the document that holds the link. */
export function fileLink(words: string, path: string, from: string | undefined): string {
  const target = relativePath(from ?? '', path);
  const address = target
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment.toWellFormed()).replace(/[()]/g, (char) => (char === '(' ? '%28' : '%29')),
    )
    .join('/');
  return `[${markdownText(words)}](${address})`;
}

/** A path as a document of another path names it. Both are relative to one root. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
