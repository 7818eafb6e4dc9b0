import { applyReplacements, isEditProblem, type ProposedEdit, type Replacement } from '@decisis/core';
import { MOST_TEXT_BYTES } from '@decisis/workspace';

/** Who asks before an edit. */
export const HOSTS = ['claude-code', 'cursor', 'git'] as const;

/** One of {@link HOSTS}. */
export type Host = (typeof HOSTS)[number];

/** An edit as a coding agent announces it: the file as the agent names it, and what becomes of its text. */
export interface AnnouncedEdit {
  readonly path: string;
  after(before: string | undefined): string | { readonly problem: string };
}

/** What an event asks. */
export type EditEvent =
  | { readonly kind: 'edit'; readonly host: Host; readonly folder: string | undefined; readonly edit: AnnouncedEdit }
  /** Another tool, or another moment: nothing to judge. */
  | { readonly kind: 'other'; readonly host: Host }
  | { readonly kind: 'unreadable'; readonly host: Host | undefined; readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;

const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['content', 'contents', 'file_text', 'old_string', 'new_string']);
const EDITING = /^(?:edit|multiedit|write|strreplace|search_replace|create|notebookedit|tabwrite)$/i;

/**
 * Reads the event of a coding agent. Claude Code sends `hook_event_name: "PreToolUse"`, Cursor `"preToolUse"`; both name the tool and
 * its input. Total: what is no event of an edit is told as such.
 */
export function readEditEvent(text: string, asked: Host | undefined): EditEvent {
  const event = objectIn(text);
  if (event === undefined) return { kind: 'unreadable', host: asked, problem: 'the event is no JSON object' };
  const moment = event['hook_event_name'];
  const host = asked ?? (moment === 'PreToolUse' ? 'claude-code' : moment === 'preToolUse' ? 'cursor' : undefined);
  if (host === undefined)
    return { kind: 'unreadable', host, problem: 'the event names no moment before a tool in "hook_event_name"' };
  if (moment !== 'PreToolUse' && moment !== 'preToolUse') return { kind: 'other', host };
  const tool = event['tool_name'];
  if (typeof tool !== 'string') return { kind: 'unreadable', host, problem: 'the event names no tool in "tool_name"' };
  if (!EDITING.test(tool)) return { kind: 'other', host };
  const input = inputOf(event['tool_input']);
  const path =
    input === undefined
      ? undefined
      : (textIn(input, 'file_path') ?? textIn(input, 'path') ?? textIn(input, 'notebook_path'));
  if (input === undefined || path === undefined)
    return { kind: 'unreadable', host, problem: `the event of the tool "${tool.slice(0, 40)}" names no file` };
  const change = changeOf(input);
  if (change === undefined)
    return {
      kind: 'unreadable',
      host,
      problem: `the event of the tool "${tool.slice(0, 40)}" does not say what becomes of the file`,
    };
  return { kind: 'edit', host, folder: folderOf(event), edit: { path, after: change } };
}

/** Works an announced edit out on the text of its file. */
export function proposedEdit(
  path: string,
  before: string | undefined,
  edit: AnnouncedEdit,
): ProposedEdit | { readonly problem: string } {
  const after = edit.after(before);
  if (typeof after !== 'string') return after;
  // What no sentinel would read is no text of the file.
  if (Buffer.byteLength(after) > MOST_TEXT_BYTES) return { path, before, after: undefined, unread: 'it is too large' };
  return { path, before, after };
}

function changeOf(input: Fields): AnnouncedEdit['after'] | undefined {
  const content = textIn(input, 'content') ?? textIn(input, 'contents') ?? textIn(input, 'file_text');
  if (content !== undefined) return () => content;
  const { edits } = input;
  const list: unknown[] = Array.isArray(edits) ? edits : [input];
  const replacements = list.map(replacementOf);
  if (replacements.length === 0 || replacements.some((one) => one === undefined)) return undefined;
  return (before) => {
    const result = applyReplacements(
      before,
      replacements.flatMap((one) => one ?? []),
    );
    return isEditProblem(result) ? result : result.text;
  };
}

function replacementOf(value: unknown): Replacement | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  const [from, to] = [textIn(fields, 'old_string'), textIn(fields, 'new_string')];
  if (from === undefined || to === undefined) return undefined;
  return { from, to, isEverywhere: fields['replace_all'] === true };
}

function folderOf(event: Fields): string | undefined {
  const { workspace_roots: roots } = event;
  const first: unknown = Array.isArray(roots) ? roots[0] : undefined;
  return textIn(event, 'cwd') ?? (typeof first === 'string' ? first : undefined);
}

/** The input of a tool; some hosts send it as JSON in a text. */
function inputOf(value: unknown): Fields | undefined {
  if (typeof value === 'string') return objectIn(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** A text of an event; a path that is empty names nothing, a content that is empty is one. */
function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && (value !== '' || MAY_BE_EMPTY.has(name)) ? value : undefined;
}

function objectIn(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}
