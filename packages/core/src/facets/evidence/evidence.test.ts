import { expect, test } from 'vitest';
import { readEvidence } from './evidence.ts';

const anchors = (text: string) =>
  readEvidence(text, 0, text.length).anchors.map(({ kind, target, sections, lines }) =>
    [kind, target, sections.join(' '), lines].filter((part) => part !== undefined && part !== '').join(' '),
  );
const negative = (text: string) =>
  readEvidence(text, 0, text.length).negative.map(
    ({ subject, claim, predicate }) => `${claim}: ${subject} | ${predicate}`,
  );

test('anchors are classified by what they point at', () => {
  expect(
    anchors(
      'See `bakery/oven.py:12-20`, `oven_plan.md` §3, `Oven.preheat`, `set_timer()`, https://bread.example/x. Also `gluten/free`.',
    ),
  ).toEqual([
    'file bakery/oven.py 12-20',
    'section oven_plan.md 3',
    'symbol Oven.preheat',
    'symbol set_timer()',
    'url https://bread.example/x',
    'symbol gluten/free',
  ]);
  expect(
    anchors('Paths like src/dough/knead.ts and docs/proof.md count without marks, `<30s` and `/v2/*` do not.'),
  ).toEqual(['file src/dough/knead.ts', 'document docs/proof.md']);
});

test('ranges are those of the anchor', () => {
  const text = 'as `a/b.py` says';
  const [found] = readEvidence(text, 0, text.length).anchors;
  expect(text.slice(found?.start, found?.end)).toBe('a/b.py');
});

test('negative claims keep subject and predicate', () => {
  expect(negative('Present in `oven.py`; no timer block; no mixer implementation found in repo (`mixer.md`)')).toEqual([
    'absent: timer block | ',
    'absent: mixer implementation | found in repo (`mixer.md`)',
  ]);
  expect(negative('Neither recipe is tested. The scale is missing.')).toEqual([
    'neither: recipe | is tested',
    'missing: The scale | is missing',
  ]);
  expect(negative('Es gibt Brot; kein Salz im Lager')).toEqual(['absent: Salz | im Lager']);
  expect(negative('No change. This is no longer true')).toEqual([]);
});
