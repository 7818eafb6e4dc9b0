import { describeRule } from './describe-rule.ts';

const board = 'The `berth_plan` is owned by the Harbour board.';
const pilots = 'The `berth_plan` is owned by the Pilots.';
const document = (...lines: readonly string[]) => `# Harbour\n\n${lines.map((line) => `${line}\n`).join('\n')}`;
const record = (status: string, words: string) =>
  `# Open decisions\n\n## D-1: Who keeps the plan\n\n- Status: ${status}\n- Owner: Ana\n\n${words}\n`;
const FIELDS = {
  artifact: 'berth_plan',
  owner: undefined,
  fields: { size: 'Article 3', tide: 'Article 7' },
  within: [],
};
const policy = { ownership: [FIELDS] };

describeRule('authority/owned-twice', {
  valid: {
    'the same owner twice, also under a longer name': document(
      board,
      'The berth_plan is owned by the Board of the Harbour.',
      'Harbour board owns `berth_plan`.',
    ),
    'two tables': document(board, 'The `pilot_plan` is owned by the Pilots.'),
    'the whole and one field': document(board, 'The `berth_plan.tide` is owned by the Pilots.'),
    'each field its own': document(
      'berth_plan row carries size (Article 3) + tide flag (Article 7 v2.1).',
      'The `berth_plan.size` is owned by Article 3.',
    ),
    'a law and a name may be one': document('The `berth_plan` is owned by Article 3.', pilots),
    'brackets that explain': document(
      'berth_plan has size (metres) and tide (Admiralty).',
      'berth_plan has size (feet) and tide (Pilots).',
    ),
    'what is asked, denied, past or conditional': document(
      board,
      'Is the `berth_plan` owned by the Pilots?',
      'The `berth_plan` is not owned by the Pilots.',
      'Formerly the `berth_plan` was owned by the Pilots.',
      'If the council agrees, the `berth_plan` is owned by the Pilots.',
      'Either the `berth_plan` is owned by the Pilots, or nobody writes it.',
    ),
    'a list of fields that is denied': document(
      'berth_plan row carries size (Article 3).',
      'berth_plan row has no size (Article 7).',
    ),
    'nobody in particular': document(board, 'The `berth_plan` is owned by whoever opened it.'),
    'what is not decided, or was rejected': {
      documents: { 'a.md': document(board), 'b.md': record('open', pilots), 'c.md': record('rejected', pilots) },
    },
    'one option of several': {
      documents: {
        'a.md': document(board),
        'b.md': `${record('accepted', 'Chosen: A.')}\n### Options\n\n#### Option A: Board\n\nIt stays.\n\n#### Option B: Pilots\n\n${pilots}\n`,
      },
    },
    code: document(board, '```text', pilots, '```'),
    'as decisis.toml says': {
      documents: document('berth_plan row carries size (Article 3), tide (Article 7).'),
      policy,
    },
  },
  invalid: {
    'said the other way round': {
      documents: document('The Harbour board owns `berth_plan`.', 'The Pilot office owns `berth_plan`.'),
      finds: ['5 - two'],
    },
    'two documents': {
      documents: { 'a.md': document(board), 'b.md': document(pilots) },
      finds: ['b.md:3 - two'],
    },
    'a decision that was taken': {
      documents: { 'a.md': document(board), 'b.md': record('accepted', pilots) },
      finds: ['b.md:8 - two'],
    },
    'one field, by two laws': {
      documents: document(
        'berth_plan row carries size (Article 3) + tide (Article 7).',
        'The `berth_plan.tide` is owned by Article 9.',
      ),
      finds: ['5 - two'],
    },
    'against decisis.toml, in other languages too': {
      documents: document('berth_plan trägt size (Artikel 3) und tide (Artikel 9).'),
      policy: { ownership: [{ ...FIELDS, fields: { size: 'Artikel 3', tide: 'Artikel 7' } }] },
      finds: ['3 - two'],
    },
    'a document that is no register, where the settings name it': {
      documents: document('Nothing.'),
      files: {
        'specs/plan.md': document(
          'The `berth_plan.size` is owned by Article 4.',
          'The `pilot_plan.size` is owned by Article 4.',
        ),
        'notes/plan.md': document('The `berth_plan.size` is owned by Article 5.'),
      },
      policy: { ownership: [{ ...FIELDS, within: ['specs/**'] }] },
      finds: ['3 - two'],
    },
    'two tables of decisis.toml': {
      documents: document('Nothing.'),
      policy: { ownership: [FIELDS, { ...FIELDS, fields: { tide: 'Article 8' } }] },
      finds: ['1 - two'],
    },
  },
});

const sql = (...lines: readonly string[]) => ({ 'db/001.sql': `${lines.join('\n')}\n` });
const held = { documents: document('Nothing.'), policy: { ownership: [{ ...FIELDS, within: ['db/**'] }] } };

describeRule('authority/ownership-field-missing', {
  valid: {
    'all of them, quoted and qualified': {
      ...held,
      files: sql(
        'CREATE TABLE IF NOT EXISTS quay."berth_plan" (',
        '  "size" numeric(4, 1) check (size > 0),',
        '  Tide text',
        ');',
      ),
    },
    'one added later': {
      ...held,
      files: {
        ...sql('create table berth_plan (size int);'),
        'db/002.sql': 'alter table berth_plan add column tide text;\n',
      },
    },
    'no such table yet': {
      ...held,
      files: sql('create table berth_plans (x int);', '-- create table berth_plan (x int);'),
    },
    'not asked': { ...held, policy, files: sql('create table berth_plan (size int);') },
  },
  invalid: {
    'one is not there, though a constraint and a comment speak of it': {
      ...held,
      files: sql('', 'create table berth_plan (', '  size int, -- , tide text', '  check (size > 0)', ');'),
      finds: ['2 - none'],
    },
  },
});
