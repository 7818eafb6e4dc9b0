import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint-of.ts';
import { readRegister } from './register.ts';
import { sourceOf } from './source-text.ts';

const register = (path: string, text: string) => readRegister(path, path, [sourceOf(path, text)]);
const TEXT = '| ID | Decision | Status |\n|---|---|---|\n| D-001 | Pick the crane | open |\n';

test('names a set of documents, in whatever order they were read', () => {
  const one = register('harbour.md', TEXT);
  const two = register('quay.md', TEXT);
  expect(fingerprintOf([one, two])).toBe(fingerprintOf([two, one]));
  expect(fingerprintOf([one])).toMatch(/^[0-9a-f]{64}$/);
});

test('changes with a text, a name and a byte order mark', () => {
  const all = [
    register('harbour.md', TEXT),
    register('harbour.md', `${TEXT} `),
    register('quay.md', TEXT),
    register('harbour.md', `\ufeff${TEXT}`),
  ].map((one) => fingerprintOf([one]));
  expect(new Set(all).size).toBe(4);
});
