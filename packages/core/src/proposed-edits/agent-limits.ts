import type { Register } from '../documents/register.ts';
import { LOCK_FILE } from '../locks/lock-file.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { EditReason, EditSubject } from './edit-subject.ts';
import type { ProposedEdit } from './proposed-edit.ts';

/** What only a person may do. */
export interface AgentLimit {
  readonly verdict: 'deny' | 'ask';
  readonly reason: EditReason;
}

const SETTINGS = 'decisis.toml';

/**
 * What an agent may not do, whatever its owner may: accept a decision, lock a statement, write the lockfile. A change of the settings, by
 * which everything is judged, needs a person to agree.
 */
export function agentLimits(subject: EditSubject, edits: readonly ProposedEdit[]): readonly AgentLimit[] {
  return [...ofFiles(edits), ...ofDecisions(subject, edits)];
}

function ofFiles(edits: readonly ProposedEdit[]): AgentLimit[] {
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
          hint: 'let a person look at the change before it is made',
        }),
      ];
    return [];
  });
}

/** Items that would be accepted or locked by the edit, and were not. */
function ofDecisions(subject: EditSubject, edits: readonly ProposedEdit[]): AgentLimit[] {
  const documents = edits.filter(({ path }) => /\.(?:md|markdown|txt|rst|adoc|ya?ml)$/i.test(path));
  if (documents.length === 0) return [];
  const before = standings(subject.reread(new Map(documents.map(({ path, before: text }) => [path, text]))));
  const paths = new Set(documents.map(({ path }) => path));
  const after = subject.reread(new Map(documents.map(({ path, after: text }) => [path, text])));
  return after.flatMap((register) =>
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
