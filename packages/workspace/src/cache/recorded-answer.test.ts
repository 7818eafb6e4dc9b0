import { expect, test } from 'vitest';
import { DecisisError } from '@decisis/core';
import type { AnswerCache } from './answer-cache.ts';
import type { CacheKey } from './cache-key.ts';
import type { Outside } from './outside.ts';
import type { Question } from './question.ts';
import { keepRecorded, recallRecorded } from './recorded-answer.ts';
import { recordingOutside } from './recording-outside.ts';

const KEY: CacheKey = { parts: ['berths'], contents: [] };

function memory(): AnswerCache {
  const kept = new Map<string, string>();
  return { get: (kind) => kept.get(kind), put: (kind, _key, answer) => kept.set(kind, answer), close: async () => {} };
}

/** A tree of files; a missing one is an error to whoever wants its bytes. */
function tree(files: Readonly<Record<string, string>>): Outside {
  return {
    view: {
      paths: () => Object.keys(files),
      has: (path) => files[path] !== undefined,
      text: (path) => files[path],
    },
    isThere: (path) => files[path] !== undefined,
    bytes: (path) => {
      const text = files[path];
      if (text === undefined) throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path });
      return Buffer.from(text);
    },
  };
}

/** Whether an answer that asked some questions of one tree is used for another. */
function isUsed(
  questions: readonly Question[],
  before: Record<string, string>,
  after: Record<string, string>,
): boolean {
  const cache = memory();
  keepRecorded(cache, 'check', KEY, questions, tree(before), 'clean');
  const answer = recallRecorded(cache, 'check', KEY, tree(after));
  expect(answer === undefined || answer === 'clean').toBe(true);
  return answer !== undefined;
}

const FILES = { 'quay.md': 'three berths', 'crane.ts': '// lifts' };

test('an answer is used as long as all that was asked is answered alike', () => {
  const all: Question[] = [['paths'], ['has', 'quay.md'], ['text', 'quay.md'], ['isThere', 'gone'], ['bytes', 'gone']];
  expect(isUsed(all, FILES, { ...FILES })).toBe(true);
  expect(isUsed([], FILES, {})).toBe(true);
});

test.each<[string, Question, Record<string, string>]>([
  ['a file comes', ['paths'], { ...FILES, 'tug.ts': '' }],
  ['a file goes', ['paths'], { 'quay.md': 'three berths' }],
  ['a file gets another name', ['paths'], { 'quay.md': 'three berths', 'crane.js': '// lifts' }],
  ['a path that was looked for comes', ['has', 'tug.ts'], { ...FILES, 'tug.ts': '' }],
  ['a path that was there goes', ['has', 'crane.ts'], { 'quay.md': 'three berths' }],
  ['a text changes in one letter', ['text', 'quay.md'], { ...FILES, 'quay.md': 'three births' }],
  ['a text goes', ['text', 'quay.md'], { 'crane.ts': '// lifts' }],
  ['a text comes that is empty', ['text', 'tug.ts'], { ...FILES, 'tug.ts': '' }],
  ['something stands where nothing did', ['isThere', 'tug.ts'], { ...FILES, 'tug.ts': '' }],
  ['the bytes of a file change', ['bytes', 'quay.md'], { ...FILES, 'quay.md': 'two berths' }],
  ['a file comes that could not be read', ['bytes', 'tug.ts'], { ...FILES, 'tug.ts': '' }],
])('an answer is not used when %s', (_name, question, after) => {
  expect(isUsed([question], FILES, FILES)).toBe(true);
  expect(isUsed([question], FILES, after)).toBe(false);
});

test('long answers are compared too, in every letter', () => {
  const long = 'tide '.repeat(200_000);
  const files = { 'a.md': long, 'b.md': 'short' };
  const asked: Question[] = [
    ['text', 'a.md'],
    ['text', 'b.md'],
  ];
  expect(isUsed(asked, files, { ...files })).toBe(true);
  expect(isUsed(asked, files, { ...files, 'a.md': `${long.slice(0, -1)}.` })).toBe(false);
  expect(isUsed(asked, files, { ...files, 'b.md': 'Short' })).toBe(false);
  expect(isUsed(asked, files, { 'b.md': 'short' })).toBe(false);
});

test('what is asked is remembered, each question once, and answered as it is', () => {
  const recording = recordingOutside(tree(FILES));
  expect([recording.view.text('quay.md'), recording.view.text('tug.ts'), recording.view.text('quay.md')]).toEqual([
    'three berths',
    undefined,
    'three berths',
  ]);
  expect([recording.view.paths(), recording.view.has('crane.ts'), recording.isThere('crane.ts')]).toEqual([
    ['quay.md', 'crane.ts'],
    true,
    true,
  ]);
  expect(() => recording.bytes('tug.ts')).toThrow(DecisisError);
  expect(recording.asked()).toEqual([
    ['text', 'quay.md'],
    ['text', 'tug.ts'],
    ['paths'],
    ['has', 'crane.ts'],
    ['isThere', 'crane.ts'],
    ['bytes', 'tug.ts'],
  ]);
});
