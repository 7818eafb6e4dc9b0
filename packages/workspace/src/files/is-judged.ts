import { trackedFiles } from '../git/tracked-files.ts';
import { folderHost } from './folder-host.ts';
import { isIgnored, parseFolderRules } from './folder-rules.ts';
import { INSTALLED_FOLDERS } from './judged-files.ts';
import { rulesAbove } from './rules-above.ts';

/** Whether a file under a path is one that decisions are held against, or would be once it is there. Lists no folder. */
export function isJudged(root: string, path: string): boolean {
  if (!isLeftOut(root, path.split('/'))) return true;
  const tracked = trackedFiles(root);
  return (
    tracked !== undefined && (tracked.problem !== undefined || tracked.entries.some((entry) => entry.path === path))
  );
}

function isLeftOut(root: string, segments: readonly string[]): boolean {
  const host = folderHost(root);
  const { above, rules: outer } = rulesAbove(root);
  let rules = outer;
  return segments.some((name, depth) => {
    const isFolder = depth < segments.length - 1;
    const text = host.ignoreFile([...segments.slice(0, depth), '.gitignore'].join('/'));
    if (text !== undefined) rules = parseFolderRules(text, above.length + depth, rules);
    const path = [...above, ...segments.slice(0, depth + 1)];
    return (isFolder && INSTALLED_FOLDERS.includes(name)) || isIgnored(rules, path, isFolder);
  });
}
