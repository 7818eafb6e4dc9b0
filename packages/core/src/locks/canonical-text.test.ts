import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { dropExamples } from './drop-examples.ts';
import { hasLapsed, versionsOf } from './version-scope.ts';

const PLAIN = 'Bread rests for 40 minutes, never less';

describe('texts that count as the same', () => {
  test.each([
    ['wrapped', 'Bread rests\n  for 40 minutes,\nnever less'],
    ['CRLF and tabs', 'Bread\trests for\r\n40 minutes, never less'],
    ['emphasis', '**Bread** rests for _40 minutes_, ***never*** less'],
    ['code', 'Bread rests for `40 minutes`, never less'],
    ['emphasis around code', '*Bread `rests` for* 40 minutes, never less'],
    ['a list mark', '- Bread rests for 40 minutes, never less'],
    ['a ticked box', '* [x] Bread rests for 40 minutes, never less'],
    ['a final stop', 'Bread rests for 40 minutes, never less.'],
    ['a link', 'Bread [rests](https://oven.example/a_(b) "Rest") for 40 minutes, never less'],
    ['a link by reference', 'Bread [rests][1] for 40 minutes, never less'],
    ['a wiki link', 'Bread [[resting|rests]] for 40 minutes, never less'],
    ['a comment', 'Bread rests <!-- checked --> for 40 minutes, never less'],
    ['tags of emphasis', 'Bread <b>rests</b> for 40 minutes,<br>never less'],
    ['a quoted block', '> Bread rests for 40 minutes,\n> never less'],
    ['zero width spaces', 'Bread\u200b rests for 40\u00a0minutes, never less\ufeff'],
    ['escapes', 'Bread rests for 40 minutes\\, never less'],
    ['a hard break', 'Bread rests for 40 minutes,\\\nnever less'],
  ])('%s', (_name, text) => {
    expect(canonicalText(text)).toBe(PLAIN);
  });

  test('quotes, dashes and dots as typewriters have them', () => {
    expect(canonicalText('“warm” – not ‘hot’…')).toBe(canonicalText('"warm" - not \'hot\'...'));
  });

  test('a text without spaces between words may be wrapped anywhere', () => {
    expect(canonicalText('パンは四十分\n休ませる。')).toBe(canonicalText('パンは四十分休ませる'));
  });
});

describe('texts that count as different', () => {
  test.each([
    ['a word', 'Bread rests for 40 minutes, seldom less'],
    ['a number', 'Bread rests for 4 minutes, never less'],
    ['a negation', 'Bread rests for 40 minutes, less'],
    ['struck out', 'Bread rests for 40 minutes, ~~never~~ less'],
    ['letter case', 'bread rests for 40 minutes, never less'],
    ['a comma', 'Bread rests for 40 minutes never less'],
    ['another text of a link', 'Bread [stands](https://oven.example) for 40 minutes, never less'],
    ['a letter in another script', 'Bread rests for 40 minutes, nevеr less'],
    ['a number at the start of a line', 'Bread rests for\n41. minutes, never less'],
  ])('%s', (_name, text) => {
    expect(canonicalText(text)).not.toBe(PLAIN);
  });

  test.each([
    ['PH7-*', 'PH7-'],
    ['snake_case_name', 'snakecasename'],
    ['`a*b*c`', 'abc'],
    ['`[a](b)`', 'a'],
    ['arr[0][1]', 'arr[0][2]'],
    ['2 * 3 * 4', '2 3 4'],
  ])('%s is not %s', (left, right) => {
    expect(canonicalText(left)).not.toBe(canonicalText(right));
  });
});

test('a form is one line, and hostile texts have one', () => {
  const pieces = array(
    constantFrom('*', '_', '`', '[', ']', '(', ')', 'a', ' ', '\n', '<!--', '-->', '~~', '- ', '1. ', '\\'),
  );
  assert(
    property(pieces, (parts) => {
      const form = canonicalText(parts.join(''));
      expect(form).not.toMatch(/\s\s|\n/);
    }),
  );
  for (const hostile of ['[', '`', '*', '<!--', '(', '**a ', '_a_', '\\'])
    expect(canonicalText(hostile.repeat(10_000)).length).toBeLessThanOrEqual(hostile.length * 10_000);
});

describe('examples', () => {
  test('in brackets are no part of the rule', () => {
    expect(dropExamples('stay conservative (example 1400) and pass it')).toEqual({
      text: 'stay conservative and pass it',
      examples: ['1400'],
    });
    expect(dropExamples('stay conservative (example 1300) and pass it').text).toBe('stay conservative and pass it');
  });

  test.each(['(example 1400, but never more)', '(only 1400)', '(1400)', '(e.g. 1400. More is wrong)'])(
    '%s stays',
    (text) => {
      expect(dropExamples(`stay conservative ${text}`).text).toBe(`stay conservative ${text}`);
    },
  );
});

describe('versions', () => {
  test('are read where a clause ends with them', () => {
    expect(versionsOf('The mesh is full in v1')).toEqual(['v1']);
    expect(versionsOf('Nothing expires in v1, and all does in v2.1.')).toEqual(['v1', 'v2.1']);
    expect(versionsOf('Names are in v7 format; the header is PROXY v2')).toEqual([]);
  });

  test.each([
    ['v1', 'v2', true],
    ['v1', 'v1.9', false],
    ['v1.2', 'v1.3', true],
    ['v1', 'v1', false],
    ['v2', 'v1', false],
    ['v1', undefined, false],
  ] as const)('what holds in %s lapses with %s: %s', (scope, current, expected) => {
    expect(hasLapsed([scope], current)).toBe(expected);
  });
});
