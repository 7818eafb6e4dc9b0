import { expect, test } from 'vitest';
import { DEFAULT_CITATIONS } from '../policy/citation-policy.ts';
import { citationsIn } from './citations-in.ts';
import { citationsOf } from './citations-of.ts';
import { findCitations } from './find-citations.ts';

const cited = (text: string): readonly string[] =>
  findCitations(text, ['@decision']).map(({ id, register, line, start, end }) => {
    expect(text.slice(start, end)).toBe(id);
    return `${line}:${register === undefined ? '' : `${register}/`}${id}`;
  });

test('comments of the usual languages cite decisions', () => {
  for (const line of [
    '// @decision D-8',
    '  /* @decision D-8 */',
    ' * @decision D-8',
    '# @decision D-8: why',
    '-- @decision D-8',
    '<!-- @decision D-8 -->',
    '; @decision D-8',
    '% @decision D-8',
    'int x = 1; // @decision D-8',
    'x = 1  # see @decision D-8',
    '"""@decision D-8"""'.replace('"""@', '""" @'),
    '// @decision(D-8)',
    '{/* @decision D-8 */}',
  ]) {
    expect(cited(`first\n${line}\n`), line).toEqual(['2:D-8']);
  }
});

test('a citation may hold several identifiers, and name their registers', () => {
  expect(cited('// @decision D-8, billing:D-04B and ADR-0003 for now\n')).toEqual([
    '1:D-8',
    '1:billing/D-04B',
    '1:ADR-0003',
  ]);
});

test('a row of identifiers cites each of them', () => {
  const ids = (text: string) => findCitations(text, ['@decision']).map(({ id }) => id);
  expect(ids('// @decision D-008..D-010, D-12\n')).toEqual(['D-008', 'D-009', 'D-010', 'D-12']);
  expect(ids('// @decision D-008..010: why\n')).toEqual(['D-008', 'D-009', 'D-010']);
  expect(ids('// @decision D-1…3\n')).toEqual(['D-1', 'D-2', 'D-3']);
  // No row: backwards, of two families, without end.
  expect(ids('// @decision D-9..D-7\n')).toEqual(['D-9']);
  expect(ids('// @decision D-9..E-11\n')).toEqual(['D-9']);
  expect(ids('// @decision D-1..D-99999\n')).toEqual(['D-1']);
  expect(ids('// @decision D-8... and more\n')).toEqual(['D-8']);
  const text = '/* @decision billing:D-8..D-10 */';
  const places = findCitations(text, ['@decision']).map(({ register, start, end }) => [
    register,
    text.slice(start, end),
  ]);
  expect(places).toEqual([
    ['billing', 'D-8'],
    ['billing', 'D-8..D-10'],
    ['billing', 'D-10'],
  ]);
});

test('an identifier in small letters at once behind the marker is cited', () => {
  expect(cited('/* @decision d-1 */\n# @decision billing:od-004b: why\n')).toEqual(['1:d-1', '2:billing/od-004b']);
  for (const line of [
    '// @decision see d-1',
    '// @decision it',
    '// @decision x-1.5',
    '// @decision utf-8-mark',
    '// @decision v2',
  ])
    expect(cited(line), line).toEqual([]);
});

test('string literals, longer words and words without a number cite nothing', () => {
  for (const line of [
    'const marker = "@decision D-8";',
    "log('// @decision D-8');",
    '// @decisions D-8',
    '// me@decision D-8',
    '// @decision pending',
    '// @decision Later',
  ]) {
    expect(cited(line), line).toEqual([]);
  }
});

test('ranges count UTF-16 units from the start of the text, whatever the line ends', () => {
  expect(cited('ä😀\r\n// @decision D-8\r\n# @decision D-9\r\n')).toEqual(['2:D-8', '3:D-9']);
});

test('a record is cited by its number under the name of its kind', () => {
  const [citation] = findCitations('// @decision ADR-0003\n', ['@decision']).map((one) => ({ ...one, path: 'a.ts' }));
  if (citation === undefined) throw new Error('nothing found');
  expect(citationsOf([citation], '0003')).toHaveLength(1);
  expect(citationsOf([citation], '0013')).toEqual([]);
  expect(citationsOf([{ ...citation, register: 'docs' }], '0003', ['docs/adr'])).toEqual([]);
  expect(citationsOf([{ ...citation, register: 'adr' }], '0003', ['docs/adr'])).toHaveLength(1);
});

test('a page cites in its comments and scripts, not in its words', () => {
  const page = [
    '<p>Write @decision D-001 above the line.</p>',
    '<!-- @decision D-002: the gate stays',
    '  @decision D-003 --> and @decision D-004',
    '<script>',
    '  // @decision D-005',
    '</script>',
  ].join('\n');
  const view = { paths: () => ['app/page.html'], has: () => true, text: () => page };
  const ids = (paths: readonly string[]) =>
    citationsIn({ ...view, paths: () => paths }, DEFAULT_CITATIONS).map(({ id, line }) => `${id} ${line}`);
  expect(ids(['app/page.html'])).toEqual(['D-002 2', 'D-003 3', 'D-005 5']);
  expect(ids(['app/page.md'])).toEqual([]);
});
