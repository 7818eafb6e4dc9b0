import {
  applyPatchHunks,
  applyReplacements,
  editNotebook,
  isEditProblem,
  isPatchEnvelope,
  readPatchEnvelope,
  type CellEdit,
  type EditProblem,
  type PatchStep,
  type ProposedEdit,
  type Replacement,
} from '@decisis/core';
import { MOST_TEXT_BYTES } from '@decisis/workspace';
import { asObject, contentIn, firstText, pathsIn, textIn, type ToolInput } from './tool-input.ts';
import type { ToolDeed } from './tool-name.ts';

/** An edit as a coding agent announces it: the file as the agent names it, and what becomes of its text. */
export interface AnnouncedEdit {
  readonly path: string;
  /** The file whose text it starts from, where that is another one. */
  readonly from?: string;
  readonly change: (before: string | undefined) => AnnouncedChange | EditProblem;
}

/** The text that a file gets; undefined when it goes. */
export interface AnnouncedChange {
  readonly after: string | undefined;
  /** The text before, written as the one after is; that of the file when absent. */
  readonly before?: string;
}

/** The edits that the input of a tool announces; undefined when it does not say what becomes of which file. */
export function announcedEdits(deed: ToolDeed, input: ToolInput): readonly AnnouncedEdit[] | EditProblem | undefined {
  if (deed === 'patch') return patched(firstText(input, ['patch', 'input', 'command', 'patchText', 'diff']) ?? '');
  const [path] = pathsIn(input);
  if (path === undefined) return undefined;
  if (deed === 'delete') return [{ path, change: () => ({ after: undefined }) }];
  const cell = cellEdit(input);
  if (cell !== undefined) return [{ path, change: (before) => editNotebook(before ?? EMPTY_NOTEBOOK, cell) }];
  if (deed === 'part') return undefined;
  const content = contentIn(input);
  if (content !== undefined) return [{ path, change: () => ({ after: content }) }];
  const replacements = replacementsIn(input);
  return replacements === undefined ? undefined : [{ path, change: replacing(replacements) }];
}

/** Works an announced edit out on the text that its file has, and on that of the file it starts from. */
export function proposedEdit(
  path: string,
  standing: string | undefined,
  base: string | undefined,
  { change }: AnnouncedEdit,
): ProposedEdit | EditProblem {
  const changed = change(base);
  if (isEditProblem(changed)) return changed;
  const { after, before = standing } = changed;
  // What no sentinel would read is no text of the file.
  if (after !== undefined && Buffer.byteLength(after) > MOST_TEXT_BYTES)
    return { path, before, after: undefined, unread: 'it is too large' };
  return { path, before, after };
}

const EMPTY_NOTEBOOK = '{"cells":[]}';

function patched(text: string): readonly AnnouncedEdit[] | EditProblem {
  if (!isPatchEnvelope(text)) return { problem: 'the patch does not begin with "*** Begin Patch"' };
  const steps = readPatchEnvelope(text);
  return isEditProblem(steps) ? steps : steps.flatMap(stepped);
}

function stepped(step: PatchStep): readonly AnnouncedEdit[] {
  const { path } = step;
  if (step.kind === 'delete') return [{ path, change: () => ({ after: undefined }) }];
  if (step.kind === 'add') return [{ path, change: () => ({ after: step.text }) }];
  const { hunks, to } = step;
  const change: AnnouncedEdit['change'] = (before) => {
    if (before === undefined) return { problem: `${path} is not there, or is no text` };
    const result = applyPatchHunks(before, hunks, path);
    return isEditProblem(result) ? result : { after: result.text };
  };
  if (to === undefined) return [{ path, change }];
  return [
    { path: to, from: path, change },
    { path, change: () => ({ after: undefined }) },
  ];
}

function replacing(replacements: readonly Replacement[]): AnnouncedEdit['change'] {
  return (before) => {
    const result = applyReplacements(before, replacements);
    return isEditProblem(result) ? result : { after: result.text };
  };
}

function replacementsIn(input: ToolInput): readonly Replacement[] | undefined {
  const several = input['edits'] ?? input['replacements'];
  const list = (Array.isArray(several) ? several : [input]).map(replacementOf);
  const whole = list.filter((one) => one !== undefined);
  return whole.length === 0 || whole.length < list.length ? undefined : whole;
}

function replacementOf(value: unknown): Replacement | undefined {
  const fields = asObject(value);
  if (fields === undefined) return undefined;
  const from = firstText(fields, ['old_string', 'oldText', 'old_str', 'oldString']);
  const to = firstText(fields, ['new_string', 'newText', 'new_str', 'newString']);
  if (from === undefined || to === undefined) return undefined;
  return { from, to, isEverywhere: fields['replace_all'] === true };
}

/** What becomes of a cell, in the words of Claude Code (`new_source`) and of Cursor (`cell_idx`). */
function cellEdit(input: ToolInput): CellEdit | undefined {
  const source = textIn(input, 'new_source');
  const { cell_number: number, cell_idx: index } = input;
  const cell = textIn(input, 'cell_id') ?? (typeof number === 'number' ? number : undefined);
  const mode = textIn(input, 'edit_mode');
  if (mode === 'delete') return { kind: 'delete', cell };
  if (source !== undefined) return { kind: mode === 'insert' ? 'insert-behind' : 'replace', cell, source };
  const [from, to] = [textIn(input, 'old_string'), textIn(input, 'new_string')];
  if (typeof index !== 'number' || to === undefined) return undefined;
  if (input['is_new_cell'] === true) return { kind: 'insert-at', cell: index, source: to };
  return from === undefined ? undefined : { kind: 'change', cell: index, from, to };
}
