import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { judgeTable, renderSurvey } from '@decisis/core';
import { gitRepository } from '../git-repository.ts';
import { BIN, runCli } from '../run-cli.ts';

const REGISTER = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-7 | Names of the tide tables | open | port |
`;
const SETTINGS = `[[register]]
path = "open.md"
[[path-class]]
name = "code"
include = ["src/**"]
[[embargo]]
id = "E1"
decision = "D-7"
names = ["tide_table"]
classes = ["code"]
report = "survey.md"
`;
const SURVEY = `
[[survey]]
id = "S"
decision = "D-7"
statement = "x"
connection = "DB"
report = "survey.md"
[[survey.table]]
name = "public.tide_table"
columns = ["at timestamptz"]
`;
const table = { name: 'public.tide_table', columns: [{ name: 'at', type: 'timestamptz' }], references: [], least: 0 };
const survey = { id: 'S', decision: 'D-7', statement: 'x', connection: 'DB', report: 'survey.md', tables: [table] };
const LIVE = renderSurvey(survey, [
  judgeTable(table, {
    columns: table.columns.map((column) => ({ ...column, isRequired: true })),
    foreignKeys: [],
    rows: 0,
  }),
]);

test('S3-37 a name under embargo is refused in code until the survey of the base marks it; a report of the change lifts nothing', () => {
  const box = gitRepository();
  box.commit({ 'open.md': REGISTER, 'decisis.toml': SETTINGS + SURVEY, 'src/a.sql': 'select 1;\n' });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'src/a.sql': 'select * from tide_table;\n' });
  const check = (...words: readonly string[]) => runCli(box.root, ['check', '--as-of', '2026-03-01', ...words]);
  expect(check('--base', 'main').out).toContain('src/a.sql:1:15  error  sentinel/failed');
  box.commit({ 'survey.md': LIVE });
  expect(check().out).not.toContain('sentinel/failed');
  expect(check('--base', 'main').out).toContain('src/a.sql:1:15  error  sentinel/failed');
  box.git('checkout', '--quiet', 'main');
  box.commit({ 'survey.md': LIVE });
  box.git('checkout', '--quiet', 'topic');
  box.git('rebase', '--quiet', 'main');
  expect(check('--base', 'main').out).not.toContain('sentinel/failed');
  // Asked for more, the old answer lifts nothing, and that is told.
  box.commit({ 'decisis.toml': SETTINGS + SURVEY.replace('timestamptz"', 'timestamptz", "height int"') });
  expect(check().out).toMatch(/sentinel\/stale-survey[^]*run "decisis survey S" again[^]*sentinel\/failed/);
  box.commit({ 'decisis.toml': SETTINGS });
  expect(check().out).toMatch(/sentinel\/stale-survey[^]*no survey that writes it asks[^]*sentinel\/failed/);
});

test('S3-37 an adapter lifts the embargo once an accepted decision of the base approved it, for the check and for the hook', () => {
  const box = gitRepository();
  const adapter = (approval: string): string =>
    `${SETTINGS}\n[[embargo.adapter]]\nname = "tide_table"\nshape = "a view"\ncontract = "one row a tide"\napproval = "${approval}"\n`;
  const register = (status: string): string => `${REGISTER}| D-8 | A view of the tides | ${status} | port |\n`;
  const edit = JSON.stringify({
    hook_event_name: 'PreToolUse',
    tool_name: 'Write',
    cwd: box.root,
    tool_input: { file_path: `${box.root}/src/b.sql`, content: 'select * from TIDE_TABLE;\n' },
  });
  const hook = () =>
    spawnSync(process.execPath, [BIN, 'hook', 'pre-edit'], { cwd: box.root, input: edit, encoding: 'utf8' });
  const check = (...words: readonly string[]) =>
    runCli(box.root, ['check', '--as-of', '2026-03-01', '--rule', 'sentinel', ...words]).out;

  box.commit({ 'open.md': register('open'), 'decisis.toml': adapter('x'), 'src/a.sql': 'select * from Tide_Table;\n' });
  expect(check()).toMatch(/sentinel\/unapproved-adapter[^]*src\/a\.sql:1:15 +error +sentinel\/failed/);
  box.commit({ 'decisis.toml': adapter('D-8') });
  expect(check()).toMatch(/sentinel\/unapproved-adapter[^]*sentinel\/failed/);
  expect(hook().status).toBe(2);
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'open.md': register('accepted') });
  expect(check('--base', 'main')).toContain('sentinel/failed');
  expect(check()).toContain('clean');
  expect(hook().status).toBe(0);
});
