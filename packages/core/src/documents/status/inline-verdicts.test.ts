import { expect, test } from 'vitest';
import { readDocument } from '../read-register.ts';
import { sourceOf } from '../source-text.ts';

const rows = (text: string) =>
  readDocument(sourceOf('docs/kiln.md', text)).items.map((item) =>
    [item.status, item.text('title'), item.text('owner'), item.text('due'), item.text('decidedOn')]
      .map((part) => part ?? '-')
      .join(' | '),
  );

test('an answer with its day, on the line below', () => {
  const text =
    '# Questions for the guild\n\n1. **Which clay do we buy?** (Owner: Team Wheel, due 5 Dec 2026)\n   *Resolved 2026-11-10: the red one.*\n2. **Who fires?** (Owner: Team Kiln)\n   Still open.\n';
  expect(rows(text)).toEqual([
    'accepted | Which clay do we buy? | Team Wheel | 5 Dec 2026 | 2026-11-10',
    'open | Who fires? | Team Kiln | - | -',
  ]);
});

test('in brackets at the end, with its day', () => {
  const text =
    '# Kiln\n\n## Decisions\n\n- **D1**: We fire with gas (decided 2026-04-01, Jo).\n- **D2**: Two shelves (rejected on 2026-05-02)\n- **D3**: Take the old rule (decided 2025-01-01) again\n- **D4**: Drop the rule (decided 2025-01-01)?\n';
  expect(rows(text)).toEqual([
    'accepted | We fire with gas | - | - | 2026-04-01',
    'rejected | Two shelves | - | - | -',
    'open | Take the old rule (decided 2025-01-01) again | - | - | -',
    'open | Drop the rule (decided 2025-01-01)? | - | - | -',
  ]);
});

test('behind a dash, with what else is said', () => {
  const text =
    '# Kiln\n\n## Decisions\n\n- **D1**: One shelf a pot – rejected, too few shelves.\n- **D2**: Fire at night – open, owner Mia, due 2026-12-31. Blocks WS2.\n- **D3**: Log codes – rejected, expired and failed are kept apart.\n- **D4**: Glaze – rejected pots are broken.\n';
  expect(rows(text)).toEqual([
    'rejected | One shelf a pot | - | - | -',
    'open | Fire at night | Mia | 2026-12-31 | -',
    'open | Log codes – rejected, expired and failed are kept apart. | - | - | -',
    'open | Glaze – rejected pots are broken. | - | - | -',
  ]);
});

test('a name and a day in brackets', () => {
  const text =
    '# Kiln\n\n## Open questions\n\n- [ ] Who pays for the bricks? (Mia, until 2026-12-05)\n- [ ] Which glaze? (version 2, until 2026-12-05)\n';
  expect(rows(text)).toEqual([
    'open | Who pays for the bricks? | Mia | 2026-12-05 | -',
    'open | Which glaze? (version 2, until 2026-12-05) | - | - | -',
  ]);
});
