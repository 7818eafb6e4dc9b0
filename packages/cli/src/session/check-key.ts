import type { CacheKey } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { isWorthKeeping } from './cached-view.ts';
import type { FoundBranches, NoBranches } from './find-branches.ts';
import type { Opened } from './open-judged.ts';
import { inFull } from './register-key.ts';

/** Options that decide how is judged, and what. The others say how the answer is shown, or are read into the settings. */
const JUDGING = ['fail-level', 'rule', 'branches', 'refs'] as const;
/** With these, other trees, commits or the files of a baseline come in. */
const UNKEPT = ['base', 'head', 'heads', 'write-baseline'] as const;

/**
 * Everything that decides the answer of a check, except what it asks of the working tree on the way: the program, the
 * options, all settings, the date, every document to the byte, and where the branches stand. Undefined where that is not
 * enough: a change or other trees are judged, or objects of the repository may be missing.
 */
export async function checkKey(
  program: string,
  { session, asked, apart }: Pick<Opened, 'session' | 'asked' | 'apart'>,
  found: FoundBranches | NoBranches,
  invocation: Invocation,
): Promise<CacheKey | undefined> {
  const { repository, config, inputs, today } = session;
  // What is judged apart is read from elsewhere.
  if (apart !== undefined) return undefined;
  if (UNKEPT.some((option) => invocation.has(option)) || !isWorthKeeping(inputs)) return undefined;
  const branches = await branchState(found);
  if (branches === undefined) return undefined;
  const options = JUDGING.map((option) => [option, invocation.flag(option), invocation.list(option)]);
  const registers = inputs.map(({ name, path, isFolder, documents }) => [
    name,
    path,
    isFolder,
    documents.map((document) => [document.path, document.root, document.file]),
  ]);
  const moment = Buffer.from(inFull([today, branches]), 'utf8');
  return {
    parts: [
      program,
      repository.root,
      inFull(options),
      inFull(asked?.toSorted() ?? null),
      inFull(config),
      inFull(registers),
    ],
    contents: [moment, ...inputs.flatMap(({ documents }) => documents.map(({ bytes }) => bytes))],
  };
}

/** Where the commits stand that an answer compared with: what they hold never changes. */
async function branchState(found: FoundBranches | NoBranches): Promise<unknown> {
  if ('reason' in found) {
    if (found.git === undefined) return found.reason;
    const { headCommit } = await import('@decisis/workspace/git');
    const own = headCommit(found.git);
    return own === undefined ? undefined : [found.reason, found.prefix, own];
  }
  const { git, prefix, heads } = found;
  const { references, commit, branches } = heads;
  if (references.length === 0 && commit === undefined) return [prefix, ...branches];
  const { historyLimits } = await import('@decisis/workspace/git');
  const limits = historyLimits(git);
  return limits === undefined ? undefined : [prefix, references, commit, [...branches], limits];
}
