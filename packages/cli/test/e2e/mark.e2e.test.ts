import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const QUAY = `# Decisions of the quay

| ID | Decision | Status | Owner |
|---|---|---|---|
| Q-001 | Width of the slip | accepted | yard |
| Q-002 | Crane | **accepted** | yard |
| Q-003 | Night work | open | yard |
`;
const RECORD =
  '---\nstatus: accepted\ndate: 2026-01-15\n---\n\n# Keep tide tables\n\n## Context and Problem Statement\n\nShips wait.\n\n## Decision Outcome\n\nKeep them.\n';
const FILES = {
  'quay.md': QUAY,
  'adr/0001-tide.md': RECORD,
  'adr/0002-fog.md': RECORD.replace('tide tables', 'a fog horn'),
};

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('S2-10 marks several items at once, each in the way of its document, and nothing else', () => {
  const root = temporaryRepository(FILES);
  const words = ['mark', 'Q-001,Q-002,ADR-1', '--implemented-in', 'migration 050'];
  const dry = runCli(root, [...words, '--dry-run']);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('+ accepted (implemented in migration 050)');
  expect([read(root, 'quay.md'), read(root, 'adr/0001-tide.md')]).toEqual([QUAY, RECORD]);

  expect(runCli(root, words)).toMatchObject({ code: 0, err: '' });
  expect(read(root, 'quay.md')).toBe(
    QUAY.replace('slip | accepted', 'slip | accepted (implemented in migration 050)').replace(
      '**accepted**',
      '**accepted (implemented in migration 050)**',
    ),
  );
  expect(read(root, 'adr/0001-tide.md')).toBe(
    RECORD.replace('2026-01-15\n', '2026-01-15\nimplemented-in: migration 050\n'),
  );
  expect(read(root, 'adr/0002-fog.md')).toBe(FILES['adr/0002-fog.md']);

  const again = runCli(root, words);
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(again.out).toBe('nothing changes: all of it stands so already\n');

  expect(runCli(root, ['show', 'Q-001']).out).toContain('implemented in migration 050');
  const listed = JSON.parse(runCli(root, ['list', '--json']).out) as Array<{
    readonly id: string;
    readonly status: string;
    readonly item: { readonly fields: { readonly implementedIn?: { readonly text: string } } };
  }>;
  expect(listed.map(({ id, status, item }) => [id, status, item.fields.implementedIn?.text])).toEqual(
    expect.arrayContaining([
      ['Q-001', 'accepted', 'migration 050'],
      ['Q-002', 'accepted', 'migration 050'],
      ['Q-003', 'open', undefined],
      ['0001', 'accepted', 'migration 050'],
      ['0002', 'accepted', undefined],
    ]),
  );
  expect(runCli(root, ['list', '--columns', 'id,implementedIn']).out).toMatch(/Q-002\s+migration 050/);
});

test('nothing is written when one of them is not accepted, is unknown, or no place is named', () => {
  const root = temporaryRepository(FILES);
  const open = runCli(root, ['mark', 'Q-001,Q-003', '--implemented-in', '#7']);
  expect(open).toMatchObject({ code: 2, out: '' });
  expect(open.err).toContain('Q-003 is open: what nobody accepted cannot be marked as implemented');
  expect(open.err).toContain('accept it first: "decisis accept Q-003 --actor NAME"');
  expect(runCli(root, ['mark', 'Q-001,Q-009', '--implemented-in', '#7']).err).toContain('Q-009');
  expect(runCli(root, ['mark', 'Q-001']).err).toContain('decisis mark Q-001 --implemented-in WHERE');
  expect(runCli(root, ['mark', 'Q-001', '--implemented-in', 'a (part)']).err).toContain('brackets');
  expect(read(root, 'quay.md')).toBe(QUAY);
});

test('what was rejected, superseded or deprecated is marked no more, and the way out fits', () => {
  const statuses = ['rejected', 'superseded', 'superseded by Q-001', 'deprecated'];
  const rows = statuses.map((status, index) => `| Q-10${index} | Old slip | ${status} | yard |\n`).join('');
  const root = temporaryRepository({ 'quay.md': QUAY + rows });
  for (const [index, status] of statuses.entries()) {
    const { code, out, err } = runCli(root, ['mark', `Q-10${index}`, '--implemented-in', '#7']);
    expect({ status, code, out }).toEqual({ status, code: 2, out: '' });
    expect(err).toContain(`Q-10${index} is ${status.split(' ')[0]}`);
    expect(err).not.toContain('accept it first');
  }
  expect(read(root, 'quay.md')).toBe(QUAY + rows);
});

test('a marker that goes into brackets is one change, called by what a reader sees, and told as the field in JSON', () => {
  const root = temporaryRepository(FILES);
  const words = ['mark', 'Q-001,Q-002,ADR-1', '--implemented-in', '#7', '--dry-run'];
  const { out } = runCli(root, words);
  expect(out).toMatch(/^quay\.md:5 {2}implemented in\n {2}- accepted\n {2}\+ accepted \(implemented in #7\)$/m);
  expect(out).not.toContain('implementedIn');
  const { documents } = JSON.parse(runCli(root, [...words, '--json']).out) as {
    readonly documents: ReadonlyArray<{ readonly path: string; readonly changes: readonly unknown[] }>;
  };
  expect(documents.map(({ path, changes }) => [path, changes])).toEqual([
    [
      'quay.md',
      [
        { field: 'implementedIn', line: 5, before: 'accepted', after: 'accepted (implemented in #7)' },
        { field: 'implementedIn', line: 6, before: 'accepted', after: 'accepted (implemented in #7)' },
      ],
    ],
    ['adr/0001-tide.md', [{ field: 'implementedIn', line: 3, before: '', after: "\nimplemented-in: '#7'" }]],
  ]);
});

test('a lock holds: the marker is no part of the statement', () => {
  const root = temporaryRepository(FILES);
  const actor = { DECISIS_ACTOR: 'mara' };
  expect(runCli(root, ['lock', 'Q-001', 'ADR-1'], actor).code).toBe(0);
  expect(runCli(root, ['mark', 'Q-001,ADR-1', '--implemented-in', '#7']).code).toBe(0);
  expect(runCli(root, ['verify']).out).toContain('2 of 2 locks hold');
});

test('check tells of a marker on what was reopened, and of a file that went away', () => {
  const root = temporaryRepository({ ...FILES, 'cranes/slip.sql': '' });
  expect(runCli(root, ['mark', 'Q-001', '--implemented-in', 'cranes/slip.sql']).code).toBe(0);
  expect(runCli(root, ['check']).out).not.toMatch(/missing-implementation|implemented-undecided/);
  writeFileSync(
    join(root, 'quay.md'),
    read(root, 'quay.md').replace('accepted (', 'open (').replace('slip.sql', 'slop.sql'),
  );
  const { out } = runCli(root, ['check']);
  expect(out).toContain('Q-001 is open, and says that it was implemented in cranes/slop.sql');
  expect(out).toContain('Q-001 says that it was implemented in cranes/slop.sql, which is not in the repository');
});

test('check tells a marker whose commit the repository does not have, with one more call of git', () => {
  const box = gitRepository();
  const first = box.commit({ 'quay.md': QUAY.replace('slip | accepted', 'slip | accepted (implemented in 1234abc)') });
  const told = (): readonly [number, readonly string[]] => {
    const { out } = runCli(box.root, ['check', '--as-of', '2026-03-01', '--json']);
    const { findings, git } = JSON.parse(out) as {
      readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly message: string }>;
      readonly git: { readonly calls: number };
    };
    const about = findings.filter(({ ruleId }) => ruleId === 'evidence/missing-implementation');
    return [git.calls, about.map(({ message }) => message)];
  };
  const [calls, messages] = told();
  expect(messages).toEqual([
    'Q-001 says that it was implemented in commit 1234abc, which this repository does not have',
  ]);
  writeFileSync(join(box.root, 'quay.md'), QUAY);
  expect(told()).toEqual([calls - 1, []]);
  const later = box.git('commit-tree', `${first}^{tree}`, '-m', 'later');
  writeFileSync(
    join(box.root, 'quay.md'),
    QUAY.replace('slip | accepted', `slip | accepted (implemented in ${later})`),
  );
  rmSync(join(box.root, '.git/objects', later.slice(0, 2), later.slice(2)));
  expect(told()[1]).toHaveLength(1);
  box.git('commit-tree', `${first}^{tree}`, '-m', 'later');
  expect(told()).toEqual([calls, []]);
});

test('check tells a marker whose version nobody tagged, with one more call of git and none where no marker names one', () => {
  const box = gitRepository();
  const marked = (where: string): string =>
    QUAY.replace('slip | accepted', `slip | accepted (implemented in ${where})`);
  box.commit({ 'quay.md': marked('v1.4.0') });
  const told = (): readonly [number, readonly string[]] => {
    const { out } = runCli(box.root, ['check', '--as-of', '2026-03-01', '--json']);
    const { findings, git } = JSON.parse(out) as {
      readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly message: string }>;
      readonly git: { readonly calls: number };
    };
    const about = findings.filter(({ ruleId }) => ruleId === 'evidence/missing-implementation');
    return [git.calls, about.map(({ message }) => message)];
  };
  const message = 'Q-001 says that it was implemented in v1.4.0, and this repository has no tag of that version';
  const [calls, untold] = told();
  expect(untold).toEqual([]);
  box.git('tag', 'v1.3.0');
  expect(told()).toEqual([calls, [message]]);
  box.git('tag', '-a', 'v1.4.0', '-m', 'a slip');
  expect(told()).toEqual([calls, []]);
  box.git('tag', '-d', 'v1.4.0');
  expect(told()).toEqual([calls, [message]]);
  writeFileSync(join(box.root, 'quay.md'), marked('#7'));
  expect(told()).toEqual([calls - 1, []]);
});
