import type { FindingLocation } from '../../findings/finding.ts';
import { createFinding } from '../../findings/finding.ts';
import { heldPlace } from '../../findings/held-places.ts';
import { severityOfLevel } from '../../policy/level.ts';
import { placeAnchor } from '../../sentinels/place-tally.ts';
import type { SentinelMatch, SentinelResult } from '../../sentinels/sentinel-result.ts';
import { reopenedItems } from '../reopened-items.ts';
import { reopeningWay } from '../reopening-way.ts';
import type { Rule } from '../rule.ts';

/**
 * What holds a repository to a decision and does not hold: one finding a place, or one for what is missing. Beyond many places one
 * finding stands for all others.
 */
export const sentinelFailed: Rule = {
  id: 'sentinel/failed',
  *check(context) {
    for (const result of context.sentinels) {
      const { sentinel, outcome } = result;
      if (outcome.kind !== 'fail' || sentinel.figure !== undefined) continue;
      // What reopens a decision is told at the decision, when there is one.
      if (reopenedItems(context, sentinel).length > 0) continue;
      const severity = severityOfLevel(sentinel.level);
      const data = {
        sentinel: sentinel.id,
        decision: sentinel.decision,
        statement: sentinel.statement,
        way: reopeningWay(context, sentinel.decision),
      };
      const places = outcome.matches.length === 0 ? [undefined] : outcome.matches;
      for (const match of places) {
        const location = match === undefined ? originOf(result) : placeOfMatch(match);
        const excerpt = match?.excerpt.trim() ?? outcome.detail;
        const finding = createFinding(
          'sentinel/failed',
          match === undefined ? 'missing' : 'found',
          { ...data, what: excerpt },
          {
            location,
            related: [{ ...originOf(result), label: 'where the sentinel is stated' }],
            item: sentinel.decision,
            anchor: placeAnchor(sentinel.id, excerpt),
          },
        );
        yield { ...finding, severity };
      }
      const { rest } = outcome;
      if (rest === undefined) continue;
      const more = createFinding(
        'sentinel/failed',
        'more',
        { ...data, more: rest.size },
        {
          location: placeOfMatch(heldPlace(rest, 0)),
          related: [{ ...originOf(result), label: 'where the sentinel is stated' }],
          item: sentinel.decision,
          anchor: sentinel.id,
        },
      );
      yield { ...more, severity, places: rest };
    }
  },
};

function placeOfMatch({ path, line, column }: Omit<SentinelMatch, 'excerpt'>): FindingLocation {
  return { path, range: { start: 0, end: 0, line, column } };
}

function originOf({ sentinel }: SentinelResult): FindingLocation {
  return { path: sentinel.origin.path, range: { start: 0, end: 0, line: sentinel.origin.line, column: 1 } };
}
