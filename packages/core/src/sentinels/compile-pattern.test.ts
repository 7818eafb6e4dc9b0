import { expect, test } from 'vitest';
import { compilePattern, isCompiled } from './compile-pattern.ts';

const LONG = `${'a'.repeat(50_000)}!${'xx'.repeat(25_000)}`;

// In an engine that goes back, each of these takes longer than anybody waits: the time limit of the test is met.
test.each(['(a+)+[bc]', '(a|a)*[bc]', '(a*)*[bc]$', '(x+x+)+[yz]', '(?:.*a){20}[bc]', '(a?){50}a{50}[bc]'])(
  'F30 SR17 %s takes time linear in the line',
  (text) => {
    const pattern = compilePattern(text);
    expect(isCompiled(pattern) && pattern.firstIn(LONG)).toBe(-1);
  },
);

test.each([
  ['a{1001}', '{1001}', 'invalid repeat count'],
  ['((a{100}){100}){100}', '{100}', 'invalid repeat count'],
  [`${'('.repeat(5000)}${')'.repeat(5000)}`, '', 'expression nests too deeply'],
  ['(?=lock)', '(?=', 'invalid or unsupported Perl syntax'],
  [String.raw`(gate)\1`, String.raw`\1`, 'invalid escape sequence'],
])('F30 %s is refused: nothing in it may grow without bound', (text, part, problem) => {
  const refused = compilePattern(text);
  expect(refused).toMatchObject({ part, problem });
});

test.each([
  ['a*b|*c', 5],
  ['a(b)c)', 6],
  ['(a)(b', 4],
  ['((a)', 1],
  [String.raw`\Qa(\E(b`, 7],
  [String.raw`[(]\((b`, 6],
  [String.raw`\d\d[z-a]`, 6],
  ['[z-b]|[z-a', 2],
  ['[a]|[b', 5],
  ['x{2}y{2,1}', 6],
  ['a{3}|b{3}{3}', 7],
  ['[z-a]x[z-a]', 2],
  ['[a-z]*x[z-a]*', 9],
  ['a+|b*|++', 7],
  ['(?:a)(?=a)', 6],
  [String.raw`\t\q`, 3],
  [String.raw`\\q\q`, 4],
  ['(?P<n>a)|(?P<n>b)', 14],
  ['abc\\', 4],
])('what is wrong with %s stands at character %i', (text, character) => {
  const refused = compilePattern(text);
  expect(isCompiled(refused) ? undefined : refused.at + 1).toBe(character);
});

test('the place in a long pattern is found without trying its beginnings one by one', () => {
  const text = `${'crane*|'.repeat(200)}*`;
  expect(compilePattern(text)).toMatchObject({ at: 1400 });
});
