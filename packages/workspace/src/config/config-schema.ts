import { DECISION_STATUSES, DIALECTS, FIELD_NAMES, ITEM_KINDS } from '@decisis/core';
import { OUTPUT_MODES } from './config.ts';
import { POLICY_SCHEMAS } from './policy/policy-sections.ts';
import { renderSchema, type Schema } from './schema.ts';

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

const texts = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});

const table = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  description,
  properties,
});

const register: Schema = {
  ...table('Where decisions are kept: one document, or several in a folder.', {
    name: text('How lists call the register; its path when absent.'),
    path: text('File, folder or glob, relative to this file, with "/" between folders.'),
    dialect: {
      enum: DIALECTS,
      description: 'How the register is written (docs/reference/dialects.md shows each); detected when absent.',
    },
    columns: {
      type: 'object',
      description: 'What the columns and labels of the documents mean: "Their header" = "field".',
      additionalProperties: { enum: [...FIELD_NAMES, 'ignore'] },
    },
    statuses: {
      type: 'object',
      description: 'What the status words of the documents mean: "Their word" = "accepted".',
      properties: {
        locked: {
          anyOf: [{ type: 'array', items: { type: 'string', minLength: 1 } }, { enum: DECISION_STATUSES }],
          description:
            'A list: the words that also say that a decision is locked. A status: what the word "locked" means.',
        },
      },
      additionalProperties: { enum: DECISION_STATUSES },
    },
    kind: { enum: ITEM_KINDS, description: 'What every item of the register is; read from the document when absent.' },
    exclude: texts('Documents that do not belong to the register; patterns as in .gitignore.'),
  }),
  required: ['path'],
};

/** The shape of decisis.toml: what the reader checks, and what editors get as JSON Schema. */
export const CONFIG_SCHEMA: Schema = {
  // Editors for TOML know this draft.
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://decisis.example/schema/decisis.schema.json',
  title: 'decisis.toml',
  ...table('Settings of Decisis for one repository. Everything that can be detected may be left out.', {
    project: table('The project as a whole.', {
      name: text('Name of the project.'),
      timezone: text('IANA time zone in which due dates begin and end; UTC when absent.'),
      'paper-only': {
        type: 'boolean',
        description: 'Commands that change files of the repository only show the change, unless they get --write.',
      },
    }),
    register: { type: 'array', items: register, description: 'The registers; found by looking when there is none.' },
    discovery: table('Where to look for registers.', {
      include: texts('Globs: only matching documents are looked at.'),
      exclude: texts('Documents and folders to leave out; patterns as in .gitignore.'),
      hidden: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^\\.[^/\\\\]+$',
          patternHint: 'the name of a hidden folder, such as ".plans"',
        },
        description: 'Hidden folders to look into.',
      },
    }),
    limits: table('What one run may read.', {
      'file-size': {
        anyOf: [
          { type: 'integer', minimum: 1, maximum: 2 ** 32 },
          {
            type: 'string',
            pattern: '^[0-9]{1,9}(?:\\.[0-9]{1,3})? ?(?:bytes|kB|MB|GB)$',
            patternHint: 'a size such as "64 MB"',
          },
        ],
        description: 'Largest document, as a number of bytes or as "64 MB"; 10 MB when absent.',
      },
      rows: { type: 'integer', minimum: 1, maximum: 2 ** 31, description: 'Most rows read from one document.' },
    }),
    output: table('How results are shown on a terminal.', {
      color: { enum: OUTPUT_MODES, description: 'Colours; "auto" when the output is a terminal.' },
      hyperlinks: { enum: OUTPUT_MODES, description: 'Clickable paths; "auto" when the terminal is known for them.' },
    }),
    ...POLICY_SCHEMAS,
  }),
  replaced: { locks: '"review-days" under [documents], which is for indexes of locked decisions as well' },
};

/** The text of the published JSON Schema, which stands in `schema/decisis.schema.json`. */
export function renderConfigSchema(): string {
  return renderSchema(CONFIG_SCHEMA);
}
