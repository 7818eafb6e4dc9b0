import { describe, expect, test } from 'vitest';
import { ERROR_CODES, errorEntry, isErrorCode } from './catalogue.ts';
import { DecisisError, isDecisisError } from './decisis-error.ts';
import { ERROR_KINDS } from './error-entry.ts';
import { renderBytes } from './wording.ts';

test('an error carries its code, its data and its cause; the words come from the catalogue', () => {
  const cause = new Error('EACCES');
  const error = new DecisisError('DCS_DOCUMENT_UNREADABLE', { path: 'a.md', reason: 'permission denied' }, { cause });
  expect(error.message).toBe('a.md cannot be read: permission denied');
  expect(error.kind).toBe('denied');
  expect(error.cause).toBe(cause);
  expect(error.hint).toContain('chmod');
  expect(error.docsUrl).toMatch(/\/errors\/DCS_DOCUMENT_UNREADABLE$/);
});

test('the data of a code is checked by the compiler', () => {
  // @ts-expect-error the code needs a path
  const error: unknown = new DecisisError('DCS_DOCUMENT_IS_DIRECTORY', { file: 'a.md' });
  expect(isDecisisError(error, 'DCS_DOCUMENT_IS_DIRECTORY')).toBe(true);
  expect(isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')).toBe(false);
  expect(isDecisisError(new Error('other'))).toBe(false);
  expect(isErrorCode('toString')).toBe(false);
});

test('sizes are rendered for a reader', () => {
  expect([0, 1023, 1024, 67_108_864, 1_500_000_000].map(renderBytes)).toEqual([
    '0 bytes',
    '1023 bytes',
    '1 kB',
    '64 MB',
    '1.4 GB',
  ]);
});

describe.each(ERROR_CODES)('%s', (code) => {
  const entry = errorEntry(code);

  test('is named by its key and has a known kind', () => {
    expect(entry.code).toBe(code);
    expect(code).toMatch(/^DCS_[A-Z]+(_[A-Z]+)+$/);
    expect(ERROR_KINDS).toContain(entry.kind);
  });

  test('reads like the house style', () => {
    expect(entry.title).toMatch(/^[A-Z"a-z][^\n]*\.$/);
    for (const line of [entry.message(entry.sample), entry.why, entry.hint?.(entry.sample) ?? '']) {
      expect(line).not.toMatch(/undefined|\n|!$|\.$|\b(please|oops|sorry)\b/i);
    }
    expect(entry.message(entry.sample)).not.toMatch(/^[A-Z][a-z]+ /);
  });
});
