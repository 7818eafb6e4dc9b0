import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { checkSchema } from './check-schema.ts';
import { CONFIG_SCHEMA, renderConfigSchema } from './config-schema.ts';
import type { Schema } from './schema.ts';

const SCHEMA_FILE = new URL('../../schema/decisis.schema.json', import.meta.url);

test('the committed schema is the one the reader obeys; "npm run generate" writes it', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(renderConfigSchema());
});

test('every key of the schema has a description', () => {
  const missing: string[] = [];
  const visit = (schema: Schema, path: string): void => {
    for (const [key, child] of Object.entries(schema.properties ?? {})) {
      if (child.description === undefined) missing.push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
    if (schema.items !== undefined) visit(schema.items, `${path}[]`);
  };
  visit(CONFIG_SCHEMA, '');
  expect(missing).toEqual([]);
});

const register = (settings: string): string => `[[register]]\npath = "open.md"\n${settings}\n`;

// The schema of editors and the reader must accept and refuse the same files.
test.each([
  ['', true],
  ['[project]\nname = "x"\ntimezone = "UTC"', true],
  ['[project]\nname = ""', false],
  ['[project]\nname = 1', false],
  ['[project]\nunknown = 1', false],
  ['project = []', false],
  ['[projects]', false],
  ['name = "x"', false],
  [register(''), true],
  ['[register]\npath = "a"', false],
  ['[[register]]\nname = "a"', false],
  ['register = []', true],
  ['register = ["open.md"]', false],
  [register('name = "open"'), true],
  [register('name = true'), false],
  [register('dialect = "adr"'), true],
  [register('dialect = "madr"'), false],
  [register('dialect = 1'), false],
  [register('kind = "question"'), true],
  [register('kind = "decisions"'), false],
  [register('columns = {}'), true],
  [register('columns = { "Wer" = "owner" }'), true],
  [register('columns = { "Wer" = "ignore" }'), true],
  [register('columns = { "Wer" = "nobody" }'), false],
  [register('columns = { "Wer" = ["owner"] }'), false],
  [register('columns = []'), false],
  [register('statuses = { parked = "deferred" }'), true],
  [register('statuses = { parked = "parked" }'), false],
  [register('statuses = { parked = ["deferred"] }'), false],
  [register('statuses = { locked = ["sealed"] }'), true],
  [register('statuses = { locked = [] }'), true],
  [register('statuses = { locked = "accepted" }'), true],
  [register('statuses = { locked = "sealed" }'), false],
  [register('statuses = { locked = [1] }'), false],
  [register('statuses = { locked = [""] }'), false],
  [register('statuses = { locked = true }'), false],
  [register('exclude = ["a", "b/"]'), true],
  [register('exclude = "a"'), false],
  [register('exclude = [""]'), false],
  [register('ID-Pattern = "x"'), false],
  ['[discovery]\ninclude = ["**"]\nexclude = []\nhidden = [".plans"]', true],
  ['[discovery]\nhidden = ["plans"]', false],
  ['[discovery]\nhidden = [".a/b"]', false],
  ["[discovery]\nhidden = ['.a\\b']", false],
  ['[discovery]\nhidden = ["."]', false],
  ['[discovery]\nhidden = [".ünï"]', true],
  ['[limits]\nfile-size = 1', true],
  ['[limits]\nfile-size = 0', false],
  ['[limits]\nfile-size = -5', false],
  ['[limits]\nfile-size = 1.5', false],
  ['[limits]\nfile-size = 4294967296', true],
  ['[limits]\nfile-size = 4294967297', false],
  ['[limits]\nfile-size = "10 MB"', true],
  ['[limits]\nfile-size = "1.5GB"', true],
  ['[limits]\nfile-size = "10 TB"', false],
  ['[limits]\nfile-size = "MB"', false],
  ['[limits]\nfile-size = true', false],
  ['[limits]\nrows = 10', true],
  ['[limits]\nrows = 0', false],
  ['[limits]\nrows = "10"', false],
  ['[limits]\nrows = inf', false],
  ['[output]\ncolor = "auto"\nhyperlinks = "never"', true],
  ['[output]\ncolor = true', false],
  ['[output]\ncolor = "yes"', false],
])('%j is %s for the published schema and for the reader', (text, expected) => {
  const value = JSON.parse(JSON.stringify(parse(text))) as unknown;
  const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
  const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema);
  expect(validate(value), 'published schema').toBe(expected);
  expect(checkSchema(CONFIG_SCHEMA, parse(text)).length === 0, 'reader').toBe(expected);
});
