import { isGeneratedText } from '../model/generated-mark.ts';
import type { FoundTable, SurveyVerdict } from './judge-table.ts';

const ROW = /^\| `([^`|]+)` \| (verified_live|differs|absent) \| *(\d*) *\|/;
const HEADING = /^## `([^`]+)`$/;
const COLUMN = /^\| `([^`]+)` \| ((?:[^|\\]|\\.)+?) \| (yes|no) \|/;
const KEY = /^- (`[^`]+`(?:, `[^`]+`)*) to `([^`]+)`$/;

/**
 * What the report of a survey says of each table, by its name with its schema. A text that no survey wrote says nothing:
 * a verdict that somebody typed is none.
 */
export function readSurveyReport(text: string): ReadonlyMap<string, SurveyVerdict> {
  const verdicts = new Map<string, SurveyVerdict>();
  if (!isReport(text)) return verdicts;
  for (const line of text.split(/\r?\n/)) {
    const [, name, verdict] = ROW.exec(line) ?? [];
    if (name !== undefined) verdicts.set(name, verdict as SurveyVerdict);
  }
  return verdicts;
}

/** What the report of a survey says that it found of a table, with its schema in the name; undefined when it found none, or says nothing of it. */
export function foundInReport(text: string, table: string): FoundTable | undefined {
  if (!isReport(text)) return undefined;
  const lines = text.split(/\r?\n/);
  const rows = lines.flatMap((line) => {
    const [, name, , count = ''] = ROW.exec(line) ?? [];
    return name === table && count !== '' ? [Number(count)] : [];
  });
  const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === table);
  const [count] = rows;
  if (start === -1 || count === undefined || rows.length > 1) return undefined;
  const end = lines.findIndex((line, at) => at > start && HEADING.test(line));
  const section = lines.slice(start + 1, end === -1 ? undefined : end);
  return {
    rows: count,
    columns: section.flatMap((line) => {
      const [, name, type, isRequired] = COLUMN.exec(line) ?? [];
      return name === undefined || type === undefined
        ? []
        : [{ name, type: type.replace(/\\(.)/g, '$1'), isRequired: isRequired === 'yes' }];
    }),
    foreignKeys: section.flatMap((line) => {
      const [, columns, target] = KEY.exec(line) ?? [];
      return columns === undefined || target === undefined
        ? []
        : [{ table: target, columns: columns.slice(1, -1).split('`, `') }];
    }),
  };
}

function isReport(text: string): boolean {
  return isGeneratedText(text) && text.slice(0, 120).includes('"decisis survey"');
}
