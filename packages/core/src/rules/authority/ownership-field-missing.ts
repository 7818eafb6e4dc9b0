import { createdTable } from '../../evidence/table-columns.ts';
import { createFinding } from '../../findings/finding.ts';
import { compileGlob } from '../../model/glob.ts';
import { settingsPlace } from '../../policy/settings-place.ts';
import { atFile, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A table whose fields decisis.toml gives to several owners, and that is created without one of them. Columns of all the files
 * count together; nothing is said as long as no file creates the table.
 */
export const ownershipFieldMissing: Rule = {
  id: 'authority/ownership-field-missing',
  *check({ policy, repository }) {
    for (const [index, { artifact, fields, within }] of policy.ownership.entries()) {
      if (within.length === 0) continue;
      const stated = settingsPlace(repository, 'ownership', index);
      const globs = within.map((glob) => compileGlob(glob));
      const files = repository.paths().filter((path) => globs.some((matches) => matches(path)));
      const texts = files.map((path) => ({ path, text: repository.text(path) ?? '' }));
      const tables = texts.flatMap(({ path, text }) => {
        const table = createdTable(text, artifact);
        return table === undefined ? [] : [{ path, line: text.slice(0, table.start).split('\n').length, table }];
      });
      const [first] = tables;
      if (first === undefined) continue;
      const added = texts.map(({ text }) => text).filter((text) => /\balter\s+table\b/i.test(text));
      for (const field of Object.keys(fields)) {
        const column = field.toLowerCase();
        const isThere =
          tables.some(({ table }) => table.columns.has(column)) || added.some((text) => addsColumn(text, column));
        if (isThere) continue;
        const at = atFile(first.path);
        const location = { ...at, range: { ...at.range, line: first.line } };
        yield createFinding(
          'authority/ownership-field-missing',
          'none',
          { artifact, field, owner: fields[field] as string },
          { location, related: [relatedPlace(stated, 'who owns what')], anchor: `${artifact}.${field}` },
        );
      }
    }
  },
};

/** Whether a text adds a column of that name to any table: enough to be silent. */
function addsColumn(text: string, column: string): boolean {
  const escaped = column.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`\badd\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?"?${escaped}"?\b`, 'i').test(text);
}
