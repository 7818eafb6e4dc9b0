import type { Sentinel } from '../policy/sentinel.ts';
import { readSurveyReport } from './read-survey-report.ts';

/**
 * What lifts the embargo that a sentinel stands for, in words: an adapter that an accepted decision approved, or the report of a survey that found the
 * name to be what it is taken for. Undefined for other sentinels, and while the embargo holds.
 */
export function liftedBy(sentinel: Sentinel, textOf: (path: string) => string | undefined): string | undefined {
  if (!('embargo' in sentinel) || sentinel.embargo === undefined) return undefined;
  const { name, report, adapter } = sentinel.embargo;
  if (adapter?.standing === 'accepted') return `lifted by a shape adapter that ${adapter.approval} approved`;
  const text = report === undefined ? undefined : textOf(report);
  if (text === undefined) return undefined;
  const verdicts = [...readSurveyReport(text)].filter(([table]) => table === name || table.endsWith(`.${name}`));
  // Of several tables of that name in different schemas, all have to be what they are taken for.
  return verdicts.length > 0 && verdicts.every(([, verdict]) => verdict === 'verified_live')
    ? `lifted by ${report as string}, which marks it verified_live`
    : undefined;
}
