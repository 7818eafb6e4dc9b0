import type { EditSubject, EditVerdict, Policy, ProposedEdit, RepositoryView } from '@decisis/core';
import {
  keepRecorded,
  NO_CACHE,
  recallRecorded,
  recordingOutside,
  type CacheKey,
  type Outside,
} from '@decisis/workspace';
import { isWorthKeeping } from '../session/cached-view.ts';
import type { Session } from '../session/open-session.ts';
import { programIdentity } from '../session/program-identity.ts';
import { inFull } from '../session/register-key.ts';
import type { ShownBinding } from './host-answer.ts';

const KIND = 'edit-gates';

/** What gates say about edits, and by what it is found out. */
export interface GateJudging {
  readonly session: Session;
  readonly outside: Outside;
  /** The policy of decisis.toml; what documents add to it follows from their bytes. */
  readonly settings: Policy;
  readonly subject: EditSubject;
  readonly edits: readonly ProposedEdit[];
}

/** What is kept: none of it follows from the text of an edited file. */
interface JudgedGates {
  readonly verdict: EditVerdict;
  readonly bindings: readonly ShownBinding[];
}

/**
 * What gates say about edits of some files, from an earlier run where it would be found again: the documents, the settings, the day and
 * whatever else was asked of the working tree are as they were. Nothing is kept where the text of an edited file was asked for.
 */
export function judgeGates(
  judging: GateJudging,
  judge: (repository: RepositoryView, onEditedText: () => void) => JudgedGates,
): JudgedGates {
  const { session, outside } = judging;
  const { cache } = session;
  const key = cache === NO_CACHE ? undefined : keyOf(judging);
  const known = key === undefined ? undefined : recallRecorded(cache, KIND, key, outside);
  if (known !== undefined) return JSON.parse(known) as JudgedGates;
  const recording = recordingOutside(outside);
  let isOfText = false;
  const judged = judge(recording.view, () => {
    isOfText = true;
  });
  if (key !== undefined && !isOfText)
    keepRecorded(cache, KIND, key, recording.asked(), outside, JSON.stringify(judged));
  return judged;
}

function keyOf({ session, settings, subject, edits }: GateJudging): CacheKey | undefined {
  const program = programIdentity();
  const { repository, inputs, config } = session;
  if (program === undefined || !isWorthKeeping(inputs)) return undefined;
  const registers = inputs.map(({ name, path, isFolder, documents }) => [
    name,
    path,
    isFolder,
    documents.map((document) => [document.path, document.root, document.file]),
  ]);
  const files = edits.map(({ path, before, after }) => [
    path,
    before !== undefined,
    after !== undefined,
    before === after,
  ]);
  const moment = Buffer.from(inFull([subject.today, config, settings]), 'utf8');
  return {
    parts: [program, repository.root, subject.actor, inFull(files), inFull(registers)],
    contents: [moment, ...inputs.flatMap(({ documents }) => documents.map(({ bytes }) => bytes))],
  };
}
