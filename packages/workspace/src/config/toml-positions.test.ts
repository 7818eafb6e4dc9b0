import * as fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { TomlPositions } from './toml-positions.ts';

const positionsIn = (text: string): TomlPositions =>
  new TomlPositions(text, (quoted) => Object.keys(parse(`${quoted} = 0`))[0] as string);

/** The text from a position on, up to the end of its line. */
const restAt = (text: string, offset: number): string => text.slice(offset).split('\n')[0] as string;

const TEXT = `# a comment with = and [brackets] and "quotes"
title = "x" # comment
"quoted = key".'lit.eral' . bare = 'C:\\path\\' # 'unclosed
many = """
[not.a.table]
\\"""
=""""
lines = '''it's''''
list = [
  "a]", # one, two
  [1, 2 ],
  { x = 1, y.z = [ "}" ] },
]
when = 1979-05-27 07:32:00
[a.b]
c = true
[[many-of]]
n = 1
[[many-of]]
n = 2
[many-of.inner]
deep = "d"
[[many-of.sub]]
s = "first"
[[many-of.sub]]
s = "second"
`;

test.each([
  [['title'], 'title = "x" # comment', '"x" # comment'],
  [['quoted = key', 'lit.eral', 'bare'], "bare = 'C:\\path\\' # 'unclosed", "'C:\\path\\' # 'unclosed"],
  [['many'], 'many = """', '"""'],
  [['lines'], "lines = '''it's''''", "'''it's''''"],
  [['list', 0], '"a]", # one, two', '"a]", # one, two'],
  [['list', 1, 1], '2 ],', '2 ],'],
  [['list', 2, 'y', 'z', 0], '"}" ] },', '"}" ] },'],
  [['when'], 'when = 1979-05-27 07:32:00', '1979-05-27 07:32:00'],
  [['a', 'b', 'c'], 'c = true', 'true'],
  [['a', 'b'], 'b]', 'b]'],
  [['many-of', 0], '[[many-of]]', '[[many-of]]'],
  [['many-of', 0, 'n'], 'n = 1', '1'],
  [['many-of', 1, 'n'], 'n = 2', '2'],
  [['many-of', 1, 'inner', 'deep'], 'deep = "d"', '"d"'],
  [['many-of', 1, 'sub', 1, 's'], 's = "second"', '"second"'],
  [['a', 'b', 'missing', 'deeper'], 'b]', 'b]'],
])('%j stands where it is written', (path, key, value) => {
  expect(parse(TEXT)).toBeTypeOf('object');
  const position = positionsIn(TEXT).find(path);
  expect(restAt(TEXT, position.key)).toBe(key);
  expect(restAt(TEXT, position.value)).toBe(value);
});

const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('"', "'", '\\', '#', ']', '}', '=', '"""'),
);
const key = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a', 'b.c', '"', "'", '#', ' ', '=', '[x]'));
const { value: anyTable } = fc.letrec<{ value: Record<string, unknown>; item: unknown }>((tie) => ({
  value: fc.dictionary(key, tie('item'), { maxKeys: 4, noNullPrototype: true }),
  item: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    tie('value'),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  ),
}));

function paths(
  value: unknown,
  path: ReadonlyArray<string | number> = [],
): Array<{ path: ReadonlyArray<string | number>; value: unknown }> {
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [{ path, value }, ...entries.flatMap(([step, item]) => paths(item, [...path, step]))];
}

test('for any document, the value at each position is the value at that path', () => {
  let checked = 0;
  fc.assert(
    fc.property(anyTable, (table) => {
      const text = stringify(table);
      const positions = positionsIn(text);
      for (const { path, value } of paths(parse(text))) {
        if (typeof value === 'object') continue;
        checked += 1;
        const written = text.slice(positions.find(path).value);
        const end = typeof value === 'string' ? undefined : /^[^\s,\]}]+/.exec(written)?.[0];
        const again = parse(`v = ${end ?? readString(written)}`)['v'];
        expect(again).toEqual(value);
      }
    }),
    { numRuns: 300, seed: 31 },
  );
  expect(checked).toBeGreaterThan(500);
});

function readString(written: string): string {
  for (let end = 2; end <= written.length; end += 1) {
    try {
      parse(`v = ${written.slice(0, end)}`);
      return written.slice(0, end);
    } catch {
      // Not complete yet.
    }
  }
  return written;
}
