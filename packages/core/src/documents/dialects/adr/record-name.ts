/** What the path of a document says about it. */
export interface RecordName {
  /** The file's name without extension, or that of its folder when the file is only called README or index. */
  readonly stem: string;
  /** Named as record files are: a number, or the word for a record and a number, in front of a title. */
  readonly isRecordFile: boolean;
  /** The form that records are copied from. */
  readonly isTemplate: boolean;
  /** A page about a folder, not a record. */
  readonly isIndex: boolean;
  /** Identifier in the name: `0007`, `ADR-12`; undefined when it carries none. */
  readonly id: string | undefined;
}

const INDEX = /^(?:readme|index)$/i;
const RECORD_WORD = 'adr|rfc|rfd|pep|kep|tep|dr|decision';
const NAMED = new RegExp(`^(?:${RECORD_WORD})[-_ ]?\\d{1,6}(?:[-_. ]|$)`, 'i');
const NUMBERED = /^\d{3,8}(?:[-_. ]|$)/;
const CODED = /^[A-Z]{2,8}-(?:\d|[A-Z]{1,6}\d)/i;
/** `shop-adr-ops-0004-title`: the word for a record, at most two more words, a number. */
const SPELLED = new RegExp(
  `^((?:[A-Za-z]{1,12}[-_ ]){0,2}(?:${RECORD_WORD})(?:[-_ ][A-Za-z]{1,12}){0,2}[-_ ]?\\d{1,8})(?:[-_. ]|$)`,
  'i',
);
/** Letters and a number or a month (`ADR-2025-11`); a bare date or year in front of a title only says when. */
const ID =
  /^(?!(?:\d{4}-\d{2}|(?:19|20)\d{2})(?:[-_. ]|$))((?:[A-Za-z]{2,8}[-_ ]?(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,6})|\d{1,6})[a-z]?)(?=[-_. ]|$)/;
/** `ADR-2026-04-16-title`: the year alone names no record. */
const DATED = new RegExp(`^(?:${RECORD_WORD})[-_ ]?(?:19|20)\\d{2}-\\d{2}(?:[-_. ]|$)`, 'i');
const TEMPLATE =
  /(?:^_?|[-_. ])(?:templates?|plantilla|vorlage|szablon|gabarit|шаблон|模板|テンプレート|템플릿)(?:[-_. ](?:v?\d{1,3}|short|long|bare|minimal|full|simple|default))?$|^_?template[-_. ]/i;
/** A number other than zero: what is numbered is a record, even one about templates. */
const COUNTED = /(?:^|[-_ .])0*[1-9]\d*(?=[-_. ]|$)/;
/** Folders in which every record has a folder of its own with a README. */
const FOLDER_OF_RECORDS = /\/[^/]*(?:adr|decision|rfd|example)[^/]*\/[^/]+\/[^/]+$/i;

/** Reads the name of a document: `docs/adr/0007-use-queues.md`, `rfd/0012/README.md`, `adr-template.md`. */
export function readRecordName(path: string): RecordName {
  const parts = path.split('/');
  const file = (parts.at(-1) as string).replace(/\.[A-Za-z]{1,8}$/, '');
  const folder = parts.at(-2) ?? '';
  const isPage = INDEX.test(file);
  const stem = isPage && isNamedLikeRecord(folder) ? folder : file;
  return {
    stem,
    isRecordFile: isNamedLikeRecord(stem),
    isTemplate: TEMPLATE.test(stem) && !COUNTED.test(stem),
    isIndex: isPage && stem === file && !FOLDER_OF_RECORDS.test(`/${path}`),
    id: idIn(stem),
  };
}

function isNamedLikeRecord(stem: string): boolean {
  return NAMED.test(stem) || NUMBERED.test(stem) || CODED.test(stem) || SPELLED.test(stem);
}

/** Letters in front of a number stand for a kind of record and are shown in capitals: `adr-001` is ADR-001. */
function idIn(stem: string): string | undefined {
  const id = ((DATED.test(stem) ? undefined : SPELLED.exec(stem)) ?? ID.exec(stem))?.[1];
  return id === undefined || !/^[a-z]{2,5}[-_ ]?\d/.test(id) ? id : id.toUpperCase();
}
