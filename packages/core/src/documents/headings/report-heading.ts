import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { fileTitle, type ReadContext } from '../read-context.ts';
import { sectionChain, type Outline, type Section } from './outline.ts';

/** Words in front of the names of those who were there, at the start of a line or as a heading. */
const ATTENDED =
  /^[\s>*_#-]{0,8}(?:attendees|attendance|participants|those present|present|apologies|teilnehmer|teilnehmende|teilnehmerinnen|anwesende?|anwesend|asistentes|participantes|presentes|présents|participants|partecipanti|presenti|uczestnicy|obecni|участники|присутствовали|присутствующие|出席者|参加者|与会者|與會者|参会人员|参会人|참석자|thành phần tham dự|người tham dự|الحضور)[*_]{0,3}\s?(?:[:：]|$)/iu;
const MAX_HEAD = 12;

/** Words of titles, as normalised, over what tells of a meeting, or of what was done since the last time. */
const REPORTS =
  /(?:^| )(?:meetings?|minutes|standups?|stand up|weekly sync|team sync|retros?|retrospectives?|change ?logs?|release notes|status (?:report|update)|progress (?:report|update)|weekly (?:report|update)|news ?letter|jour fixe|besprechung(?:en)?|besprechungsnotizen|sitzung(?:en)?|sitzungsprotokoll|besprechungsprotokoll|statusbericht|wochenbericht|reunion(?:es|s)?|acta|minuta|compte rendu|proces verbal|seance|reuniao|reunioes|riunion[ei]|verbale (?:di|del|della)|spotkani[ea]|совещани[ея]|заседани[ея]|встреча|cuoc hop|bien ban|محضر|اجتماع)(?: |$)|会议|议事录|纪要|打ち合わせ|ミーティング|회의/u;

/** Whether a line or a heading says who was there. */
export function namesAttended(line: string): boolean {
  return ATTENDED.test(line);
}

/** Whether the first lines of a section, or of the document, say who was there. */
export function isAttended({ blocks, text }: Outline, section: Section | undefined): boolean {
  const from = section?.from ?? 0;
  return blocks
    .slice(from, Math.min(from + MAX_HEAD, section?.ownTo ?? MAX_HEAD))
    .some(
      (block) =>
        (block.type === 'line' || block.type === 'item') &&
        namesAttended(text.slice(block.textStart, block.textStart + 60)),
    );
}

/** Whether a title is that of minutes, a changelog or another report: what a line under it says of an identifier is news of it. */
export function isReportTitle(title: string): boolean {
  return REPORTS.test(normalizeLabel(title));
}

/**
 * Whether a section reports, by its own title, one around it or the name of its file or folder, or by the names of those who were there. What
 * stands under a heading of its own that says what it holds ("Decisions") is not asked about.
 */
export function isReport(context: ReadContext, section: Section): boolean {
  const { outline } = context;
  const { path } = outline.source;
  if (isReportTitle(fileTitle(path)) || isReportTitle(path.split('/').at(-2) ?? '')) return true;
  for (const at of sectionChain(outline, section)) if (isReportTitle(at.title) || isAttended(outline, at)) return true;
  return false;
}
