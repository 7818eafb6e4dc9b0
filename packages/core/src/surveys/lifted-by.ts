import type { Sentinel } from '../policy/sentinel.ts';
import type { Survey, SurveyedTable } from '../policy/survey.ts';
import { judgeTable } from './judge-table.ts';
import { foundInReport, readSurveyReport } from './read-survey-report.ts';

/**
 * What lifts the embargo that a sentinel stands for, in words: an adapter that an accepted decision approved, or the report of a survey that found the
 * name to be what the survey asks today. Undefined for other sentinels, and while the embargo holds.
 */
export function liftedBy(
  sentinel: Sentinel,
  surveys: readonly Survey[],
  textOf: (path: string) => string | undefined,
): string | undefined {
  if (!('embargo' in sentinel) || sentinel.embargo === undefined) return undefined;
  const { report, adapter } = sentinel.embargo;
  if (adapter?.standing === 'accepted') return `lifted by a shape adapter that ${adapter.approval} approved`;
  const text = report === undefined ? undefined : textOf(report);
  if (text === undefined || unansweredIn(sentinel.embargo, surveys, text) !== undefined) return undefined;
  return `lifted by ${report as string}, which marks it verified_live`;
}

/**
 * Why the report of a survey lifts no embargo on a name: it does not mark it, no survey that writes this report asks for it today, or what it says
 * was found is not what is asked today. Undefined when it does. A verdict alone is a word that anybody can write, so what was found is
 * judged anew.
 */
export function unansweredIn(
  { name, report }: { readonly name: string; readonly report?: string | undefined },
  surveys: readonly Survey[],
  text: string,
): 'unmarked' | 'unasked' | 'differs' | undefined {
  const isOfName = (table: string): boolean => table === name || table.endsWith(`.${name}`);
  const marks = [...readSurveyReport(text)].filter(([table]) => isOfName(table));
  if (marks.length === 0 || marks.some(([, verdict]) => verdict !== 'verified_live')) return 'unmarked';
  // Of several tables of that name in different schemas, all have to be what they are taken for.
  const asked = surveys.filter((survey) => survey.report === report).flatMap(({ tables }) => tables);
  const own = asked.filter((table) => isOfName(table.name));
  if (own.length === 0) return 'unasked';
  const isLive = (table: SurveyedTable): boolean =>
    judgeTable(table, foundInReport(text, table.name)).verdict === 'verified_live';
  return own.every(isLive) ? undefined : 'differs';
}
