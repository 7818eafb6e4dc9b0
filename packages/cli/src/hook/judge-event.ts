import {
  addsCitation,
  bindingsOf,
  checkContextOf,
  judgeEdits,
  matchesAny,
  type AgentBinding,
  type EditVerdict,
  type Policy,
  type ProposedEdit,
  type Register,
} from '@decisis/core';
import { withFencedPolicy } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { reread } from '../agents/reread.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { civilToday } from '../query/as-of.ts';
import type { Session } from '../session/open-session.ts';
import type { EditedRepository } from './edited-repository.ts';

/** What was found out about an edit. */
export interface JudgedEvent {
  readonly verdict: EditVerdict;
  readonly bindings: readonly AgentBinding[];
}

const FENCE = 'toml decisis';

/**
 * Judges edits and tells what governs their files. Registers are read only when one of their documents is among the files, or a gate
 * or a citation asks for them; an edit that nothing of this touches costs the settings and finding the documents.
 */
export async function judgeEvent(
  edited: EditedRepository,
  edits: readonly ProposedEdit[],
  actor: 'agent' | 'person',
  invocation: Invocation,
  context: CommandContext,
): Promise<JudgedEvent> {
  const session = await edited.session();
  const policy = await wholePolicy(edited.policy, session);
  const asks = asksForDecisions(policy, edits);
  const documents = new Set(session?.inputs.flatMap((input) => input.documents.map(({ path }) => path)));
  const isRead = session !== undefined && (asks || edits.some(({ path }) => documents.has(path)));
  const registers = isRead ? session.registers : [];
  const today = session?.today ?? civilToday(invocation.value('as-of'), context.now, edited.timezone);
  const subject = {
    today,
    policy,
    repository: edited.view,
    registers: () => registers,
    documents,
    reread: (texts: ReadonlyMap<string, string | undefined>): readonly Register[] =>
      rereadIn(session, registers, texts),
    actor,
  };
  const verdict = judgeEdits(subject, edits);
  const checked = checkContextOf({ today, registers, repository: edited.view, policy });
  // Without registers a citation names a decision that nobody looked up.
  const bindings = edits
    .flatMap(({ path }) => bindingsOf(checked, path))
    .filter(({ by }) => isRead || by !== 'citation');
  await session?.finish();
  return { verdict, bindings };
}

/** The settings with the blocks in documents; only registers with such a block are read for it. */
async function wholePolicy(policy: Policy, session: Session | undefined): Promise<Policy> {
  const stating = (session?.inputs ?? []).flatMap(({ documents }, index): Register[] => {
    const view = documents.some(({ bytes }) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(FENCE),
    )
      ? session?.views[index]
      : undefined;
    return view === undefined ? [] : [view.reading];
  });
  return stating.length === 0 ? policy : (await withFencedPolicy(policy, stating)).policy;
}

function rereadIn(
  session: Session | undefined,
  registers: readonly Register[],
  texts: ReadonlyMap<string, string | undefined>,
): readonly Register[] {
  return reread(session?.inputs ?? [], registers, session?.config.limits.rows ?? 0, texts);
}

/** Whether the standing of decisions may decide about the edits. */
function asksForDecisions(policy: Policy, edits: readonly ProposedEdit[]): boolean {
  const guarded = [policy.gates, policy.plan.nodes].flatMap((list) => list.flatMap(({ paths }) => [...paths]));
  return edits.some((edit) => matchesAny(edit.path, guarded) || addsCitation(edit, policy.citations));
}
