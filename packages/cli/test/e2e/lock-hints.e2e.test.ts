import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const record = (number: number, title: string) =>
  `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nA need.\n\n## Decision\n\nIt is ${title.toLowerCase()}.\n`;
const KILN = `# Decisions of the kiln

| ID | Decision | Status | Outcome | Supersedes |
|---|---|---|---|---|
| K-1 | Fuel | accepted | Beech, never pine | |
| K-2 | Gas | accepted | Bottled gas | |
`;
const FILES = {
  'docs/locked.md':
    '# Locked decisions\n\n## Core\n\n- **Hulls are made of _steel_.**\n  ADR: `docs/adr/0001-steel.md`\n\n' +
    '- **Paint dries for a whole day.**\n  ADR: `docs/adr/0002-paint.md`\n',
  'docs/adr/0001-steel.md': record(1, 'Steel'),
  'docs/adr/0002-paint.md': record(2, 'Paint'),
  'docs/adr/0003-aluminium.md': record(3, 'Aluminium'),
  'kiln.md': KILN,
};
const run = (root: string, ...args: string[]) =>
  runCli(root, [...args, '--as-of', '2026-11-20'], { DECISIS_ACTOR: 'mara' });

/** Hint of the only finding of a rule. */
function hintOf(root: string, ruleId: string): string {
  const { findings } = JSON.parse(run(root, 'check', '--json').out) as {
    findings: Array<{ ruleId: string; hint: string }>;
  };
  const hints = findings.filter((finding) => finding.ruleId === ruleId).map(({ hint }) => hint);
  expect(hints).toHaveLength(1);
  return hints[0] as string;
}

/** The command that a hint gives, with the record that takes the place of the old one. */
function commandOf(hint: string, next: string): string[] {
  const command = /"decisis (supersede \S+ NEW) --actor NAME"/.exec(hint)?.[1];
  expect(command).toBeDefined();
  return (command as string).replace('NEW', next).split(' ');
}

function locked(path: string, from: string, to: string): string {
  const root = temporaryRepository(FILES);
  expect(run(root, 'lock', '--all', '--accepted').code).toBe(0);
  replace(root, path, from, to);
  return root;
}

function replace(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(root, path),
    text.replace(from, () => to),
  );
}

describe('the hint about a locked statement that changed works as printed', () => {
  test('words of an index: put back under the words that were locked, then superseded under the locked key', () => {
    const root = locked('docs/locked.md', 'Hulls are made of _steel_', 'Hulls are made of aluminium');
    const hint = hintOf(root, 'lock/changed-without-superseding');
    expect(hint).toBe(
      'first put the locked words back, "Hulls are made of steel"; then an accepted decision takes their place ' +
        'with "decisis supersede hulls-are-made-of-steel NEW --actor NAME"',
    );
    const words = commandOf(hint, '0003');
    const early = run(root, ...words);
    expect(early.code).toBe(2);
    expect(early.err).toContain('"Hulls are made of steel" is not in docs/locked.md any more');
    expect(early.err).toContain('hint  first put the locked words back');
    replace(root, 'docs/locked.md', 'Hulls are made of aluminium', 'Hulls are made of steel');
    expect(run(root, ...words, '--statement', 'Hulls are made of aluminium')).toMatchObject({ code: 0, err: '' });
    expect(run(root, 'check').code).toBe(0);
  });

  test('words of a row: only the field that changed is put back', () => {
    const root = locked('kiln.md', 'Beech, never pine', 'Beech or pine');
    const hint = hintOf(root, 'lock/changed-without-superseding');
    expect(hint).toContain('put the locked words back, "Beech, never pine";');
    const words = commandOf(hint, 'K-2');
    const early = run(root, ...words);
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('hint  first put the locked words back')]);
    replace(root, 'kiln.md', 'Beech or pine', 'Beech, never pine');
    expect(run(root, ...words)).toMatchObject({ code: 0, err: '' });
    expect(run(root, 'check').code).toBe(0);
  });

  test('a statement that is gone: put back into its document, then superseded', () => {
    const row = '| K-1 | Fuel | accepted | Beech, never pine | |\n';
    const root = locked('kiln.md', row, '');
    const hint = hintOf(root, 'lock/removed');
    expect(hint).toContain('first put it back into kiln.md');
    replace(root, 'kiln.md', '| K-2 |', `${row}| K-2 |`);
    expect(run(root, ...commandOf(hint, 'K-2'))).toMatchObject({ code: 0, err: '' });
    expect(run(root, 'check').code).toBe(0);
  });

  test('a status: superseded as it stands', () => {
    const root = locked('kiln.md', 'Fuel | accepted', 'Fuel | open');
    const hint = hintOf(root, 'lock/changed-without-superseding');
    expect(run(root, ...commandOf(hint, 'K-2'))).toMatchObject({ code: 0, err: '' });
    expect(run(root, 'check').code).toBe(0);
  });

  test('two documents with one key: the command names the document', () => {
    const root = temporaryRepository({ 'a/kiln.md': KILN, 'b/kiln.md': KILN.replaceAll('Beech', 'Oak') });
    expect(run(root, 'lock', '--all', '--accepted').code).toBe(0);
    replace(root, 'b/kiln.md', 'Oak, never pine', 'Oak or pine');
    const words = commandOf(hintOf(root, 'lock/changed-without-superseding'), 'b/kiln.md:K-2');
    replace(root, 'b/kiln.md', 'Oak or pine', 'Oak, never pine');
    expect(run(root, ...words)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(root, 'a/kiln.md'), 'utf8')).toBe(KILN);
  });
});
