import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARBOUR } from '../registers.ts';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const AS_OF = ['--as-of', '2026-03-11'];

describe('check', () => {
  test('tells a finding at its place, with the way out, and exits with 1', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const { code, out } = runCli(root, ['check', ...AS_OF]);
    expect(code).toBe(1);
    expect(out).toContain('harbour.md:5:48  error  resolution/overdue\n  D-001 was due 2026-03-01, 10 days ago');
    expect(out).toContain('hint  take it with "decisis accept D-001 --actor NAME"');
    expect(out).toContain('D-003 has no owner');
    expect(out).toMatch(/^2 errors.*: 3 items of 1 document judged by \d+ rules, as of 2026-03-11/m);
  });

  test('a register with nothing to say is clean', () => {
    const text = '| ID | Decision | Status | Owner |\n|---|---|---|---|\n| D-1 | Crane supplier | open | port |\n';
    const { code, out } = runCli(temporaryRepository({ 'cranes.md': text }), ['check', 'cranes.md', ...AS_OF]);
    expect({ code, first: out.split(':')[0] }).toEqual({ code: 0, first: 'clean' });
  });

  test('documents without any item are never clean', () => {
    const text = '# Cranes\n\n| ID | Decision | Status |\n|---|---|---|\n';
    const root = temporaryRepository({ 'cranes.md': text, 'decisis.toml': '[[register]]\npath = "cranes.md"\n' });
    for (const words of [['check'], ['check', 'cranes.md']]) {
      const { code, out } = runCli(root, [...words, ...AS_OF]);
      expect(code).toBe(1);
      expect(out).toContain('document/no-items');
      expect(out).toMatch(/^nothing was judged, 1 warning: 0 items of 1 document/m);
      const kept = runCli(root, [...words, ...AS_OF, '--json']);
      expect((JSON.parse(kept.out) as { fails: boolean }).fails).toBe(true);
    }
  });

  test('writes reports to files besides what it prints', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const { code, out } = runCli(root, [
      'check',
      ...AS_OF,
      '--format',
      'github',
      '--report',
      'sarif=out/decisis.sarif',
      '--report',
      'junit=out/decisis.xml',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('::error file=harbour.md,line=5,col=48,title=resolution/overdue::D-001 was due');
    const sarif = JSON.parse(readFileSync(join(root, 'out/decisis.sarif'), 'utf8')) as { version: string };
    expect(sarif.version).toBe('2.1.0');
    expect(readFileSync(join(root, 'out/decisis.xml'), 'utf8')).toContain('<testsuite name="harbour.md"');
  });

  test('the same input gives the same bytes', () => {
    const root = temporaryRepository({ 'harbour.md': HARBOUR });
    const run = () => runCli(root, ['check', '--json', ...AS_OF]).out;
    expect(run()).toBe(run());
  });

  test.each([
    [['--format', 'sarf'], '"sarf" is no format of --format'],
    [['--report', 'sarif'], '--report sarif names no file'],
    [['--report', 'xml=a.xml'], '"xml" is no format of --report'],
  ])('refuses %j before it reads anything', (words, message) => {
    const { code, out, err } = runCli(temporaryRepository({}), ['check', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('nothing that a document says becomes a command of a build runner', () => {
    const title = '::error::owned ##[add-mask]x';
    const text = `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n| | ${title} | open | port | 2026-01-01 |\n`;
    const root = temporaryRepository({ 'open-decisions.md': text });
    const { out } = runCli(root, ['check', 'open-decisions.md', ...AS_OF]);
    expect(out).toContain('owned');
    expect(out).not.toMatch(/^\s*::|##\[/m);
  });

  test('a folder without decisions is an error, never green', () => {
    expect(runCli(temporaryRepository({ 'readme.md': '# Hello\n' }), ['check']).code).toBe(2);
  });
});
