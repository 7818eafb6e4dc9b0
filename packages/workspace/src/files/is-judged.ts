import { trackedFiles } from '../git/tracked-files.ts';
import { folderHost } from './folder-host.ts';
import { isIgnored, parseFolderRules, type FolderRules } from './folder-rules.ts';
import { INSTALLED_FOLDERS } from './judged-files.ts';

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
  let rules: FolderRules | undefined;
  const addRules = (file: string, depth: number): void => {
    const text = host.ignoreFile(file);
    if (text !== undefined) rules = parseFolderRules(text, depth, rules);
  };
  addRules('.git/info/exclude', 0);
  return segments.some((name, depth) => {
    const isFolder = depth < segments.length - 1;
    addRules([...segments.slice(0, depth), '.gitignore'].join('/'), depth);
    return (isFolder && INSTALLED_FOLDERS.includes(name)) || isIgnored(rules, segments.slice(0, depth + 1), isFolder);
  });
}
