// The examples of docs/reference/dialects.md are read, and have to give what the table behind each one says.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIALECTS, readDocument, sourceOf, type DialectName, type Item } from '../src/index.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/reference/dialects.md', import.meta.url)), 'utf8');
const EXAMPLE = /^## ([\w-]+)\n(?:(?!^## )[\s\S])*?\n`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```\n\n((?:\|.*\n)+)/gm;

const examples = [...PAGE.matchAll(EXAMPLE)].map(([, dialect = '', path = '', text = '', table = '']) => ({
  dialect: dialect as DialectName,
  path,
  text,
  table,
}));

const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'title', 'question', 'status', 'notes']);

function rowOf(item: Item): string {
  const more = item
    .allFields()
    .filter(({ name, text }) => !ELSEWHERE.has(name) && text !== '')
    .map(({ name, text }) => `${name}: ${text.replace(/\s*\n\s*/g, ' ')}`);
  const status = `${item.status}${item.locked ? ', locked' : ''}`;
  return `| ${[item.id ?? '', item.kind, status, item.text('title') ?? '', more.join('; ')].map((cell) => (cell === '' ? '—' : cell)).join(' | ')} |\n`;
}

const HEADER = '| ID | Kind | Status | Title | Also read |\n|---|---|---|---|---|\n';
const read = (path: string, text: string, dialect?: DialectName): string =>
  HEADER +
  readDocument(sourceOf(path, text), dialect === undefined ? {} : { dialect })
    .items.map(rowOf)
    .join('');

test('every dialect has its example', () => {
  expect(examples.map(({ dialect }) => dialect).toSorted()).toEqual(DIALECTS.toSorted());
});

describe.each(examples)('the example of $dialect', ({ dialect, path, text, table }) => {
  test('is read as its table says, in its dialect', () => {
    expect(read(path, text)).toBe(table);
    expect(readDocument(sourceOf(path, text)).items.map((item) => item.dialect)).toEqual(
      table
        .trimEnd()
        .split('\n')
        .slice(2)
        .map(() => dialect),
    );
    expect(readDocument(sourceOf(path, text)).findings).toEqual([]);
  });

  test('is read so too where settings name the dialect, and beside comments', () => {
    expect(read(path, text, dialect)).toBe(table);
    const commented =
      /^\|/m.test(text) || path.endsWith('.yaml') ? text : text.replace(/(?<=[^=\n])$/gm, ' <!-- checked -->');
    expect(read(path, commented)).toBe(table);
  });
});
