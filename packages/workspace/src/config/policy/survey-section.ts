import type { Survey } from '@decisis/core';
import type { SchemaProblem } from '../check-schema.ts';
import type { Schema } from '../schema.ts';
import { whyNoDocument } from '../no-path.ts';
import { baselineIn } from './check-section.ts';
import { policySection } from './policy-section.ts';
import { checkConnection } from './sentinels/outside-tables.ts';
import { textsSchema } from './texts-schema.ts';

interface RawTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly references?: readonly string[];
  readonly least?: number;
}

interface RawSurvey {
  readonly id: string;
  readonly decision: string;
  readonly statement: string;
  readonly connection: string;
  readonly report: string;
  readonly table: readonly RawTable[];
}

const NAME = /^[A-Za-z_][\w$]*\.[A-Za-z_][\w$]*$/;
const COLUMN = /^\S+ \S/;

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

/** `[[survey]]`: questions about the tables of a database that are answered before anything may use them. */
export const surveySection = policySection<readonly RawSurvey[], readonly Survey[]>({
  schema: {
    type: 'array',
    description: 'Questions about the tables of a Postgres database, which "decisis survey" answers in a document.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'decision', 'statement', 'connection', 'report', 'table'],
      properties: {
        id: text('Name of the survey, unique in this file.'),
        decision: text('The decision, gap or question that waits for it.'),
        statement: text('What it is to find out, in words.'),
        connection: text(
          'Name of the environment variable that holds the connection string of a role that may only read.',
        ),
        report: text('Root-relative path of the Markdown document with the answers.'),
        table: {
          type: 'array',
          description: 'The tables that are asked about.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'columns'],
            properties: {
              name: text('The table or view with its schema, as in "public.berth".'),
              columns: textsSchema(
                'Columns that it must have, each with its type: "id uuid". Others may be there too.',
              ),
              references: textsSchema('Tables that its foreign keys must lead to, with their schemas.'),
              least: { type: 'integer', minimum: 0, description: 'Rows that it must hold at least; 0 when absent.' },
            },
          },
        },
      },
    },
  },
  normalize: (raw = []) =>
    raw.map(({ table, ...survey }) => ({
      ...survey,
      tables: table.map(({ name, columns, references = [], least = 0 }) => ({
        name,
        columns: columns.map((column) => {
          const at = column.indexOf(' ');
          return { name: column.slice(0, at), type: column.slice(at + 1).trim() };
        }),
        references,
        least,
      })),
    })),
  check: (raw, all) =>
    raw.flatMap((survey, index) => {
      const path = ['survey', index];
      const problems: SchemaProblem[] = [...checkConnection(survey.connection, path)];
      const wrong = (rest: ReadonlyArray<string | number>, problem: string, expected: string) =>
        problems.push({ path: [...path, ...rest], at: 'value', problem, expected });
      if (raw.findIndex(({ id }) => id === survey.id) !== index)
        wrong(['id'], `has two surveys called "${survey.id}"`, 'another name');
      const reason = whyNoDocument(survey.report, baselineIn(all));
      if (reason !== undefined) wrong(['report'], `has a report that ${reason}`, 'a path below this file');
      if (!survey.report.endsWith('.md')) wrong(['report'], 'has a report that is no Markdown file', 'report = "….md"');
      for (const [at, { name, columns }] of survey.table.entries()) {
        if (!NAME.test(name))
          wrong(['table', at, 'name'], `has the table "${name}"`, 'a schema and a table: "public.berth"');
        const odd = columns.findIndex((column) => !COLUMN.test(column));
        if (odd >= 0)
          wrong(['table', at, 'columns', odd], `has the column "${columns[odd]}"`, 'a name and a type: "id uuid"');
      }
      return problems;
    }),
});
