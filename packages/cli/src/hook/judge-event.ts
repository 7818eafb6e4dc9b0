import {
  bindingsOf,
  checkContextOf,
  judgeEdits,
  matchesAny,
  type Binding,
  type EditVerdict,
  type Policy,
  type ProposedEdit,
  type Register,
} from '@decisis/core';
import { withFencedPolicy } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { NO_REGISTERS, type EditedRepository } from '../agents/open-agent-context.ts';
import { reread } from '../agents/reread.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { civilToday } from '../query/as-of.ts';
import type { Session } from '../session/open-session.ts';

/** What was found out about an edit. */
export interface JudgedEvent {
  readonly verdict: EditVerdict;
  readonly bindings: readonly Binding[];
}

/**
 * Judges edits and tells what governs their files. Registers are read only when the edits touch a document, a file under a gate, or a
 * text that cites decisions: any other edit costs the settings and the patterns that look at it.
 */
export async function judgeEvent(
  edited: EditedRepository,
  edits: readonly ProposedEdit[],
  actor: 'agent' | 'person',
  invocation: Invocation,
  context: CommandContext,
): Promise<JudgedEvent> {
  const session = needsRegisters(edited.settings, edits) ? await edited.session() : undefined;
  const registers = session?.registers ?? NO_REGISTERS;
  const policy = session === undefined ? edited.settings : (await withFencedPolicy(edited.settings, registers)).policy;
  const today = session?.today ?? civilToday(invocation.value('as-of'), context.now, 'UTC');
  const subject = {
    today,
    policy,
    repository: edited.view,
    registers: () => registers,
    reread: (texts: ReadonlyMap<string, string | undefined>): readonly Register[] => rereadIn(session, registers, texts),
    actor,
  };
  const verdict = judgeEdits(subject, edits);
  const checked = checkContextOf({ today, registers, repository: edited.view, policy });
  const bindings = edits.flatMap(({ path }) => bindingsOf(checked, path));
  await session?.finish();
  return { verdict, bindings };
}

function rereadIn(
  session: Session | undefined,
  registers: readonly Register[],
  texts: ReadonlyMap<string, string | undefined>,
): readonly Register[] {
  return reread(session?.inputs ?? [], registers, session?.config.limits.rows ?? 0, texts);
}

function needsRegisters(policy: Policy, edits: readonly ProposedEdit[]): boolean {
  const guarded = [policy.gates, policy.plan.nodes].flatMap((list) => list.flatMap(({ paths }) => [...paths]));
  return edits.some(
    ({ path, before = '', after = '' }) =>
      /\.(?:md|markdown|txt|rst|adoc|ya?ml)$/i.test(path) ||
      matchesAny(path, guarded) ||
      policy.citations.markers.some((marker) => before.includes(marker) || after.includes(marker)),
  );
}
