import { describe, expect, test } from 'vitest';
import { readDocument } from '../../read-register.ts';
import { sourceOf } from '../../source-text.ts';

const brief = (text: string, path = 'docs/notes.md') =>
  readDocument(sourceOf(path, text)).items.map((item) => `${item.text('title')} ${item.status}`);

describe('columns that their cells explain', () => {
  test('a column of status words is the status whatever its header says', () => {
    const text = `# Decision register

| Question | Classification | Answer or limit |
|---|---|---|
| Which ledger counts | DECIDED FOR PILOT | the central one |
| Who may settle | DECIDED FOR PILOT | the owner |
| Batches larger than a day | DEFERRED | later |
| Clock of the devices | OPEN RISK | cannot be proven |
| Stolen devices | OPEN RISK | nobody knows |
`;
    expect(brief(text)).toEqual([
      'Which ledger counts accepted',
      'Who may settle accepted',
      'Batches larger than a day deferred',
      'Clock of the devices open',
      'Stolen devices open',
    ]);
  });

  test('a column Decision of a few repeated words is the verdict; the first column names the rows', () => {
    const rows = [
      '`dist/` | **OUT**',
      '`src/` | **IN**',
      '`tmp/` | **OUT**',
      '`docs/` | **IN**',
      '`old/` | **OUT**',
      '`api/` | **IN**',
    ];
    const text = `# Scope decisions\n\n| Path | Decision |\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
    expect(brief(text)[0]).toBe('dist/ accepted');
    expect(brief(text).length).toBe(6);
  });

  test('dependencies of a plan are no decisions although their identifiers start with D', () => {
    const text = `# RAID log\n\n## Dependencies\n\n| ID | State | Dependency | Owner |\n|---|---|---|---|\n| D-001 | Open | the bank | ana |\n| D-002 | Open | the host | bo |\n`;
    expect(brief(text)).toEqual([]);
  });

  test('questions asked under a heading such as Governance are questions', () => {
    const table = (letter: string) =>
      `| # | Question | People |\n|---|---|---|\n| ${letter}1 | Who runs it? | all |\n| ${letter}2 | Who pays? | all |\n`;
    const text = `# Open questions\n\n## Training\n\n${table('T')}\n## Governance\n\n${table('G')}`;
    expect(brief(text).length).toBe(4);
  });
});
