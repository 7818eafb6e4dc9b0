import { createFinding, type FindingLocation } from '../../findings/finding.ts';
import type { ReopeningWay } from '../../findings/reopening-words.ts';
import { severityOfLevel } from '../../policy/level.ts';
import type { SentinelResult } from '../../sentinels/sentinel-result.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeIn, placeOf } from '../place.ts';
import { reopenedItems } from '../reopened-items.ts';
import { reopeningWay } from '../reopening-way.ts';
import type { Rule } from '../rule.ts';

/** An accepted decision whose condition for being looked at again has come true, or whose assumption is out of date. */
export const reopenConditionMet: Rule = {
  id: 'resolution/reopen-condition-met',
  *check(context) {
    for (const result of context.sentinels) {
      const { sentinel, outcome } = result;
      const { reopens } = sentinel;
      if (reopens === undefined) continue;
      for (const item of reopenedItems(context, sentinel)) {
        if (item.item.status !== 'accepted') continue;
        if (outcome.kind === 'fail')
          yield met(item, result, {
            what: outcome.matches[0]?.excerpt.trim() ?? outcome.detail,
            way: reopeningWay(context, sentinel.decision),
          });
        else if (reopens.expires !== undefined && reopens.expires < context.today)
          yield expired(item, result, reopens.expires);
      }
    }
  },
};

function met(
  item: CheckedItem,
  { sentinel, outcome }: SentinelResult,
  more: { what: string; way: ReopeningWay | undefined },
) {
  const condition = item.facets().conditions.reopen[0];
  const data = {
    id: item.name,
    condition: condition?.condition ?? sentinel.statement,
    ...more,
    sentinel: sentinel.id,
  };
  const place = outcome.kind === 'fail' ? outcome.matches[0] : undefined;
  const found: FindingLocation | undefined =
    place === undefined
      ? undefined
      : { path: place.path, range: { start: 0, end: 0, line: place.line, column: place.column } };
  const finding = createFinding('resolution/reopen-condition-met', 'met', data, {
    location:
      condition === undefined ? placeOf(item, 'reopen') : placeIn(item.document, condition.start, condition.end),
    related: [
      ...(found === undefined ? [] : [{ ...found, label: 'where it has come true' }]),
      { ...originOf(sentinel), label: 'where the sentinel is stated' },
    ],
    item: item.reference,
    anchor: sentinel.id,
  });
  return { ...finding, severity: severityOfLevel(sentinel.level) };
}

function expired(item: CheckedItem, { sentinel }: SentinelResult, day: string) {
  const data = { id: item.name, statement: sentinel.statement, day, sentinel: sentinel.id };
  const finding = createFinding('resolution/reopen-condition-met', 'expired', data, {
    location: placeOf(item, 'reopen'),
    related: [{ ...originOf(sentinel), label: 'where the sentinel is stated' }],
    item: item.reference,
    anchor: sentinel.id,
  });
  return { ...finding, severity: severityOfLevel(sentinel.level) };
}

function originOf({ origin }: SentinelResult['sentinel']): FindingLocation {
  return { path: origin.path, range: { start: 0, end: 0, line: origin.line, column: 1 } };
}
