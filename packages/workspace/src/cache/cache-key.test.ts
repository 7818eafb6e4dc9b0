import { expect, test } from 'vitest';
import { encodeKey, fileNameOf, type CacheKey } from './cache-key.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const whole = (kind: string, key: CacheKey): string => Buffer.concat([...encodeKey(kind, key)]).toString('latin1');
const KEY: CacheKey = { parts: ['1.0.0', 'quay.md'], contents: [bytes('berths'), bytes('cranes')] };

test('whatever differs in a key differs in its bytes, and nothing runs into what stands beside it', () => {
  const keys: ReadonlyArray<readonly [string, CacheKey]> = [
    ['list', KEY],
    ['lists', KEY],
    ['list', { ...KEY, parts: ['1.0.1', 'quay.md'] }],
    ['list', { ...KEY, parts: ['1.0.0', 'quay.md', ''] }],
    ['list', { ...KEY, parts: ['1.0.0quay.md'] }],
    ['list', { ...KEY, parts: ['1.0.0","quay.md'] }],
    ['list', { ...KEY, parts: ['1.0.0q', 'uay.md'] }],
    ['list', { ...KEY, contents: [bytes('berths'), bytes('Cranes')] }],
    ['list', { ...KEY, contents: [bytes('berthsc'), bytes('ranes')] }],
    ['list', { ...KEY, contents: [bytes('berthscranes')] }],
    ['list', { ...KEY, contents: [bytes('berths'), bytes('cranes'), bytes('')] }],
    ['list', { ...KEY, contents: [bytes('cranes'), bytes('berths')] }],
    // The rest of a head could be the start of a content.
    ['list', { parts: [], contents: [bytes(',"quay.md"],[6,6]]berthscranes')] }],
  ];
  expect(new Set(keys.map(([kind, key]) => whole(kind, key))).size).toBe(keys.length);
});

test('an edited document takes the place of what it was; another one has a place of its own', () => {
  const name = fileNameOf('list', KEY);
  expect(fileNameOf('list', { ...KEY, contents: [bytes('berths'), bytes('more cranes')] })).toBe(name);
  expect(fileNameOf('list', { ...KEY, parts: ['1.0.0', 'pier.md'] })).not.toBe(name);
  expect(fileNameOf('blocks', KEY)).not.toBe(name);
  expect(name).toMatch(/^list-[0-9a-z]+$/);
});
