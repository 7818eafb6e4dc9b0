import { expect, test } from 'vitest';
import { check } from '../../checking/check.ts';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { findingWords } from '../../findings/finding-words.ts';
import { DEFAULT_POLICY } from '../../policy/policy.ts';

const QUESTIONS = '# Open questions\n\n- Q1: Which clay? Owner: Ana\n';
const PROSE = '# Storage\n\nThe crane and the tug were talked about in spring.\n';

function told(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  const { findings } = check({
    today: '2026-03-01',
    registers: [readRegister('questions', 'q/*.md', sources)],
    repository: { paths: () => Object.keys(files), has: (path) => path in files, text: (path) => files[path] },
    policy: DEFAULT_POLICY,
  });
  return findings
    .filter(({ finding }) => finding.ruleId === 'document/documents-without-items')
    .map(({ finding, level }) => `${finding.location.path} ${level} ${findingWords(finding).message}`);
}

test('documents of a register that hold nothing are named once', () => {
  expect(told({ 'q/a.md': QUESTIONS, 'q/b.md': PROSE, 'q/c.md': PROSE })).toEqual([
    'q/b.md advisory 2 of the 3 documents of q/*.md hold no item: q/b.md, q/c.md',
  ]);
  expect(told({ 'q/a.md': QUESTIONS, 'q/b.md': PROSE })).toEqual([
    'q/b.md advisory 1 of the 2 documents of q/*.md holds no item: q/b.md',
  ]);
});

test('what introduces the others, is blank or written by a program is none of them', () => {
  expect(told({ 'q/a.md': QUESTIONS, 'q/README.md': PROSE, 'q/0000-template.md': PROSE, 'q/e.md': '\n' })).toEqual([]);
  expect(told({ 'q/a.md': QUESTIONS, 'q/template-of-the-yard.md': PROSE, 'CHANGELOG.md': PROSE })).toEqual([]);
});

test('a register in which nothing is found at all is told by another rule', () => {
  expect(told({ 'q/b.md': PROSE, 'q/c.md': PROSE })).toEqual([]);
});
