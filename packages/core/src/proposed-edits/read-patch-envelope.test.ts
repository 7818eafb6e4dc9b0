import { describe, expect, test } from 'vitest';
import { isEditProblem } from './proposed-edit.ts';
import { applyPatchHunks, readPatchEnvelope } from './read-patch-envelope.ts';

const envelope = (...lines: readonly string[]): string => ['*** Begin Patch', ...lines, '*** End Patch'].join('\n');

function applied(text: string, ...lines: readonly string[]): string {
  const steps = readPatchEnvelope(envelope('*** Update File: pier.ts', ...lines));
  if (isEditProblem(steps)) return steps.problem;
  const [step] = steps;
  if (step?.kind !== 'update') return 'no update';
  const result = applyPatchHunks(text, step.hunks, step.path);
  return isEditProblem(result) ? result.problem : result.text;
}

describe('the steps of a patch', () => {
  test('are files that come, go, change and move', () => {
    const text = envelope(
      '*** Add File: quay/new.ts',
      '+one',
      '+',
      '*** Delete File: quay/old.ts',
      '*** Update File: quay/a.ts',
      '*** Move to: quay/b.ts',
      '@@ class Quay',
      '@@ berth()',
      '-dry',
      '+wet',
    );
    expect(readPatchEnvelope(text)).toEqual([
      { kind: 'add', path: 'quay/new.ts', text: 'one\n\n' },
      { kind: 'delete', path: 'quay/old.ts' },
      {
        kind: 'update',
        path: 'quay/a.ts',
        to: 'quay/b.ts',
        hunks: [{ heads: ['class Quay', 'berth()'], old: ['dry'], new: ['wet'] }],
      },
    ]);
  });

  test.each([
    ['a line that is none', envelope('*** Rename File: a'), 'line 2 of the patch is not understood'],
    ['a text without its marks', envelope('*** Add File: a', 'bare'), 'line 3 of the patch is not understood'],
    ['no end', '*** Begin Patch\n*** Delete File: a', 'the patch does not end with "*** End Patch"'],
    ['nothing', envelope(), 'the patch changes no file'],
  ])('are refused with %s', (_, text, problem) => {
    expect(readPatchEnvelope(text)).toEqual({ problem });
  });
});

describe('hunks', () => {
  test('replace lines where they stand, one behind the other', () => {
    expect(applied('a\nb\na\nb\n', '@@', '-b', '+c', '@@', ' a', '-b', '+d')).toBe('a\nc\na\nd\n');
  });

  test('begin behind the line of their head', () => {
    expect(applied('one {\n  x\n}\ntwo {\n  x\n}\n', '@@ two {', '-  x', '+  y')).toBe(
      'one {\n  x\n}\ntwo {\n  y\n}\n',
    );
    expect(applied('a\n', '@@ nowhere', '-a', '+b')).toBe('the patch names a line that is not in pier.ts');
  });

  test('know lines again without the white space at their ends, and keep line ends', () => {
    expect(applied('a  \r\nb\r\n', '-a', '+c')).toBe('c\r\nb\r\n');
    expect(applied('a\n', '-z', '+c')).toBe('the lines that the patch replaces are not in pier.ts');
  });

  test('that replace nothing are added at the end', () => {
    expect(applied('a\n', '@@', '+b', '*** End of File')).toBe('a\nb\n');
  });
});
