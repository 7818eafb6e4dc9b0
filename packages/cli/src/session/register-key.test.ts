import { createHash } from 'node:crypto';
import type { ReadOptions } from '@decisis/core';
import type { AnswerCache, CacheKey, RegisterConfig, RegisterInput } from '@decisis/workspace';
import { expect, test } from 'vitest';
import { HARBOUR, SHIPYARD } from '../../test/registers.ts';
import { documentKey } from './register-key.ts';
import { RegisterReader } from './read-registers.ts';

const CONFIG: RegisterConfig = {
  name: 'harbour',
  path: 'docs/harbour.md',
  dialect: undefined,
  columns: new Map([['Crew', 'owner']]),
  statuses: new Map([['afloat', { status: 'open', locked: false }]]),
  kind: undefined,
  exclude: [],
};
const document = (path: string, text: string) => ({
  path,
  root: '/work',
  file: `/quay/${path}`,
  bytes: Buffer.from(text),
});
const INPUT: RegisterInput = {
  name: 'harbour',
  path: 'docs/harbour.md',
  isFolder: false,
  documents: [document('docs/harbour.md', HARBOUR)],
  config: CONFIG,
  detection: undefined,
};
const LIMIT = 1000;
const [FIRST] = INPUT.documents as [RegisterInput['documents'][number]];

/** Keeps answers as the real one does, by the whole key, and counts what it had none for. */
class MapCache implements AnswerCache {
  misses = 0;
  readonly #answers = new Map<string, string>();

  get(kind: string, key: CacheKey): string | undefined {
    const answer = this.#answers.get(nameOf(kind, key));
    if (answer === undefined) this.misses += 1;
    return answer;
  }

  put(kind: string, key: CacheKey, answer: string): void {
    this.#answers.set(nameOf(kind, key), answer);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function nameOf(kind: string, { parts, contents }: CacheKey): string {
  const digests = contents.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return JSON.stringify([kind, parts, digests]);
}

const missesOf = (cache: MapCache, program: string, input: RegisterInput, maxRows: number): number => {
  const before = cache.misses;
  new RegisterReader(maxRows, { cache, program }).open(input);
  return cache.misses - before;
};

const configured = (change: Partial<RegisterConfig>): RegisterInput => ({ ...INPUT, config: { ...CONFIG, ...change } });

test('the same register is not read again', () => {
  const cache = new MapCache();
  expect([missesOf(cache, '1.0.0 abc', INPUT, LIMIT), missesOf(cache, '1.0.0 abc', INPUT, LIMIT)]).toEqual([1, 0]);
});

test.for<[string, string, RegisterInput, number]>([
  ['the program', '1.0.0 abd', INPUT, LIMIT],
  ['the limit on rows', '1.0.0 abc', INPUT, LIMIT + 1],
  ['the name of the register', '1.0.0 abc', { ...INPUT, name: 'port' }, LIMIT],
  ['the path of the register', '1.0.0 abc', { ...INPUT, path: 'docs' }, LIMIT],
  ['the name of a document', '1.0.0 abc', { ...INPUT, documents: [{ ...FIRST, path: 'docs/adr-harbour.md' }] }, LIMIT],
  ['one byte of a document', '1.0.0 abc', { ...INPUT, documents: [document(FIRST.path, `${HARBOUR}\n`)] }, LIMIT],
  [
    'a byte that keeps the length',
    '1.0.0 abc',
    { ...INPUT, documents: [document(FIRST.path, HARBOUR.replace('open', 'OPEN'))] },
    LIMIT,
  ],
  ['a further document', '1.0.0 abc', { ...INPUT, documents: [FIRST, document('docs/yard.md', SHIPYARD)] }, LIMIT],
  ['that decisis.toml names it', '1.0.0 abc', { ...INPUT, config: undefined }, LIMIT],
  ['a column', '1.0.0 abc', configured({ columns: new Map([['Crew', 'decider']]) }), LIMIT],
  ['the label of a column', '1.0.0 abc', configured({ columns: new Map([['Team', 'owner']]) }), LIMIT],
  ['no columns', '1.0.0 abc', configured({ columns: new Map() }), LIMIT],
  [
    'a status',
    '1.0.0 abc',
    configured({ statuses: new Map([['afloat', { status: 'accepted', locked: false }]]) }),
    LIMIT,
  ],
  ['a lock', '1.0.0 abc', configured({ statuses: new Map([['afloat', { status: 'open', locked: true }]]) }), LIMIT],
  ['the dialect', '1.0.0 abc', configured({ dialect: 'adr' }), LIMIT],
  ['the kind', '1.0.0 abc', configured({ kind: 'question' }), LIMIT],
])('a change of %s makes it be read again', ([, program, input, maxRows]) => {
  const cache = new MapCache();
  missesOf(cache, '1.0.0 abc', INPUT, LIMIT);
  expect(missesOf(cache, program, input, maxRows)).toBe(1);
});

test('everything that decides a detection makes it be found out again', () => {
  const cache = new MapCache();
  const detect = (program: string, maxRows: number, path: string, text: string): number => {
    const before = cache.misses;
    new RegisterReader(maxRows, { cache, program }).detect(path, Buffer.from(text));
    return cache.misses - before;
  };
  const misses = [
    detect('1.0.0 abc', LIMIT, 'harbour.md', HARBOUR),
    detect('1.0.0 abc', LIMIT, 'harbour.md', HARBOUR),
    detect('1.0.0 abd', LIMIT, 'harbour.md', HARBOUR),
    detect('1.0.0 abc', LIMIT + 1, 'harbour.md', HARBOUR),
    detect('1.0.0 abc', LIMIT, 'adr.md', HARBOUR),
    detect('1.0.0 abc', LIMIT, 'harbour.md', SHIPYARD),
  ];
  expect(misses).toEqual([1, 0, 1, 1, 1, 1]);
  expect(documentKey('p', 'a.md', Buffer.from('b'), { columns: new Map([['Crew', 'owner']]) })).not.toEqual(
    documentKey('p', 'a.md', Buffer.from('b'), { columns: new Map() }),
  );
});

test('an option that a later version adds counts, without a change here', () => {
  const later = { maxRows: LIMIT, amongRecords: true, further: new Map([['a', new Map([['b', 'c']])]]) } as ReadOptions;
  const other = { maxRows: LIMIT, amongRecords: true, further: new Map([['a', new Map([['b', 'd']])]]) } as ReadOptions;
  const bytes = Buffer.from('x');
  expect(documentKey('p', 'a.md', bytes, later)).not.toEqual(documentKey('p', 'a.md', bytes, other));
});

test('sources that run keep nothing: they may change meanwhile', () => {
  const cache = new MapCache();
  const reader = new RegisterReader(LIMIT, { cache, program: undefined });
  reader.open(INPUT);
  reader.detect('harbour.md', FIRST.bytes);
  expect(cache.misses).toBe(0);
});
