import { policyBlocks } from '../documents/policy-blocks.ts';
import type { Register } from '../documents/register.ts';
import { LOCK_FILE } from '../locks/lock-file.ts';
import { isDocumentPath } from '../model/document-path.ts';
import type { Policy } from '../policy/policy.ts';
import { agentLimit, type AgentLimit } from './agent-limit.ts';
import { decisionLimits } from './decision-limits.ts';
import type { EditSubject } from './edit-subject.ts';
import type { ProposedEdit } from './proposed-edit.ts';

const SETTINGS = 'decisis.toml';
const LOOK = 'let a person look at the change before it is made';
const JUDGE = 'an agent must not loosen its own judge';

/**
 * What an agent may not do, whatever its owner may: anything with a decision but propose it, lock a statement, write the lockfile. A
 * change of what everything is judged by, the settings, a block of them in a document, the baseline, the report that lifts an embargo, needs
 * a person to agree.
 */
export function agentLimits(subject: EditSubject, edits: readonly ProposedEdit[]): readonly AgentLimit[] {
  return [...ofFiles(subject.policy, edits), ...ofDocuments(subject, edits)];
}

function ofFiles(policy: Policy, edits: readonly ProposedEdit[]): AgentLimit[] {
  const surveyed = new Set(policy.sentinels.flatMap((one) => ('embargo' in one ? (one.embargo?.report ?? []) : [])));
  return edits.flatMap(({ path }): AgentLimit[] => {
    if (path === LOCK_FILE)
      return [
        agentLimit('deny', {
          path,
          message: `${path} is not written by agents`,
          why: 'a lock is what people decided; an agent that writes one approves',
          hint: 'ask a person to run "decisis lock" or "decisis supersede"',
        }),
      ];
    // In a folder below, it would make that one a repository with rules of its own.
    if (path === SETTINGS || path.endsWith(`/${SETTINGS}`))
      return [
        agentLimit('ask', { path, message: `${path} states what every edit is judged by`, why: JUDGE, hint: LOOK }),
      ];
    if (path === policy.baseline)
      return [agentLimit('ask', { path, message: `${path} excuses what was found before`, why: JUDGE, hint: LOOK })];
    if (surveyed.has(path))
      return [
        agentLimit('ask', {
          path,
          message: `${path} is the report that lifts an embargo`,
          why: 'a name is free once a survey has found it, not once an agent writes so',
          hint: 'ask a person to run "decisis survey", which writes it',
        }),
      ];
    return [];
  });
}

/** What edits do to the documents of registers, and to those that would be some. */
function ofDocuments(subject: EditSubject, edits: readonly ProposedEdit[]): readonly AgentLimit[] {
  const documents = edits.filter(({ path }) => subject.documents.has(path) || isDocumentPath(path) || KEP.test(path));
  if (documents.length === 0) return [];
  const paths = new Set(documents.map(({ path }) => path));
  const before = subject.reread(new Map(documents.map(({ path, before: text }) => [path, text])));
  const after = subject.reread(new Map(documents.map(({ path, after: text }) => [path, text])));
  return [...changedBlocks(before, after, paths), ...decisionLimits(before, after, paths)];
}

const KEP = /(?:^|\/)kep\.ya?ml$/i;

/** Documents of which the edit writes, changes or takes away a block of policy. */
function changedBlocks(
  before: readonly Register[],
  after: readonly Register[],
  paths: ReadonlySet<string>,
): AgentLimit[] {
  const [old, next] = [blocksIn(before), blocksIn(after)];
  return [...paths].flatMap((path) => {
    if ((old.get(path) ?? '') === (next.get(path) ?? '')) return [];
    const message = `the edit changes a block of ${path} by which edits are judged`;
    return [agentLimit('ask', { path, message, why: JUDGE, hint: LOOK })];
  });
}

function blocksIn(registers: readonly Register[]): ReadonlyMap<string, string> {
  return new Map(
    registers.flatMap(({ documents }) =>
      documents.map((document) => {
        const { path, text } = document.source;
        return [
          path,
          policyBlocks(document)
            .map(({ start, end }) => text.slice(start, end))
            .join('\n'),
        ];
      }),
    ),
  );
}
