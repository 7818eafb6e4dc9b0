import { decodeSource, readDocument, type StatusMeaning } from '@decisis/core';
import { describe, expect, it } from 'vitest';
import { flatItem } from './flat-item.ts';
import { matchItems } from './match-items.ts';
import type { TruthDecision } from './truth.ts';

const open: StatusMeaning = { status: 'open', locked: false };

function truth(id: string | null, title: string, line: number): TruthDecision {
  return { id, title, line, statusText: 'Open', standing: open, owner: null, due: null, conflict: undefined };
}

function itemsOf(rows: readonly string[]): ReturnType<typeof flatItem>[] {
  const text = `# Open decisions\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.join('\n')}\n`;
  return readDocument(decodeSource('bakery.md', new TextEncoder().encode(text))).items.map(flatItem);
}

describe('matching items with the truth', () => {
  const items = itemsOf(['| B-1 | Oven | Open |', '| B-2 | Flour | Open |', '| B-3 | Yeast | Open |']);

  it('matches identifiers whatever their marks, dashes and case', () => {
    const matching = matchItems(items, [truth('`b–1`', 'x', 1), truth('**B-2**', 'y', 2)]);
    expect(matching.found.map(({ ours }) => ours.id)).toEqual(['B-1', 'B-2']);
    expect(matching.invented.map(({ id }) => id)).toEqual(['B-3']);
    expect(matching.missed).toEqual([]);
  });

  it('matches a truth without identifier by its title, else by its line', () => {
    const matching = matchItems(items, [truth(null, '*Flour*', 99), truth(null, 'nothing of that name', 5)]);
    expect(matching.found.map(({ ours }) => ours.id)).toEqual(['B-2', 'B-1']);
  });

  it('counts each item once', () => {
    const matching = matchItems(items, [truth('B-1', 'x', 1), truth('B-1', 'x', 1)]);
    expect(matching.found).toHaveLength(1);
    expect(matching.missed).toHaveLength(1);
  });
});
