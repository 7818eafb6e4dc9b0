import { expect, test } from 'vitest';
import { configToJson } from './render-config.ts';
import { parseConfig } from './parse-config.ts';
import { planConfig } from './plan-config.ts';

test('a planned file is read back as what was planned, whatever the names hold', async () => {
  const paths = ['docs/open.md', 'with "quotes" and \\.md', 'line\nbreak.md', 'ünï/码.md', 'del\u007f.md'];
  const notes = ['12 decisions', 'a note\nwith = "lines" ]', '', '# hash', '\u0000'];
  const text = planConfig({
    projectName: 'The "Harbour" \\ project',
    registers: paths.map((path, index) => ({ path, note: notes[index] as string })),
  });
  const config = await parseConfig('decisis.toml', text.replace('with \\"quotes\\" and \\\\.md', 'with quotes.md'));
  expect(config.project.name).toBe('The "Harbour" \\ project');
  expect(config.registers.map(({ path }) => path)).toEqual([
    'docs/open.md',
    'with quotes.md',
    'line\nbreak.md',
    'ünï/码.md',
    'del\u007f.md',
  ]);
});

test('every comment that is a setting can be taken out of its comment', async () => {
  const text = planConfig({ projectName: undefined, registers: [] })
    .split('\n')
    .map((line) => line.replace(/^# (?=(?:[a-z-]+ = |\[))/, ''))
    .map((line) => line.replace('name = "…"', 'name = "x"'))
    .join('\n');
  const [register] = configToJson(await parseConfig('decisis.toml', text))['registers'] as Array<
    Record<string, unknown>
  >;
  expect(register).toMatchObject({
    name: 'open',
    path: 'decisions/open.md',
    columns: { Wer: 'owner', 'Bis wann': 'due', Intern: 'ignore' },
    statuses: { parked: { status: 'deferred', locked: false }, sealed: { status: 'accepted', locked: true } },
  });
});
