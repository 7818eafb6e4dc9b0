import { applyUnifiedDiff } from '../proposed-edits/apply-unified-diff.ts';
import { confinedPath } from '../proposed-edits/confined-path.ts';
import type { EditReason } from '../proposed-edits/edit-subject.ts';
import { judgeEdits } from '../proposed-edits/judge-edits.ts';
import type { EditProblem, ProposedEdit } from '../proposed-edits/proposed-edit.ts';
import { standingText } from '../proposed-edits/standing-text.ts';
import type { AgentContext } from './agent-context.ts';
import { paged, type PageRequest } from './paged.ts';
import { textDigest } from './text-digest.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

/** A change as a diff, or as whole contents. */
export interface CheckDiffRequest extends PageRequest {
  readonly diff?: string;
  readonly files?: ReadonlyArray<{ readonly path: string; readonly content: string }>;
}

/** Judges a change that is not made yet. A diff that does not apply is refused: nothing would have been judged. */
export function answerCheckDiff(context: AgentContext, request: CheckDiffRequest): ToolAnswer {
  const edits = requestedEdits(context, request);
  if ('problem' in edits) return refused(edits.problem);
  const { verdict, reasons, notes, untried } = judgeEdits(
    {
      ...context,
      registers: () => context.registers,
      documents: new Set(context.registers.flatMap((one) => one.documents.map(({ source }) => source.path))),
      actor: 'agent',
    },
    edits,
  );
  const entries = [...reasons.map((one) => entryOf(one, true)), ...notes.map((one) => entryOf(one, false))];
  const judged = [...new Set(edits.map(({ path }) => path))];
  const question = `check_diff ${textDigest(JSON.stringify(edits))}`;
  return paged(request, question, { asOf: context.today, verdict, judged, untried }, entries);
}

/** The edits that a request describes; total, whatever the request. */
export function requestedEdits(
  context: Pick<AgentContext, 'repository'>,
  { diff, files }: CheckDiffRequest,
): readonly ProposedEdit[] | EditProblem {
  if ((diff === undefined) === (files === undefined)) return { problem: 'hand in either "diff" or "files"' };
  const { repository } = context;
  return diff === undefined
    ? wholeFiles(context, files ?? [])
    : applyUnifiedDiff(diff, (path) => standingText(repository, path));
}

function wholeFiles(
  { repository }: Pick<AgentContext, 'repository'>,
  files: ReadonlyArray<{ readonly path: string; readonly content: string }>,
): readonly ProposedEdit[] | EditProblem {
  const edits: ProposedEdit[] = [];
  for (const { path: written, content } of files) {
    const path = confinedPath(written);
    if (typeof path === 'object') return path;
    edits.push({ path, before: standingText(repository, path), after: content });
  }
  return edits;
}

function entryOf(reason: EditReason, isDenying: boolean): Readonly<Record<string, unknown>> {
  const { rule, level, decision, path, line, message, why, hint } = reason;
  return { rule, level, decision: decision ?? null, path, line, message, why, wayOut: hint, isDenying };
}
