import { isEditProblem } from '@decisis/core';
import { announcedEdits, type AnnouncedEdit } from './announced-edit.ts';
import { asObject, objectIn, pathsIn, textIn, type ToolInput } from './tool-input.ts';
import { deedOf } from './tool-name.ts';

/** Who asks before an edit. */
export const HOSTS = ['claude-code', 'cursor', 'git'] as const;

/** One of {@link HOSTS}. */
export type Host = (typeof HOSTS)[number];

/** What an event asks. `folders` are those that a relative path may be meant from: where the agent works, else the roots of its workspace. */
export type EditEvent =
  | {
      readonly kind: 'edits';
      readonly host: Host;
      readonly folders: readonly string[];
      readonly edits: readonly AnnouncedEdit[];
    }
  /** A tool that may change files, and does not say how. */
  | {
      readonly kind: 'unknown';
      readonly host: Host;
      readonly folders: readonly string[];
      readonly paths: readonly string[];
      readonly problem: string;
    }
  /** Another tool, or another moment: nothing to judge. */
  | { readonly kind: 'other'; readonly host: Host }
  | { readonly kind: 'unreadable'; readonly host: Host | undefined; readonly problem: string };

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
  return readTool(tool, event, host);
}

function readTool(tool: string, event: ToolInput, host: Host): EditEvent {
  const deed = deedOf(tool);
  if (deed === 'read') return { kind: 'other', host };
  const called = `the event of the tool "${tool.slice(0, 40)}"`;
  const input = inputOf(event['tool_input'], deed === 'patch');
  const paths = input === undefined ? [] : pathsIn(input);
  const edits = input === undefined ? undefined : announcedEdits(deed, input);
  const folders = foldersOf(event);
  if (edits !== undefined && !isEditProblem(edits)) return { kind: 'edits', host, folders, edits };
  if (edits !== undefined) return { kind: 'unreadable', host, problem: `${called}: ${edits.problem}` };
  if (paths.length > 0)
    return { kind: 'unknown', host, folders, paths, problem: `${called} does not say what becomes of the file` };
  if (deed === 'unknown' || deed === 'part') return { kind: 'other', host };
  return { kind: 'unreadable', host, problem: `${called} names no file` };
}

function foldersOf(event: ToolInput): readonly string[] {
  const { workspace_roots: roots } = event;
  const named = Array.isArray(roots) ? roots.filter((root) => typeof root === 'string' && root !== '') : [];
  const folder = textIn(event, 'cwd');
  return folder === undefined ? named : [folder];
}

/** The input of a tool; some hosts send it as JSON in a text, or a patch as the text alone. */
function inputOf(value: unknown, isPatch: boolean): ToolInput | undefined {
  if (typeof value !== 'string') return asObject(value);
  return objectIn(value) ?? (isPatch ? { patch: value } : undefined);
}
