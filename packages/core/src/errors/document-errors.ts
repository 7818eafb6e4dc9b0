import { shellWord } from './shell-word.ts';
import { entry } from './error-entry.ts';
import { nearestNames, renderBytes } from './wording.ts';

/** Errors about documents that are read or judged. */
export const DOCUMENT_ERRORS = {
  DCS_DOCUMENT_NOT_FOUND: entry<{ path: string; nearest?: readonly string[] }>({
    code: 'DCS_DOCUMENT_NOT_FOUND',
    kind: 'not-found',
    title: 'A path that was asked for does not exist.',
    why: 'nothing is read in its place, because an answer about the wrong documents looks like a clean one',
    message: ({ path }) => `${path} does not exist`,
    hint: ({ nearest = [] }) => {
      const names = nearestNames(nearest);
      return names === undefined ? 'check the path, relative to the folder you are in' : `use ${names}`;
    },
    sample: { path: 'decisions/opne.md', nearest: ['decisions/open.md'] },
  }),
  DCS_DOCUMENT_UNREADABLE: entry<{ path: string; reason: string }>({
    code: 'DCS_DOCUMENT_UNREADABLE',
    kind: 'denied',
    title: 'A file or folder exists but the system refuses to let it be read.',
    why: 'a document that cannot be read may hold open decisions, so leaving it out would be a wrong answer',
    message: ({ path, reason }) => `${path} cannot be read: ${reason}`,
    hint: ({ path }) => `allow reading with "chmod u+r ${path}", or exclude the path in decisis.toml`,
    sample: { path: 'decisions/board.md', reason: 'permission denied' },
  }),
  DCS_DOCUMENT_IS_DIRECTORY: entry<{ path: string }>({
    code: 'DCS_DOCUMENT_IS_DIRECTORY',
    kind: 'usage',
    title: 'A folder was given where one file is needed.',
    why: 'this command speaks about the bytes of one document',
    message: ({ path }) => `${path} is a folder, and one file is needed`,
    hint: ({ path }) => `name a file in it, or run "decisis list ${shellWord(path)}" to read all of them`,
    sample: { path: 'decisions' },
  }),
  DCS_DOCUMENT_NOT_A_FILE: entry<{ path: string; found: string }>({
    code: 'DCS_DOCUMENT_NOT_A_FILE',
    kind: 'invalid',
    title: 'A path names a pipe, a socket or a device where a file is needed.',
    why: 'reading it could wait for ever or disturb the program behind it, so it is not even opened',
    message: ({ path, found }) => `${path} is ${found}, not a file`,
    hint: () => 'write the document to a file, and name that file',
    sample: { path: 'decisions/open.md', found: 'a pipe' },
  }),
  DCS_DOCUMENT_OUTSIDE_TREE: entry<{ path: string; target: string }>({
    code: 'DCS_DOCUMENT_OUTSIDE_TREE',
    kind: 'denied',
    title: 'A path leads out of the tree that is being read, usually through a symbolic link.',
    why: 'a repository must not be able to make the tool read or write files elsewhere on the machine',
    message: ({ path, target }) => `${path} leads out of the tree, to ${target}`,
    hint: ({ target }) => `copy the document into the tree, or name it directly: "decisis list ${shellWord(target)}"`,
    sample: { path: 'decisions/shared.md', target: '../other/shared.md' },
  }),
  DCS_DOCUMENT_BINARY: entry<{ path: string; offset: number }>({
    code: 'DCS_DOCUMENT_BINARY',
    kind: 'invalid',
    title: 'The file is not text.',
    why: 'it holds a NUL byte, which no text document holds',
    message: ({ path, offset }) => `${path} is not a text file: byte ${offset} is NUL`,
    hint: () => 'export the document as Markdown or plain text in UTF-8, and name that file',
    sample: { path: 'decisions/minutes.docx', offset: 10 },
  }),
  DCS_DOCUMENT_INVALID_ENCODING: entry<{ path: string; line: number; offset: number }>({
    code: 'DCS_DOCUMENT_INVALID_ENCODING',
    kind: 'invalid',
    title: 'The file is not valid UTF-8, so it cannot be edited without damage.',
    why: 'bytes that are not UTF-8 cannot be written back as they were, and an edit keeps every other byte',
    message: ({ path, line, offset }) => `${path}:${line} is not valid UTF-8 at byte ${offset}`,
    hint: ({ path }) => `convert it: "iconv -f WINDOWS-1252 -t UTF-8 ${path}", with the encoding it really has`,
    sample: { path: 'decisions/open.md', line: 14, offset: 1022 },
  }),
  DCS_DOCUMENT_TOO_LARGE: entry<{ path: string; bytes: number; limitBytes: number; flag: string }>({
    code: 'DCS_DOCUMENT_TOO_LARGE',
    kind: 'invalid',
    title: 'A file is larger than the limit for one document.',
    why: 'a limit keeps one stray file from using up the memory of the machine',
    message: ({ path, bytes, limitBytes }) =>
      `${path} has ${renderBytes(bytes)}, more than the limit of ${renderBytes(limitBytes)}`,
    hint: ({ flag, bytes }) => `raise the limit with "${flag} ${bytes}", or exclude the file in decisis.toml`,
    sample: { path: 'decisions/dump.md', bytes: 1_073_741_824, limitBytes: 67_108_864, flag: '--max-bytes' },
  }),
  DCS_DOCUMENT_TOO_MANY_ROWS: entry<{ path: string; line: number; limit: number; flag: string }>({
    code: 'DCS_DOCUMENT_TOO_MANY_ROWS',
    kind: 'invalid',
    title: 'A document has more rows than the limit.',
    why: 'a limit keeps one generated table from using up the memory of the machine',
    message: ({ path, line, limit }) => `${path}:${line} is row ${limit + 1}, more than the limit of ${limit}`,
    hint: ({ flag, limit }) => `raise the limit with "${flag} ${limit * 2}", or split the register`,
    sample: { path: 'decisions/dump.md', line: 1_000_004, limit: 1_000_000, flag: '--max-rows' },
  }),
  DCS_DOCUMENT_IN_CONFLICT: entry<{ path: string; line: number }>({
    code: 'DCS_DOCUMENT_IN_CONFLICT',
    kind: 'conflict',
    title: 'A register holds the conflict markers of a merge that nobody finished.',
    why: 'what stands between the markers belongs to two sides, and a change or a document made of half a register misleads',
    message: ({ path, line }) => `${path}:${line} is a conflict marker; nothing was written`,
    hint: () => 'finish the merge first, then "decisis check"; "git status" names the files',
    sample: { path: 'decisions/open.md', line: 14 },
  }),
  DCS_DOCUMENT_UNJUDGED: entry<{ findings: readonly string[]; written?: string }>({
    code: 'DCS_DOCUMENT_UNJUDGED',
    kind: 'conflict',
    title: 'A baseline was asked for while something could not be judged.',
    why: 'a baseline accepts what was judged; what nobody could look at would pass from then on',
    message: ({ findings, written }) =>
      `no baseline was written${written === undefined ? '' : ` (${written} was)`}, for not everything could be judged: ` +
      `${findings.slice(0, 5).join(', ')}${findings.length > 5 ? ` and ${findings.length - 5} more` : ''}`,
    hint: () => 'see them with "decisis check", repair them, and run "decisis check --write-baseline"',
    sample: { findings: ['document/conflict-marker at decisions/open.md:5'], written: 'decisis.toml' },
  }),
} as const;
