import { folderHost } from './folder-host.ts';
import { isIgnored, parseFolderRules, type FolderRules } from './folder-rules.ts';
import { isDocumentName } from './document-name.ts';
import { matchIgnoreRules, parseIgnoreRules } from './ignore-rules.ts';
import { HIDDEN_FOLDERS, SKIPPED_FOLDERS, type WalkOptions } from './walk-tree.ts';

/** Whether a walk would list a document under a path, or will once it is there. Lists no folder. */
export function isWalked(
  root: string,
  path: string,
  { start = '', exclude = [], hidden = [] }: Pick<WalkOptions, 'start' | 'exclude' | 'hidden'>,
): boolean {
  const segments = path.split('/');
  const depthOfStart = start === '' ? 0 : start.split('/').length;
  if (!isDocumentName(segments.at(-1) ?? '') || (start !== '' && !path.startsWith(`${start}/`))) return false;
  const host = folderHost(root);
  const excluded = parseIgnoreRules(exclude.join('\n'));
  let rules: FolderRules | undefined;
  const addRules = (file: string, depth: number): void => {
    const text = host.ignoreFile(file);
    if (text !== undefined) rules = parseFolderRules(text, depth, rules);
  };
  addRules('.git/info/exclude', 0);
  for (const [depth, name] of segments.entries()) {
    const isFolder = depth < segments.length - 1;
    const here = segments.slice(0, depth + 1);
    addRules([...segments.slice(0, depth), '.gitignore'].join('/'), depth);
    if (depth < depthOfStart) {
      // A folder that was named on purpose is walked even when a rule above it would leave it out.
      if (isIgnored(rules, here, true)) rules = undefined;
      continue;
    }
    if (matchIgnoreRules(excluded, here, isFolder) === true || isIgnored(rules, here, isFolder)) return false;
    if (!isFolder) continue;
    const isHidden = name.startsWith('.') && !HIDDEN_FOLDERS.includes(name) && !hidden.includes(name);
    if (isHidden || SKIPPED_FOLDERS.includes(name) || host.isRepository(here.join('/'))) return false;
  }
  return true;
}
