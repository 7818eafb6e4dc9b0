import {
  addsCitation,
  areCounted,
  areGated,
  bindingsOfFile,
  checkContextOf,
  findCitations,
  hasAdapter,
  isDecisisError,
  judgeEdits,
  mayRestate,
  mergeVerdicts,
  type CitationPolicy,
  type DecisisError,
  type EditSubject,
  type EditVerdict,
  type Policy,
  type ProposedEdit,
  type Register,
  type SeenPlaces,
} from '@decisis/core';
import { NO_CACHE, openCache, seeEdits, withFencedPolicy, type RegisterInput } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { reread } from '../agents/reread.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { civilToday } from '../query/as-of.ts';
import type { Session } from '../session/open-session.ts';
import { programIdentity } from '../session/program-identity.ts';
import type { EditedRepository } from './edited-repository.ts';
import type { ShownBinding } from './host-answer.ts';
import { judgeGates, type GateJudging } from './judge-gates.ts';

/** What was found out about an edit. */
export interface JudgedEvent {
  readonly verdict: EditVerdict;
  readonly bindings: readonly ShownBinding[];
}

const FENCE = 'toml decisis';

/**
 * Judges edits and tells what governs their files. Registers are read only when one of their documents is among the files, or a
 * citation asks for them, or a gate about which nothing is known from an earlier edit; an edit that nothing of this touches costs the
 * settings and finding the documents.
 */
export async function judgeEvent(
  edited: EditedRepository,
  edits: readonly ProposedEdit[],
  actor: 'agent' | 'person',
  invocation: Invocation,
  context: CommandContext,
): Promise<JudgedEvent> {
  const session = await edited.session();
  const next = await afterwards(edited, edits);
  // Where nothing else was read there is nothing to ask: the words of errors stay unloaded.
  if (next !== undefined && isDecisisError(next)) return { verdict: deniedFor(next), bindings: [] };
  const sessions = [session, next].filter((one) => one !== undefined);
  const policy = await wholePolicy(edited, session, next);
  const documents = new Set(
    sessions.flatMap(({ inputs }) => inputs.flatMap((input) => input.documents.map(({ path }) => path))),
  );
  const isGated = sessions.length > 0 && areGated(policy, edits);
  const reads =
    sessions.length > 0 &&
    edits.some(
      (edit) =>
        documents.has(edit.path) || addsCitation(edit, policy.citations) || (isGated && cites(edit, policy.citations)),
    );
  const isRestating = mayRestate(policy, documents, edits);
  const isCounted = isRestating || areCounted(policy, edits);
  const today = sessions[0]?.today ?? civilToday(invocation.value('as-of'), context.now, edited.timezone);
  const registers = (): readonly Register[] => (reads || isGated || isCounted ? (session?.registers ?? []) : []);
  const subject: EditSubject = {
    today,
    policy,
    repository: edited.outside.view,
    registers,
    documents,
    reread: (texts) =>
      edited.next === undefined
        ? reread(
            {
              root: edited.repository.root,
              config: edited.config,
              inputs: session?.inputs ?? [],
              registers: registers(),
            },
            texts,
          )
        : (next?.registers ?? []),
    actor,
    seen: await seenIn(edited, policy, { edits, isRestating }, invocation, context),
  };
  const judged =
    session !== undefined && isGated && !reads
      ? judgedWithGates(edited, session, subject, edits)
      : judgedWhole(subject, edits, reads);
  for (const one of sessions) await one.finish();
  return judged;
}

/** The registers after the edits, or why one of the edits keeps them from being read; they could be before. */
async function afterwards(
  { next }: EditedRepository,
  edits: readonly ProposedEdit[],
): Promise<Session | DecisisError | undefined> {
  try {
    return await next?.();
  } catch (error) {
    if (isDecisisError(error) && edits.some(({ path }) => path === pathOf(error))) return error;
    throw error;
  }
}

function pathOf({ data }: DecisisError): string | undefined {
  return 'path' in data ? data.path : undefined;
}

function deniedFor(error: DecisisError): EditVerdict {
  const { message, why, hint = 'leave it a document of text' } = error;
  const path = pathOf(error) ?? '';
  const reason = { rule: 'agent/unreadable', level: 'hard', decision: undefined, path, line: 1 } as const;
  return { verdict: 'deny', reasons: [{ ...reason, message, why, hint }], notes: [], untried: [] };
}

function judgedWhole(subject: EditSubject, edits: readonly ProposedEdit[], reads: boolean): JudgedEvent {
  return {
    verdict: judgeEdits(subject, edits),
    bindings: boundBy(subject, edits).filter(({ by }) => reads || by !== 'citation'),
  };
}

/** What gates say may be known; the rest needs no registers. */
function judgedWithGates(
  { outside, policy }: EditedRepository,
  session: Session,
  subject: EditSubject,
  edits: readonly ProposedEdit[],
): JudgedEvent {
  const judging: GateJudging = { session, outside, settings: policy, subject, edits };
  const { verdict, bindings } = judgeGates(judging, (repository, onEditedText) => ({
    verdict: judgeEdits({ ...subject, repository, onEditedText, part: 'gates' }, edits),
    bindings: boundBy({ ...subject, repository, policy: withoutCitations(subject.policy) }, edits),
  }));
  return { verdict: mergeVerdicts(verdict, judgeEdits({ ...subject, part: 'others' }, edits)), bindings };
}

function boundBy(
  { today, policy, repository, registers }: EditSubject,
  edits: readonly ProposedEdit[],
): readonly ShownBinding[] {
  const checked = checkContextOf({ today, registers: registers(), repository, policy });
  return edits
    .flatMap(({ path }) => bindingsOfFile(checked, path))
    .map(({ by, name, decisions: [decision], item, statement }) => ({
      by,
      name,
      decision,
      status: item?.summary.status,
      statement,
    }));
}

/** Whether a file names decisions already, or keeps on doing so. */
function cites({ before, after }: ProposedEdit, { markers }: CitationPolicy): boolean {
  return [before, after].some((text) => text !== undefined && findCitations(text, markers, () => true).length > 0);
}

function withoutCitations(policy: Policy): Policy {
  return { ...policy, citations: { ...policy.citations, markers: [] } };
}

/** What engines find in the edits; what an earlier run of any command kept of the tree is not looked at again. */
async function seenIn(
  { repository, outside, documentBytes, next }: EditedRepository,
  policy: Policy,
  { edits, isRestating }: { readonly edits: readonly ProposedEdit[]; readonly isRestating: boolean },
  invocation: Invocation,
  { env, cwd }: CommandContext,
): Promise<ReadonlyMap<string, SeenPlaces>> {
  const cache = invocation.flag('no-cache') === true ? NO_CACHE : openCache(env, cwd);
  const keeping = { cache, program: programIdentity(), documentBytes, isRestating };
  // Of a commit, nothing of the working tree counts.
  const root = next === undefined ? repository.root : undefined;
  const seen = await seeEdits(root, outside.view, policy, edits, keeping);
  await cache.close();
  return seen;
}

/**
 * The settings with the blocks in documents; only registers with such a block are read for it, and all where an embargo has adapters. A
 * register that the settings still name, and a commit takes away, states what it stated.
 */
async function wholePolicy(
  { policy, named }: EditedRepository,
  session: Session | undefined,
  next: Session | undefined,
): Promise<Policy> {
  const isLeft = new Set(next?.inputs.map(({ path }) => path));
  const isGone = ({ path, config }: RegisterInput): boolean =>
    next !== undefined && config !== undefined && named.includes(path) && !isLeft.has(path);
  const isStating = ({ documents }: RegisterInput): boolean =>
    documents.some(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(FENCE));
  const now = next ?? session;
  const stating = [...readWhere(now, isStating), ...readWhere(session, (input) => isGone(input) && isStating(input))];
  const whole = stating.length === 0 ? policy : (await withFencedPolicy(policy, stating)).policy;
  // Whether an adapter is approved is for the registers to say, all of them.
  if (now === undefined || !whole.sentinels.some(hasAdapter)) return whole;
  return (await withFencedPolicy(policy, [...now.registers, ...readWhere(session, isGone)])).policy;
}

function readWhere(session: Session | undefined, isWanted: (input: RegisterInput) => boolean): readonly Register[] {
  return (session?.inputs ?? []).flatMap((input, index) => {
    const view = isWanted(input) ? session?.views[index] : undefined;
    return view === undefined ? [] : [view.reading];
  });
}
