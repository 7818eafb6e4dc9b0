import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAgainstSchema, type Schema } from '../../test/check-against-schema.ts';
import { facetsOf } from '../facets/facets-of.ts';
import { FIELD_NAMES } from '../model/field-name.ts';
import { ITEM_KINDS } from '../model/item-kind.ts';
import { DECISION_STATUSES } from '../model/status.ts';
import { DIALECTS } from './entry.ts';
import { readDocument } from './read-register.ts';
import { decodeSource, sourceOf } from './source-text.ts';
import { toJson } from './to-json.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const material = process.env['DECISIS_MATERIAL'] ?? join(root, '../shared');
const schema = JSON.parse(readFileSync(new URL('../../schema/item.schema.json', import.meta.url), 'utf8')) as Schema;

test('the schema lists the names that the types list', () => {
  const definitions = schema.$defs ?? {};
  expect(definitions['kind']?.enum).toEqual(ITEM_KINDS);
  expect(schema.properties?.['status']?.enum).toEqual(DECISION_STATUSES);
  expect(definitions['field']?.properties?.['name']?.enum).toEqual(FIELD_NAMES);
  expect(Object.keys(definitions['model']?.properties?.['fields']?.properties ?? {})).toEqual([...FIELD_NAMES]);
  expect(definitions['entry']?.properties?.['dialect']?.enum).toEqual(DIALECTS);
});

test('it refuses what is not so', () => {
  const reading = readDocument(
    sourceOf('crane.md', '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Crane | open |\n'),
  );
  const json = toJson('crane.md', reading.items[0] as (typeof reading.items)[0]);
  expect(checkAgainstSchema(json, schema)).toEqual([]);
  const wrong = checkAgainstSchema({ ...json, due: 'soon', extra: 1, line: 0 }, schema);
  expect(new Set(wrong)).toEqual(new Set(['/due: soon does not match', '/line: below 1', ': extra is not known']));
});

describe.skipIf(!existsSync(material))('what real documents give is valid and the same every time', () => {
  const paths = existsSync(material) ? globSync(['registers/*', 'corpus/**/*.md'], { cwd: material }).toSorted() : [];

  test.each(paths)('%s', (path) => {
    const read = () => {
      const reading = readDocument(decodeSource(path, readFileSync(join(material, path))));
      return reading.items.map((item) => JSON.stringify(toJson(path, item, facetsOf(item, reading))));
    };
    const items = read();
    for (const item of items) expect(checkAgainstSchema(JSON.parse(item), schema)).toEqual([]);
    expect(read()).toEqual(items);
  });
});
