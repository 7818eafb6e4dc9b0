import { expect, test, vi } from 'vitest';
import { agentContext, sentinelOf } from '../../test/agent-context.ts';
import { compilePattern, isCompiled } from '../sentinels/compile-pattern.ts';
import { textLines } from '../sentinels/text/text-lines.ts';
import { turnedSentinels } from './turned-sentinels.ts';

const EMPTY = { 'src/a.ts': '' };
const PATTERNS = [
  'crane\\w+',
  'cran?e',
  'buoy|pier',
  '(?i)QUAY',
  '^tug',
  'tug$',
  'a{2,3}b',
  '[ct]rane',
  '\\bpier\\b',
  'cr.ne',
  'qu[^a]y',
  'x*y*',
  '(?:buoy)+\\d',
  'crane\\.lift',
  '\\Qa.b\\E',
  'naïve',
  '.',
  'pier\\s+buoy',
  'tug',
  'rane\\b',
];
const WORDS = [
  'crane',
  'cranes',
  'crne',
  'trane',
  'buoy',
  'buoy7',
  'pier',
  'quay',
  'QUAY',
  'tug',
  'aab',
  'a.b',
  'naïve',
  'crane.lift',
  '',
  ' ',
];

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

test('a text in which nothing of a pattern stands is looked through once for each, not line by line', () => {
  const sentinels = Array.from({ length: 50 }, (_, at) =>
    sentinelOf({ id: `s${at}`, patterns: [`forbidden_${at}\\w+`] }),
  );
  const { policy, repository } = agentContext(EMPTY, { sentinels });
  const after = Array.from({ length: 300 }, (_, at) => `const depth${at} = 4;`).join('\n');
  const includes = vi.spyOn(String.prototype, 'includes');
  const turned = turnedSentinels([{ path: 'src/a.ts', before: '', after }], policy, repository);
  const looks = includes.mock.calls.length;
  includes.mockRestore();
  expect(turned.failing).toEqual([]);
  expect(looks).toBeLessThan(300);
});

test('what is found on added lines is what every pattern finds that is tried on every one of them', () => {
  const below = numbers(7);
  const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One;
  const lineOf = (): string => Array.from({ length: below(4) }, () => pick(WORDS)).join(pick([' ', '', '.']));
  let failing = 0;
  for (let round = 0; round < 400; round += 1) {
    const before = Array.from({ length: below(5) }, lineOf);
    const after = [...before.filter(() => below(3) > 0), ...Array.from({ length: below(5) }, lineOf)];
    const sentinels = Array.from({ length: 6 }, (_, at) =>
      sentinelOf({ id: `s${at}`, patterns: Array.from({ length: 1 + below(3) }, () => pick(PATTERNS)) }),
    );
    const { policy, repository } = agentContext(EMPTY, { sentinels });
    const edit = { path: 'src/a.ts', before: before.join('\n'), after: after.join(pick(['\n', '\r\n'])) };
    const found = turnedSentinels([edit], policy, repository).failing.map(({ sentinel, outcome }) => [
      sentinel.id,
      'matches' in outcome ? outcome.matches.map(({ line, column }) => `${line}:${column}`) : [],
    ]);
    const plain = sentinels.flatMap(({ id, patterns }) => {
      const stood = textLines(edit.before);
      const places = textLines(edit.after).flatMap((text, index) => {
        const known = stood.indexOf(text);
        if (known !== -1) return (stood.splice(known, 1), []);
        const at = patterns
          .map(compilePattern)
          .filter(isCompiled)
          .map(({ firstIn }) => firstIn(text))
          .filter((one) => one >= 0);
        return at.length === 0 ? [] : [`${index + 1}:${Math.min(...at) + 1}`];
      });
      return places.length === 0 ? [] : [[id, places]];
    });
    expect(found).toEqual(plain);
    const [counted] = sentinels.map((one) => ({ ...one, kind: 'count' as const, least: 0, most: 0 }));
    const counting = agentContext({ 'src/a.ts': edit.before }, { sentinels: counted === undefined ? [] : [counted] });
    const [outcome] = turnedSentinels([edit], counting.policy, counting.repository).failing;
    const countIn = (text: string): number =>
      textLines(text).filter((line) =>
        counted?.patterns
          .map(compilePattern)
          .filter(isCompiled)
          .some(({ firstIn }) => firstIn(line) >= 0),
      ).length;
    const [had, has] = [countIn(edit.before), countIn(edit.after)];
    expect(outcome === undefined ? 0 : 'count' in outcome.outcome && outcome.outcome.count).toBe(has > had ? has : 0);
    failing += found.length;
  }
  expect(failing).toBeGreaterThan(200);
});
