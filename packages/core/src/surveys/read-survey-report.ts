import { isGeneratedText } from '../model/generated-mark.ts';
import type { SurveyVerdict } from './judge-table.ts';

const ROW = /^\| `([^`|]+)` \| (verified_live|differs|absent) \|/;

/**
 * What the report of a survey says of each table, by its name with its schema. A text that no survey wrote says nothing:
 * a verdict that somebody typed is none.
 */
export function readSurveyReport(text: string): ReadonlyMap<string, SurveyVerdict> {
  const verdicts = new Map<string, SurveyVerdict>();
  if (!isGeneratedText(text) || !text.slice(0, 120).includes('"decisis survey"')) return verdicts;
  for (const line of text.split(/\r?\n/)) {
    const [, name, verdict] = ROW.exec(line) ?? [];
    if (name !== undefined) verdicts.set(name, verdict as SurveyVerdict);
  }
  return verdicts;
}
