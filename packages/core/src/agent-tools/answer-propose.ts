import { confinedPath } from '../proposed-edits/confined-path.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { pastDecisions } from './answer-rejected.ts';
import { sourceOfItem } from './entry-source.ts';
import { proposalDraft, proposalName } from './proposal-draft.ts';
import { textDigest } from './text-digest.ts';
import { DEFAULT_CHARS } from './schema-parts.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

/** Asks for the draft of a proposal, or to create the very draft that a digest names. */
export interface ProposeRequest {
  readonly title: string;
  readonly context: string;
  readonly options?: ReadonlyArray<{ readonly title: string; readonly detail?: string }>;
  readonly recommendation?: string;
  readonly affects?: readonly string[];
  readonly agent?: string;
  readonly apply?: string;
  readonly maxChars?: number;
}

const ALIKE = 50;
const MOST_ALIKE = 5;

/**
 * Drafts a proposal. The file is asked to be created only when the settings name a folder for proposals and the caller repeats the
 * digest of the draft: what is written is what was shown.
 */
export function answerPropose(context: AgentContext, request: ProposeRequest): ToolAnswer {
  const affects: string[] = [];
  for (const written of request.affects ?? []) {
    const path = confinedPath(written);
    if (typeof path === 'object') return refused(path.problem);
    affects.push(path);
  }
  const alike = pastDecisions(checkedContext(context), request.title)
    .filter(({ likeness }) => likeness >= ALIKE)
    .slice(0, MOST_ALIKE);
  const content = proposalDraft({
    title: request.title,
    context: request.context,
    options: request.options ?? [],
    recommendation: request.recommendation,
    affects,
    agent: request.agent ?? 'unnamed agent',
    resembles: alike.map(({ checked }) => `${checked.name} (${checked.summary.status})`),
    today: context.today,
  });
  const folder = context.policy.agents.proposals;
  const path = folder === undefined ? null : `${folder}/${proposalName(request.title, context.today)}`;
  const digest = textDigest(`${path ?? ''}\n${content}`);
  const { apply } = request;
  if (apply !== undefined && path === null)
    return refused(
      'the settings name no folder for proposals: a person adds [agents] proposals = "..." to decisis.toml',
    );
  if (apply !== undefined && apply !== digest)
    return refused('"apply" is not the digest of this draft: ask for the draft, read it, and hand in its digest');
  const isWritten = apply !== undefined;
  const data = {
    path,
    content,
    digest,
    isWritten,
    resembles: alike.map(({ checked }) => ({
      id: checked.reference,
      title: checked.summary.title,
      status: checked.summary.status,
      source: sourceOfItem(checked),
    })),
    next: isWritten ? 'a person decides' : path === null ? 'configure' : 'apply',
  };
  const size = JSON.stringify(data).length;
  const most = request.maxChars ?? DEFAULT_CHARS;
  // What is written is what was shown, so nothing of it is cut.
  if (size > most)
    return refused(
      `the draft comes to ${size} characters of ${most}: write it shorter, or ask with a larger "maxChars"`,
    );
  return isWritten && path !== null ? { kind: 'answer', data, write: { path, content } } : { kind: 'answer', data };
}
