import { createFinding } from '../../findings/finding.ts';
import { likeness, titleWords } from '../../vocabulary/title-likeness.ts';
import type { PlannedPhase } from '../../facets/plans/phases.ts';
import type { CheckedDocument } from '../check-context.ts';
import { placeIn, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * Two documents of one folder give a phase titles that have no word in common. A longer title of the same words is the same
 * title, and documents of other folders may plan something else.
 */
export const phaseNamedTwice: Rule = {
  id: 'contradiction/phase-named-twice',
  *check({ registers }) {
    const known = new Map<string, { readonly document: CheckedDocument; readonly phase: PlannedPhase }>();
    for (const document of registers.flatMap(({ documents }) => [...documents])) {
      const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
      for (const phase of document.facts().phases) {
        if (!isNamed(document, phase) || telling(phase).size === 0) continue;
        const key = `${folder} ${phase.id.toLowerCase()}`;
        const first = known.get(key);
        if (first === undefined) known.set(key, { document, phase });
        else if (likeness(telling(first.phase), telling(phase)) === 0)
          yield createFinding(
            'contradiction/phase-named-twice',
            'differs',
            { phase: phase.id, title: phase.title, other: first.phase.title },
            {
              location: placeIn(document, phase.start, phase.end),
              related: [relatedPlace(placeIn(first.document, first.phase.start, first.phase.end), 'the other title')],
              anchor: `${phase.id} ${phase.title}`,
            },
          );
      }
    }
  },
};

/** Whether the heading names the phase, as "Phase 1: Cables" does; "Phase 1 requirements" is about it. */
function isNamed({ reading }: CheckedDocument, { start, end, id }: PlannedPhase): boolean {
  const heading = reading.source.text.slice(start, Math.min(end, start + 300));
  const at = heading.toLowerCase().indexOf(id.toLowerCase());
  return at !== -1 && /^\s?[:：—–]|^\s-\s/u.test(heading.slice(at + id.length));
}

/** Articles and the like are shared by any two titles. */
function telling({ title }: PlannedPhase): ReadonlySet<string> {
  return new Set([...titleWords(title)].filter((word) => word.length > 3 || !/^[a-z]/.test(word)));
}
