import { expect, test } from 'vitest';
import { readEditEvent } from './edit-event.ts';

function kindOf(tool: string, input: unknown): string {
  const event = { hook_event_name: 'PreToolUse', cwd: '/harbour', tool_name: tool, tool_input: input };
  return readEditEvent(JSON.stringify(event), undefined).kind;
}

const PATCH = '*** Begin Patch\n*** Delete File: a.ts\n*** End Patch';

test.each([
  ['Write', { file_path: 'a.ts', content: '' }],
  ['NotebookEdit', { notebook_path: 'a.ipynb', cell_id: 'c', new_source: 'x', edit_mode: 'replace' }],
  ['NotebookEdit', { notebook_path: 'a.ipynb', cell_id: 'c', new_source: '', edit_mode: 'delete' }],
  ['EditNotebook', { target_notebook: 'a.ipynb', cell_idx: 0, is_new_cell: false, old_string: 'a', new_string: 'b' }],
  ['Delete', { path: 'a.ts' }],
  ['delete_file', { target_file: 'a.ts' }],
  ['apply_patch', PATCH],
  ['ApplyPatch', { input: PATCH }],
  ['MultiStrReplace', { path: 'a.ts', replacements: [{ old_string: 'a', new_string: 'b' }] }],
  ['mcp__files__write_file', { path: 'a.ts', content: 'x' }],
  ['mcp__files__edit_file', { path: 'a.ts', edits: [{ oldText: 'a', newText: 'b' }] }],
])('%s %j is an edit', (tool, input) => {
  expect(kindOf(tool, input)).toBe('edits');
});

test.each([
  ['edit_file', { target_file: 'a.ts', code_edit: '// ... existing code ...' }],
  ['Edit', { file_path: 'a.ts' }],
  ['mcp__files__move_file', { source: 'a.ts', destination: 'b.ts' }],
  ['mcp__files__append_to_file', { path: 'a.ts', content: 'x' }],
  ['Polish', { file_path: 'a.ts' }],
])('%s %j may change a file, and does not say how', (tool, input) => {
  expect(kindOf(tool, input)).toBe('unknown');
});

test.each([
  ['Read', { file_path: 'a.ts' }],
  ['Grep', { path: 'src', pattern: 'x' }],
  ['codebase_search', { path: 'src', content: 'x' }],
  ['mcp__files__read_text_file', { path: 'a.ts' }],
  ['mcp__files__create_directory', { path: 'src' }],
  ['Bash', { command: 'rm a.ts' }],
  ['TodoWrite', { todos: [] }],
])('%s %j is none', (tool, input) => {
  expect(kindOf(tool, input)).toBe('other');
});

test('a patch that is not understood is told', () => {
  expect(kindOf('apply_patch', '--- a\n+++ b\n')).toBe('unreadable');
  expect(kindOf('apply_patch', '*** Begin Patch\n*** What: a\n*** End Patch')).toBe('unreadable');
});
