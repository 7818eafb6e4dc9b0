import nodePath from 'node:path';
import { mergeVerdicts, type EditVerdict, type ProposedEdit } from '@decisis/core';
import { CONFIG_FILE, findRepository, type Repository } from '@decisis/workspace';
import { openGit, readStagedFiles, readStagedTrees, type StagedFile, type StagedTrees } from '@decisis/workspace/git';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { openEditedRepository } from './edited-repository.ts';
import { failureWords } from './failure-words.ts';
import { hostAnswer, silentAnswer, unjudgedAnswer, type HostAnswer } from './host-answer.ts';
import { judgeEvent } from './judge-event.ts';
import { CONFIG_BYTES, stagedStateOf } from './staged-state.ts';

/**
 * What a commit would change, as git lists it. Git runs hooks at the top of its working tree, so each file is judged by the folders around
 * it that have a decisis.toml in the commit, before or after. People commit, so what only people may do is not refused.
 */
export async function answerCommit(
  listing: string,
  invocation: Invocation,
  context: CommandContext,
  isClosed: boolean,
): Promise<HostAnswer> {
  const own = findRepository(context.cwd);
  const { git, prefix } = openGit(own.root, context.env['PATH'] ?? '');
  const staged = readStagedFiles(() => git, listing);
  if (staged === undefined) {
    const problem = 'standard input is no listing of "git diff-index --cached --raw -z --no-renames --full-index"';
    return unjudgedAnswer('git', problem, isClosed);
  }
  const files = staged.filter(({ path }) => below(prefix, path) !== undefined);
  if (files.length === 0) return silentAnswer('git');
  const trees = readStagedTrees(git, staged, '', CONFIG_BYTES);
  const verdicts: EditVerdict[] = [];
  let problem: string | undefined;
  for (const [folder, edits] of byFolder(files, prefix, trees)) {
    const called = below(prefix, folder) ?? '';
    try {
      const edited = await openEditedRepository(invocation, context, repositoryAt(own, called), (limited) =>
        stagedStateOf(trees, folder, limited),
      );
      const { verdict } = await judgeEvent(edited, edits, 'person', invocation, context);
      verdicts.push(withFolder(verdict, called));
    } catch (error) {
      // Another folder may still refuse.
      problem ??= `${called === '' ? '' : `${called}: `}${failureWords(error)}`;
    }
  }
  const [first, ...others] = verdicts;
  const verdict = first === undefined ? undefined : others.reduce(mergeVerdicts, first);
  if (problem !== undefined && verdict?.verdict !== 'deny') return unjudgedAnswer('git', problem, isClosed);
  return verdict === undefined ? silentAnswer('git') : hostAnswer('git', verdict, []);
}

/** The files by the folders that judge them, with their paths below these; without settings around a file, the one that git was asked from. */
function byFolder(
  files: readonly StagedFile[],
  prefix: string,
  { before, after }: StagedTrees,
): ReadonlyMap<string, readonly ProposedEdit[]> {
  const known = new Map<string, boolean>();
  const hasConfig = (folder: string): boolean => {
    const path = folder === '' ? CONFIG_FILE : `${folder}/${CONFIG_FILE}`;
    const has = known.get(folder) ?? (before.entry(path) !== undefined || after.entry(path) !== undefined);
    known.set(folder, has);
    return has;
  };
  const judges = new Map<string, ProposedEdit[]>();
  for (const file of files) {
    const around = foldersAround(file.path, prefix).filter(hasConfig);
    for (const folder of around.length === 0 ? [prefix] : around) {
      const edits = judges.get(folder) ?? [];
      edits.push(editBelow(folder, file));
      judges.set(folder, edits);
    }
  }
  return judges;
}

function foldersAround(path: string, prefix: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = parentOf(path); folder !== prefix; folder = parentOf(folder)) folders.push(folder);
  return [...folders, prefix];
}

function editBelow(folder: string, file: StagedFile): ProposedEdit {
  const { before, after, unread, isFolder } = file;
  const leadsTo = file.leadsTo === undefined ? undefined : below(folder, file.leadsTo);
  return {
    path: below(folder, file.path) ?? file.path,
    before,
    after,
    ...(unread === undefined ? {} : { unread }),
    ...(isFolder === undefined ? {} : { isFolder }),
    ...(leadsTo === undefined ? {} : { leadsTo }),
  };
}

function repositoryAt(own: Repository, folder: string): Repository {
  return folder === '' ? own : { root: nodePath.join(own.root, folder), hasConfig: true, foundBy: 'config' };
}

/** A verdict with its places as they are called where the commit is made. */
function withFolder(verdict: EditVerdict, folder: string): EditVerdict {
  if (folder === '') return verdict;
  const named = <Told extends { readonly path: string }>(told: Told): Told => ({
    ...told,
    path: told.path === '' ? told.path : `${folder}/${told.path}`,
  });
  return { ...verdict, reasons: verdict.reasons.map(named), notes: verdict.notes.map(named) };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path below a folder (`''` for the top); undefined when it lies elsewhere. The folder itself is `''`. */
function below(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  if (path === folder) return '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
