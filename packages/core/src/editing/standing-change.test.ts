import { describe, expect, test } from 'vitest';
import type { Item } from '../documents/item.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { planSet } from './plan-set.ts';

const LEGEND =
  '# Decisions\n\n## Status Legend\n\n| Status | Meaning |\n|---|---|\n| **Cast in stone** | Decision is locked; cannot be revisited. |\n| **By switch** | Behaviour is configurable at runtime. |\n\n## Decision Register\n\n';
const ROWS =
  '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Bridge | **Cast in stone** |\n| D-2 | Lamp | **Cast in stone** |\n| D-3 | Boat | Open |\n';

const read = (text: string) => readDocument(sourceOf('decisions.md', text));

describe('how an item stands', () => {
  test('a locked item that is to be accepted is left as it is', () => {
    const reading = read(
      '# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Bridge | LOCKED |\n| D-2 | Lamp | Accepted |\n',
    );
    const [bridge, lamp] = reading.items as [Item, Item];
    expect(bridge.locked).toBe(true);
    expect(planSet(reading, bridge, 'status', 'accepted').edits).toEqual([]);
    expect(planSet(reading, lamp, 'status', 'accepted').edits).toEqual([]);
    expect(planSet(reading, bridge, 'status', 'locked').edits).toEqual([]);
    expect(planSet(reading, bridge, 'status', 'open')).toMatchObject({
      status: { before: 'accepted', after: 'open' },
      unlocked: true,
    });
    expect(planSet(reading, bridge, 'status', 'Approved')).toMatchObject({ unlocked: true });
  });

  test('a register with several words for a status gets the plain one', () => {
    const reading = read(`${LEGEND}${ROWS}| D-4 | Quay | Approved |\n| D-5 | Rope | Agreed |\n`);
    const boat = reading.items.find(({ id }) => id === 'D-3') as Item;
    expect(planSet(reading, boat, 'status', 'accepted').after).toContain('| D-3 | Boat | Accepted |');
  });

  test('a question that gets an answer says that it is a decision then', () => {
    const reading = read('# Open questions\n\n## DC-1: Bridge material\n\nQuestion: wood or steel?\n');
    const [question] = reading.items as [Item];
    expect(question.kind).toBe('question');
    expect(planSet(reading, question, 'status', 'accepted')).toMatchObject({
      status: { before: 'open', after: 'accepted' },
      kind: { before: 'question', after: 'decision' },
    });
  });

  test('no other field takes a lock away', () => {
    const reading = read('# Locked decisions\n\n- **Bridge of wood.**  \n  ADR: 1\n\n- **Lamp of oil.**  \n  ADR: 2\n');
    const [bridge] = reading.items as [Item];
    expect(bridge.locked).toBe(true);
    expect(() => planSet(reading, bridge, 'outcome', 'Deferred to the council.')).toThrow('no longer be locked');
    expect(planSet(reading, bridge, 'status', 'accepted').edits).toEqual([]);
    expect(planSet(reading, bridge, 'status', 'open').unlocked).toBe(true);
  });
});
