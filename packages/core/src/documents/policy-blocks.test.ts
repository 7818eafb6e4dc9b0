import { describe, expect, test } from 'vitest';
import { readDocument } from './read-register.ts';
import { sourceOf } from './source-text.ts';

const BLOCK = '```toml decisis\n[[sentinel]]\nid = "one-oven"\nkind = "absent"\n```';

const itemOf = (text: string, path: string) => readDocument(sourceOf(path, text)).items[0];
const outcomeOf = (text: string) => itemOf(text, 'docs/adr/0003-oven.md')?.text('outcome');

describe('a policy block', () => {
  test.each([
    ['at the end of the record', `We bake in one oven.\n\n${BLOCK}\n`],
    ['under the heading', `${BLOCK}\n\nWe bake in one oven.\n`],
    ['among the sub-sections', `We bake in one oven.\n\n### Consequences\n\nBread waits.\n\n${BLOCK}\n`],
    ['of tildes', `We bake in one oven.\n\n~~~toml decisis\n[[sentinel]]\n~~~\n`],
  ])('%s is no part of what was decided', (_name, body) => {
    expect(outcomeOf(`# 3. Oven\n\n## Status\n\nAccepted\n\n## Decision\n\n${body}`)).toBe('We bake in one oven.');
  });

  test('behind a label is none either', () => {
    const text = `# Decisions\n\n## D-1 Oven\n\nStatus: accepted\n\n**Decision:**\n\nWe bake in one oven.\n\n${BLOCK}\n\n**Owner:** mia\n`;
    const item = itemOf(text, 'docs/decisions.md');
    expect([item?.text('outcome'), item?.text('owner')]).toEqual(['We bake in one oven.', 'mia']);
  });

  test('alone in a section gives no value', () => {
    expect(outcomeOf(`# 3. Oven\n\n## Status\n\nAccepted\n\n## Decision\n\n${BLOCK}\n`)).toBeUndefined();
  });

  test('inside of a bullet leaves its title and its key as they are', () => {
    const list = (more: string) =>
      `# Decisions locked\n\n- All bread is baked in one oven.${more}\n- Flour comes from the mill.\n`;
    const nested = `\n\n  ${BLOCK.replaceAll('\n', '\n  ')}`;
    const [plain, held] = ['', nested].map((more) => itemOf(list(more), 'docs/locked.md'));
    expect(held?.text('title')).toBe('All bread is baked in one oven.');
    expect(held?.key).toBe(plain?.key);
  });

  test('under the last bullet, or behind the list, takes no item out of it', () => {
    const list = '# Decisions locked\n\n- All bread is baked in one oven.\n- **Flour** comes from the mill.\n';
    const nested = `\n  ${BLOCK.replaceAll('\n', '\n  ')}\n`;
    for (const block of [nested, `\n${BLOCK}\n`]) {
      const { items } = readDocument(sourceOf('docs/locked.md', list + block));
      expect(items.map(({ key }) => key)).toEqual(['all-bread-is-baked-in-one-oven', 'flour']);
    }
  });

  test('is told from a fence of plain TOML, which is text', () => {
    const body = 'We bake as this says:\n\n```toml\noven = 1\n```\n';
    expect(outcomeOf(`# 3. Oven\n\n## Status\n\nAccepted\n\n## Decision\n\n${body}`)).toContain('oven = 1');
  });
});

describe('sub-sections of an outcome', () => {
  const madr = (below: string) =>
    `# Oven\n\n## Context and Problem Statement\n\nBread.\n\n## Decision Outcome\n\nChosen option: "one oven".\n\n${below}`;

  test('that tell what follows and how it is confirmed are fields of their own', () => {
    const item = itemOf(
      madr('### Consequences\n\n* Bread waits.\n\n### Confirmation\n\nCount the ovens.\n'),
      'docs/adr/0003-oven.md',
    );
    expect(['outcome', 'consequences', 'acceptance'].map((name) => item?.text(name as 'outcome'))).toEqual([
      'Chosen option: "one oven".',
      '* Bread waits.',
      'Count the ovens.',
    ]);
  });

  test('that may hold more of it are part of it, and what stands before them', () => {
    for (const title of ['Scope', 'Acceptance criteria', 'Amendment'])
      expect(outcomeOf(madr(`### Consequences\n\nBread waits.\n\n### ${title}\n\nRye only.\n`))).toMatch(
        /Bread waits[^]*Rye only/,
      );
  });
});
