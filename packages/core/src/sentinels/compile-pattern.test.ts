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
