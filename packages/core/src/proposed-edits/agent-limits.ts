import { policyBlocks } from '../documents/policy-blocks.ts';
import type { Register } from '../documents/register.ts';
import { LOCK_FILE } from '../locks/lock-file.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { Policy } from '../policy/policy.ts';
import type { EditReason, EditSubject } from './edit-subject.ts';
import type { ProposedEdit } from './proposed-edit.ts';

/** What only a person may do. */
export interface AgentLimit {
  readonly verdict: 'deny' | 'ask';
  readonly reason: EditReason;
}

const SETTINGS = 'decisis.toml';
const LOOK = 'let a person look at the change before it is made';

/**
 * What an agent may not do, whatever its owner may: accept a decision, lock a statement, write the lockfile. A change of what everything is
 * judged by, the settings, a block of them in a document, the baseline, the report that lifts an embargo, needs a person to agree.
 */
export function agentLimits(subject: EditSubject, edits: readonly ProposedEdit[]): readonly AgentLimit[] {
  return [...ofFiles(subject.policy, edits), ...ofDecisions(subject, edits)];
}

function ofFiles(policy: Policy, edits: readonly ProposedEdit[]): AgentLimit[] {
  const surveyed = new Set(policy.sentinels.flatMap((one) => ('embargo' in one ? (one.embargo?.report ?? []) : [])));
  return edits.flatMap(({ path }): AgentLimit[] => {
    if (path === LOCK_FILE)
      return [
        limit('deny', path, 1, undefined, `${path} is not written by agents`, {
          why: 'a lock is what people decided; an agent that writes one approves',
          hint: 'ask a person to run "decisis lock" or "decisis supersede"',
        }),
      ];
    if (path === SETTINGS)
      return [
        limit('ask', path, 1, undefined, `${path} states what every edit is judged by`, {
          why: 'an agent must not loosen its own judge',
          hint: LOOK,
        }),
      ];
    if (path === policy.baseline)
      return [
        limit('ask', path, 1, undefined, `${path} excuses what was found before`, {
          why: 'an agent must not loosen its own judge',
          hint: LOOK,
        }),
      ];
    if (surveyed.has(path))
      return [
        limit('ask', path, 1, undefined, `${path} is the report that lifts an embargo`, {
          why: 'a name is free once a survey has found it, not once an agent writes so',
          hint: 'ask a person to run "decisis survey", which writes it',
        }),
      ];
    return [];
  });
}

/** Items that would be accepted or locked by the edit, and were not. */
function ofDecisions(subject: EditSubject, edits: readonly ProposedEdit[]): AgentLimit[] {
  const documents = edits.filter(({ path }) => /\.(?:md|markdown|txt|rst|adoc|ya?ml)$/i.test(path));
  if (documents.length === 0) return [];
  const readings = subject.reread(new Map(documents.map(({ path, before: text }) => [path, text])));
  const before = standings(readings);
  const paths = new Set(documents.map(({ path }) => path));
  const after = subject.reread(new Map(documents.map(({ path, after: text }) => [path, text])));
  const blocks = changedBlocks(readings, after, paths);
  const decided = after.flatMap((register) =>
    register.items.flatMap((item): AgentLimit[] => {
      const { path } = item.source;
      if (!paths.has(path) || (item.status !== 'accepted' && !item.locked)) return [];
      const old = before.get(keyOf(register, path, item.key));
      const isAccepted = item.status === 'accepted' && old?.status !== 'accepted';
      const isLocked = item.locked && old?.locked !== true;
      if (!isAccepted && !isLocked) return [];
      const name = item.id ?? item.key;
      const done = isLocked ? 'lock' : 'accept';
      return [
        limit('deny', path, item.line, name, `the edit would ${done} ${name}`, {
          why: 'an agent can read and propose, and never approves',
          hint: `leave ${name} proposed, and ask a person to run "decisis ${done} ${name}"`,
        }),
      ];
    }),
  );
  return [...blocks, ...decided];
}

/** Documents of which the edit writes, changes or takes away a block of policy. */
function changedBlocks(
  before: readonly Register[],
  after: readonly Register[],
  paths: ReadonlySet<string>,
): AgentLimit[] {
  const [old, next] = [blocksIn(before), blocksIn(after)];
  return [...paths].flatMap((path) => {
    if ((old.get(path) ?? '') === (next.get(path) ?? '')) return [];
    return [
      limit('ask', path, 1, undefined, `the edit changes a block of ${path} by which edits are judged`, {
        why: 'an agent must not loosen its own judge',
        hint: LOOK,
      }),
    ];
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

function standings(registers: readonly Register[]): Map<string, { status: DecisionStatus; locked: boolean }> {
  return new Map(
    registers.flatMap((register) =>
      register.items.map(({ source, key, status, locked }) => [keyOf(register, source.path, key), { status, locked }]),
    ),
  );
}

function keyOf({ name }: Register, path: string, key: string): string {
  return `${name}\0${path}\0${key}`;
}

function limit(
  verdict: AgentLimit['verdict'],
  path: string,
  line: number,
  decision: string | undefined,
  message: string,
  words: { readonly why: string; readonly hint: string },
): AgentLimit {
  return { verdict, reason: { rule: 'agent/limit', level: 'hard', decision, path, line, message, ...words } };
}
