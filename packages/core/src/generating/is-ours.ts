import type { GeneratedKind } from '../model/generated-kind.ts';
import { isGeneratedText } from '../model/generated-mark.ts';

/** How the documents that are no Markdown begin, by which they are known as ours. */
const BEGINNINGS: Partial<Record<GeneratedKind | 'survey', string>> = {
  calendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Decisis//',
  csv: '"register","path","line","id",',
  feed: '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title>Decisions</title>',
};

/** Whether this tool made a document of a kind; only such a one may be replaced. */
export function isOurs(kind: GeneratedKind | 'survey', text: string): boolean {
  const beginning = BEGINNINGS[kind];
  return beginning === undefined ? isGeneratedText(text) : text.startsWith(beginning);
}
