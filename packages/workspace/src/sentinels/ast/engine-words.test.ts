import { expect, test } from 'vitest';
import { engineWords } from './engine-words.ts';

const HEAD = '`rule` is not configured correctly.\n |->Rule contains invalid kind matcher.';

test('the innermost reason is told', () => {
  expect(engineWords(`${HEAD}\n |->Invalid Kind\n |->Kind \`tide\` is invalid.`)).toBe('Kind `tide` is invalid');
  expect(engineWords('ebb is not supported')).toBe('ebb is not supported');
  expect(engineWords('')).toBe('');
});

test('a regular expression is told with the place in it', () => {
  const message = `${HEAD}\n |->Parsing fails.\n |->regex parse error:\n    a(b\n     ^\nerror: unclosed group`;
  expect(engineWords(message)).toBe('its regex "a(b" does not compile at character 2: unclosed group');
});
