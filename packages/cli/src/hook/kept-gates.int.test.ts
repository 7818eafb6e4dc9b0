// Judges edits of gated files with what an earlier run kept, and without: the answers must be the same, and a kept one must be left
// as soon as anything differs that it was found from.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRepository } from '@decisis/workspace';
import { expect, test, vi } from 'vitest';
import { temporaryFolder, temporaryRepository } from '../../test/temporary-repository.ts';
import { findCommand } from '../arguments/resolve-command.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { GLOBAL_OPTIONS } from '../arguments/shared-options.ts';
import { openTerminal } from '../output/terminal.ts';
import { RegisterReader } from '../session/read-registers.ts';
import { openEditedRepository } from './edited-repository.ts';
import { judgeEvent } from './judge-event.ts';

// Sources name no program and so keep nothing; here they are as good as a bundle.
vi.mock('../session/program-identity.ts', () => ({ programIdentity: vi.fn(() => 'tested') }));

const REGISTER = (status: string): string =>
  `| ID | Decision | Status |\n|---|---|---|\n| D-1 | The slip has a rail | ${status} |\n| D-2 | Paint it red | accepted |\n`;
const FILES = {
  'decisis.toml': [
    '[[register]]\nname = "slip"\npath = "decisions.md"\n',
    '[[register]]\nname = "notes"\npath = "notes"\n[register.statuses]\n"stands" = "accepted"\n',
    '[[gate]]\nnode = "Phase 1"\nrequires = "D-1"\npaths = ["rail/**"]\n',
  ].join('\n'),
  'decisions.md': REGISTER('accepted'),
  'notes/one.md': '# N-1: Tar the keel\n\nStatus: stands\n',
  'rail/track.ts': 'export const gauge = 1;\n',
};

interface Judged {
  readonly verdict: string;
  readonly told: string;
  /** Whether a register was read. */
  readonly isRead: boolean;
}

function workshop() {
  const root = temporaryRepository(FILES);
  const kept = join(temporaryFolder(), 'kept');
  const judge = async (after: string, words: readonly string[] = [], path = 'rail/track.ts'): Promise<Judged> => {
    const spec = findCommand('hook');
    if (spec === undefined) throw new Error('there is no hook');
    const invocation = parseArguments(spec, [...spec.options, ...GLOBAL_OPTIONS], ['pre-edit', ...words]);
    const terminal = { ...openTerminal({}), out: () => undefined, err: () => undefined };
    const env = { DECISIS_CACHE_DIR: kept };
    const context = { cwd: root, env, terminal, now: new Date('2026-11-20T08:00:00Z') };
    const reading = vi.spyOn(RegisterReader.prototype, 'read');
    const edited = await openEditedRepository(invocation, context, findRepository(root));
    const before = edited.outside.view.text(path);
    const { verdict, bindings } = await judgeEvent(edited, [{ path, before, after }], 'agent', invocation, context);
    const isRead = reading.mock.calls.length > 0;
    reading.mockRestore();
    return { verdict: verdict.verdict, told: JSON.stringify([verdict, bindings]), isRead };
  };
  return { root, judge, write: (path: string, text: string) => writeFileSync(join(root, path), text) };
}

test('what gates say is known the next time, whatever the edit writes, and is what a run without cache says', async () => {
  const { judge } = workshop();
  const first = await judge('export const gauge = 2;\n');
  const second = await judge('export const gauge = 3;\n');
  const plain = await judge('export const gauge = 3;\n', ['--no-cache']);
  expect([first, second, plain].map(({ isRead }) => isRead)).toEqual([true, false, true]);
  expect(first.told).toBe(plain.told);
  expect(second.told).toBe(plain.told);
  expect(plain.told).toContain('open: requires D-1');
});

test('a file that was written meanwhile is known as well', async () => {
  const { judge, write } = workshop();
  await judge('export const gauge = 2;\n');
  write('rail/track.ts', 'export const gauge = 2;\n');
  expect(await judge('export const gauge = 3;\n')).toMatchObject({ verdict: 'allow', isRead: false });
});

test('a decision that stands otherwise is seen, and so are other settings and another kind of edit', async () => {
  const { judge, write } = workshop();
  await judge('export const gauge = 2;\n');
  write('decisions.md', REGISTER('open'));
  const closed = await judge('export const gauge = 2;\n');
  expect(closed).toMatchObject({ verdict: 'deny', isRead: true });
  expect((await judge('export const gauge = 2;\n')).told).toBe(closed.told);
  write('decisis.toml', FILES['decisis.toml'].replace('"D-1"', '"D-2"'));
  expect(await judge('export const gauge = 2;\n')).toMatchObject({ verdict: 'allow', isRead: true });
  expect(await judge('export {};\n', [], 'rail/new.ts')).toMatchObject({ verdict: 'allow', isRead: true });
});

test('an edit that cites a decision is judged from the registers', async () => {
  const { judge } = workshop();
  await judge('export const gauge = 2;\n');
  const citing = await judge('// @decision D-2\nexport const gauge = 2;\n');
  expect(citing.isRead).toBe(true);
  expect(citing.told).toBe((await judge('// @decision D-2\nexport const gauge = 2;\n', ['--no-cache'])).told);
});
