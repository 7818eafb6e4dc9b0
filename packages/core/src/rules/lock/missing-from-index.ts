import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { readRecordIndexes } from '../../locks/index-of-records.ts';
import { placeOfStatement } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

const ID = 'lock/missing-from-index';
const OVER: ReadonlySet<string> = new Set(['superseded', 'rejected', 'deprecated']);

/**
 * A record that an index of locked decisions names and that is not there or no longer stands, and an accepted record that the index
 * of its folder leaves out. Of an index none of whose records is there, only the first is told.
 */
export const missingFromIndex: Rule = {
  id: ID,
  *check(context) {
    const { registers, repository } = context;
    const { lines, unlisted } = readRecordIndexes(registers, repository);
    if (lines.length === 0) return;
    const halves = new Set(
      evaluateLocks(context).judged.map(({ verdict, statement }) =>
        verdict.kind === 'half' ? statement?.key : undefined,
      ),
    );
    const withRecords = new Set(lines.filter(({ path }) => path !== undefined).map(({ statement }) => statement.path));
    const told = new Set<string>();
    for (const { statement, written, path, record } of lines) {
      const id = statement.name;
      const place = { location: placeOfStatement(statement), item: statement.item.id ?? statement.item.key };
      if (path === undefined) {
        if (!withRecords.has(statement.path) && told.has(statement.path)) continue;
        told.add(statement.path);
        yield createFinding(ID, 'no-file', { id, record: written }, place);
      } else if (record !== undefined && OVER.has(record.status) && !halves.has(statement.key))
        yield createFinding(ID, 'no-longer', { id, record: path, status: record.status }, place);
    }
    for (const { record, index } of unlisted) {
      const { start, end } = record.defining;
      const { line, column } = record.source.lines.positionAt(start);
      const location = { path: record.source.path, range: { start, end, line, column } };
      const item = record.id ?? record.key;
      yield createFinding(ID, 'unlisted', { record: record.source.path, index }, { location, item });
    }
  },
};
