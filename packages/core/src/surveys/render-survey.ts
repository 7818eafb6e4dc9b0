import { generatedMark } from '../model/generated-mark.ts';
import { markdownTable } from '../generating/markdown-table.ts';
import type { Survey } from '../policy/survey.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { JudgedTable } from './judge-table.ts';

/**
 * The report of a survey as Markdown. It holds no moment and no name of a server, so that the same database gives the same
 * bytes; tables stand in the order of the survey, columns in that of the database.
 */
export function renderSurvey(survey: Survey, tables: readonly JudgedTable[]): string {
  const lines = [
    generatedMark('survey'),
    '',
    `# Survey ${markdownText(survey.id)}`,
    '',
    `${markdownText(survey.statement)} (${markdownText(survey.decision)})`,
    '',
    ...markdownTable(
      ['Table', 'Verdict', 'Rows', 'Differences'],
      tables.map(({ table, found, verdict, differences }) => [
        code(table.name),
        verdict,
        found === undefined ? '' : String(found.rows),
        differences.map((difference) => markdownText(difference)).join('; '),
      ]),
    ),
    ...tables.flatMap(sectionOf),
    '',
  ];
  return lines.join('\n');
}

function sectionOf({ table, found }: JudgedTable): readonly string[] {
  if (found === undefined) return [];
  const expected = new Map(table.columns.map(({ name, type }) => [name, type]));
  const missing = table.columns.filter(({ name }) => found.columns.every((column) => column.name !== name));
  const keys = found.foreignKeys.map(
    ({ columns, table: target }) => `- ${columns.map(code).join(', ')} to ${code(target)}`,
  );
  return [
    '',
    `## ${code(table.name)}`,
    '',
    ...markdownTable(
      ['Column', 'Found', 'Required', 'Supposed'],
      [
        ...found.columns.map(({ name, type, isRequired }) => [
          code(name),
          markdownText(type),
          isRequired ? 'yes' : 'no',
          markdownText(expected.get(name) ?? ''),
        ]),
        ...missing.map(({ name, type }) => [code(name), '', '', markdownText(type)]),
      ],
    ),
    '',
    ...(keys.length === 0 ? ['No foreign keys.'] : ['Foreign keys:', '', ...keys]),
  ];
}

function code(text: string): string {
  return `\`${text.replace(/[`|\r\n]/g, '·')}\``;
}
