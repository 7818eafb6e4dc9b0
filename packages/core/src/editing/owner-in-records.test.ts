import { describe, expect, test } from 'vitest';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import type { Item } from '../documents/item.ts';
import type { FieldName } from '../model/field-name.ts';
import { planAddItem } from './plan-add-item.ts';
import { planSet } from './plan-set.ts';

const madr = (keys: string): string =>
  `---\n${keys}\n---\n\n# Dredge the basin\n\n## Context and Problem Statement\n\nMud.\n\n## Decision Outcome\n\nDo it.\n`;
const NYGARD =
  '# 3. Hang a bell\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nFog.\n\n## Decision\n\nDo it.\n';
const read = (path: string, text: string) => readDocument(sourceOf(path, text));

const DECIDED = read('adr/0001-dredge.md', madr('status: accepted\ndecision-makers: Ann'));
const BARE = read('adr/0002-crane.md', madr('status: proposed'));
const OWNED = read('adr/0004-tugs.md', madr('status: proposed\nowner: Bo'));
const PLAIN = read('adr/0003-bell.md', NYGARD);

describe('the owner of a record', () => {
  const set = (reading: typeof BARE, peers: readonly (typeof BARE)[], name: FieldName = 'owner'): string =>
    planSet(reading, reading.items[0] as Item, name, 'Wei', { peers })
      .after.split('\n')
      .filter((line) => line.includes('Wei'))
      .join('\n');

  test('is set where the record names who decides, which lists read as its owner', () => {
    expect(set(DECIDED, [])).toBe('decision-makers: Wei');
    expect(set(OWNED, [DECIDED])).toBe('owner: Wei');
  });

  test('is set under the key of the other records, and under a label of its own where there are no keys', () => {
    expect(set(BARE, [DECIDED])).toBe('decision-makers: Wei');
    expect(set(BARE, [read('adr/0005-quay.md', madr('status: accepted\ndeciders: Ann'))])).toBe('deciders: Wei');
    expect(set(BARE, [DECIDED, OWNED])).toBe('owner: Wei');
    expect(set(PLAIN, [DECIDED, OWNED])).toBe('Owner: Wei');
  });
});

describe('a new record', () => {
  const added = (
    latest: typeof BARE,
    peers: readonly (typeof BARE)[],
    values: Readonly<Record<string, string>>,
  ): string => planAddItem(latest, { title: 'Light the quay', ...values }, { peers }).after;

  test('is proposed, unless others of its folder say that they are open', () => {
    const open = read('adr/0002-crane.md', madr('status: open'));
    expect(added(DECIDED, [], {})).toContain('status: proposed\n');
    expect(added(open, [DECIDED], {})).toContain('status: open\n');
    expect(added(DECIDED, [], { status: 'accepted' })).toContain('status: accepted\n');
  });

  test('says all that was asked for, in the fields of the others', () => {
    expect(added(BARE, [DECIDED], { owner: 'Wei', due: '2026-09-01' })).toContain(
      '---\nstatus: proposed\ndecision-makers: Wei\ndue: 2026-09-01\n---\n',
    );
    expect(added(PLAIN, [DECIDED], { owner: 'Wei' })).toContain(
      '# 4. Light the quay\n\n**Owner:** Wei\n\n## Status\n\nProposed\n',
    );
  });
});
