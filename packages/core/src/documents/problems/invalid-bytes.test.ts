import { describe, expect, test } from 'vitest';
import { findInvalidBytes } from './invalid-bytes.ts';
import { readDocument } from '../read-register.ts';
import { decodeSource } from '../source-text.ts';

const bytes = (text: string) => Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

describe('bytes that are not UTF-8', () => {
  test('the first one is named with its value and place, and the finding stands there', () => {
    const genuine = '\xef\xbf\xbd';
    const file = bytes(`\xef\xbb\xbf# Decisions ${genuine}\n\nCaf\xe9 and th\xe9\n`);
    expect(findInvalidBytes(file)).toEqual({ count: 2, first: 0xe9, offset: 23 });
    const [finding] = readDocument(decodeSource('docs/a.md', file)).findings;
    expect(finding?.data).toEqual({ count: 2, firstByte: '0xE9', offset: 23 });
    expect(finding?.location.range).toMatchObject({ line: 3, column: 4 });
  });

  test.each([
    ['nothing', '', undefined],
    ['every length of a character', '\x7f\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80', undefined],
    ['a character that is cut off', 'a\xe2\x82', 2],
    ['an overlong form', '\xc0\xaf\xe0\x80\xaf', 5],
    ['half a surrogate pair', '\xed\xa0\x80', 3],
    ['more than Unicode has', '\xf4\x90\x80\x80\xff', 5],
  ])('%s', (_, written, count) => {
    expect(findInvalidBytes(bytes(written))?.count).toBe(count);
  });

  test('agree with the decoder on every pair of bytes', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let pair = 0; pair < 0x10000; pair += 7) {
      const two = Uint8Array.of(pair >> 8, pair & 0xff);
      let isValid = true;
      try {
        decoder.decode(two);
      } catch {
        isValid = false;
      }
      expect(findInvalidBytes(two) === undefined, pair.toString(16)).toBe(isValid);
    }
  });
});
