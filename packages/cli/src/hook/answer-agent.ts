import nodePath from 'node:path';
import { isEditProblem, mergeVerdicts, standingText, type EditVerdict, type ProposedEdit } from '@decisis/core';
import {
  findRepository,
  locateFile,
  pathBelow,
  realPlaceOf,
  repositoriesAround,
  type RealPlace,
  type Repository,
} from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { proposedEdit, type AnnouncedEdit } from './announced-edit.ts';
import type { EditEvent } from './edit-event.ts';
import { openEditedRepository, type EditedRepository } from './edited-repository.ts';
import { failureWords } from './failure-words.ts';
import { hostAnswer, silentAnswer, unjudgedAnswer, type HostAnswer, type ShownBinding } from './host-answer.ts';
import { judgeEvent } from './judge-event.ts';

interface Target {
  readonly repository: Repository;
  readonly edits: ReadonlyArray<{ readonly path: string; readonly edit: AnnouncedEdit; readonly folder: string }>;
}

const ALLOWED: EditVerdict = { verdict: 'allow', reasons: [], notes: [], untried: [] };

/**
 * What to answer to a coding agent. The repositories are found from the files, not from the folder that the agent happens to be in; a file
 * of none is no business of any decisions.
 */
export async function answerAgent(
  event: EditEvent,
  invocation: Invocation,
  context: CommandContext,
  isClosed: boolean,
): Promise<HostAnswer> {
  if (event.kind === 'unreadable') return unjudgedAnswer(event.host, event.problem, isClosed);
  if (event.kind === 'other') return silentAnswer(event.host);
  const { host } = event;
  const folders = event.folders.length === 0 ? [context.cwd] : event.folders;
  if (event.kind === 'unknown') {
    const isGoverned = await areGoverned(event.paths, folders, invocation, context);
    return isGoverned ? unjudgedAnswer(host, event.problem, isClosed) : silentAnswer(host);
  }
  let verdict = ALLOWED;
  const bindings: ShownBinding[] = [];
  let problem: string | undefined;
  for (const { repository, edits } of targetsOf(event.edits, folders)) {
    try {
      const edited = await openEditedRepository(invocation, context, repository);
      const proposed = proposedEdits(edited, edits);
      if (isEditProblem(proposed)) {
        problem ??= proposed.problem;
        continue;
      }
      const judged = await judgeEvent(edited, proposed, 'agent', invocation, context);
      verdict = mergeVerdicts(verdict, judged.verdict);
      bindings.push(...judged.bindings);
    } catch (error) {
      // Another repository may still deny.
      problem ??= failureWords(error);
    }
  }
  if (problem !== undefined && verdict.verdict !== 'deny') return unjudgedAnswer(host, problem, isClosed);
  return hostAnswer(host, verdict, bindings);
}

/** The edits by the repositories that judge them. */
function targetsOf(edits: readonly AnnouncedEdit[], folders: readonly string[]): Iterable<Target> {
  const targets = new Map<string, { repository: Repository; edits: Array<Target['edits'][number]> }>();
  for (const edit of edits)
    for (const { place, folder } of placesOf(edit.path, folders))
      for (const repository of repositoriesOf(place, folders)) {
        const path = pathBelow(repository.root, place.path);
        if (path === undefined) continue;
        const target = targets.get(repository.root) ?? { repository, edits: [] };
        target.edits.push({ path, edit, folder });
        targets.set(repository.root, target);
      }
  return targets.values();
}

/** Where a file may be meant; of several roots of a workspace those that have it, and all when none does. */
function placesOf(
  written: string,
  folders: readonly string[],
): ReadonlyArray<{ readonly place: RealPlace; readonly folder: string }> {
  const from = nodePath.isAbsolute(written) ? folders.slice(0, 1) : folders;
  const places = from.flatMap((folder) => {
    const place = realPlaceOf(folder, written);
    return place === undefined ? [] : [{ place, folder }];
  });
  const there = places.filter(({ place }) => place.isThere);
  return there.length > 0 ? there : places;
}

/** The repositories around a file; without any mark, the folder that the agent works in is one. */
function repositoriesOf({ folder, path }: RealPlace, folders: readonly string[]): readonly Repository[] {
  const around = repositoriesAround(folder);
  if (around.length > 0) return around;
  const repositories = folders.flatMap((one) => {
    const place = realPlaceOf(one, '.');
    return place === undefined ? [] : [findRepository(place.folder)];
  });
  return repositories.filter(({ root }) => pathBelow(root, path) !== undefined).slice(0, 1);
}

function proposedEdits(
  { repository, outside }: EditedRepository,
  edits: Target['edits'],
): readonly ProposedEdit[] | { readonly problem: string } {
  const proposed = new Map<string, ProposedEdit>();
  for (const { path, edit, folder } of edits) {
    const base = edit.from === undefined ? path : locateFile(repository.root, folder, edit.from);
    if (base === undefined) return { problem: `${path}: it comes from outside of the repository` };
    const textOf = (file: string): string | undefined =>
      proposed.has(file) ? proposed.get(file)?.after : standingText(outside.view, file);
    const next = proposedEdit(path, textOf(path), textOf(base), edit);
    if (isEditProblem(next)) return { problem: `${path}: ${next.problem}` };
    const earlier = proposed.get(path);
    proposed.set(path, earlier === undefined ? next : { ...next, before: earlier.before });
  }
  return [...proposed.values()];
}

/** Whether one of some files is of a repository with decisions. */
async function areGoverned(
  paths: readonly string[],
  folders: readonly string[],
  invocation: Invocation,
  context: CommandContext,
): Promise<boolean> {
  for (const { place } of paths.flatMap((path) => placesOf(path, folders))) {
    // A folder is no file.
    if (place.path === place.folder) continue;
    for (const repository of repositoriesOf(place, folders)) {
      if (repository.hasConfig) return true;
      const session = await (await openEditedRepository(invocation, context, repository)).session();
      await session?.finish();
      if (session !== undefined) return true;
    }
  }
  return false;
}
