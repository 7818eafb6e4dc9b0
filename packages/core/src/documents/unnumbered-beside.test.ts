import { describe, expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const reading = (text: string, path = 'docs/decisions.md') => readDocument(sourceOf(path, text));
const lines = (text: string, path?: string) =>
  reading(text, path).items.map((item) => `${item.line} ${item.id ?? '-'} ${item.status}`);
const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Port | accepted |\n';

describe('items without identifiers beside others that have one', () => {
  test('a list of open questions of its own', () => {
    const text = `# Decisions\n\n${TABLE}\n## Open questions\n\n- Which host? (Owner: Ana)\n- Which queue?\n`;
    expect(lines(text)).toEqual(['5 D-1 accepted', '9 - open', '10 - open']);
  });

  test('no list that names the others: it repeats them', () => {
    const text = `# Decisions\n\n${TABLE}\n## Decisions needed\n\n- [ ] Confirm D-1 with the board\n- [ ] Book a room for it\n`;
    expect(lines(text)).toEqual(['5 D-1 accepted']);
  });

  test('no list under a heading that says nothing of decisions', () => {
    const text = `# Decisions\n\n${TABLE}\n## Afterwards\n\n- [ ] Paint the door?\n- [ ] Water the plants?\n`;
    expect(lines(text)).toEqual(['5 D-1 accepted']);
  });

  test('a name at the start of one entry of a list is no identifier', () => {
    const text =
      '# Open questions\n\n1. Which port?\n2. **P4.2 (valve)** leaks: repair or replace it?\n3. Which host?\n';
    expect(lines(text)).toEqual(['3 - open', '4 - open', '5 - open']);
  });
});

describe('tables that count their rows anew', () => {
  const part = (title: string, names: readonly string[]) =>
    `## ${title}\n\n| # | Decision | Status |\n|---|---|---|\n${names.map((name, at) => `| ${at + 1} | ${name} | open |\n`).join('')}\n`;

  test('hold different items under the same numbers', () => {
    const { items, findings } = reading(
      `# Open decisions\n\n${part('Business decisions', ['Price', 'Market'])}${part('Technical decisions', ['Database', 'Hosting'])}`,
    );
    expect(items.map((item) => item.text('title'))).toEqual(['Price', 'Market', 'Database', 'Hosting']);
    expect(findings.map((finding) => finding.ruleId)).not.toContain('identity/duplicate-id');
  });

  test('repeat items where the titles are the same', () => {
    const text = `# Open decisions\n\n${part('Business decisions', ['Price list', 'Market place'])}${part('Summary', ['The price', 'The market'])}`;
    expect(reading(text).items.length).toBe(2);
  });
});

describe('what makes a table one of decisions', () => {
  test('initials of the heading above name no ideas', () => {
    const text =
      '# Decision register\n\n## Accepted implementation decisions\n\n| ID | Resolution |\n|---|---|\n| I-1 | One store |\n| I-2 | One queue |\n';
    expect(lines(text)).toEqual(['7 I-1 accepted', '8 I-2 accepted']);
  });

  test('a default and a time to decide, in a document of pending decisions', () => {
    const text =
      '# Pending decisions\n\n| Item | Suggested default | Needed by |\n|---|---|---|\n| Port | 80 | release 2 |\n| Host | any | release 3 |\n';
    expect(reading(text).items.map((item) => item.text('due'))).toEqual(['release 2', 'release 3']);
    expect(lines(text.replace('Pending decisions', 'Settings of the tool'), 'docs/settings.md')).toEqual([]);
  });
});
