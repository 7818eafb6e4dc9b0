// Every error of the tool. To add one: an entry here (key and code are the same string), then `npm run generate`,
// which writes its page under docs/reference/errors. Findings, which speak about the user's decisions, stand elsewhere.
import { entry, type ErrorEntry } from './error-entry.ts';
import { fetchSpec, nearestNames, renderBytes, shellQuoted } from './wording.ts';

const WRITE_STATES = {
  unchanged: 'nothing was changed',
  absent: 'nothing was created',
  replaced: 'the file has its new content, though a power failure may still undo that',
} as const;

/** The catalogue; the keys are the codes. */
export const ERRORS = {
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
    hint: ({ path }) => `name a file in it, or run "decisis list ${path}" to read all of them`,
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
  DCS_DOCUMENT_EXISTS: entry<{ path: string }>({
    code: 'DCS_DOCUMENT_EXISTS',
    kind: 'conflict',
    title: 'A file that should be created exists already.',
    why: 'creating a file never replaces what somebody has written',
    message: ({ path }) => `${path} exists already; nothing was written`,
    hint: ({ path }) => `edit ${path}, or move it away and run the command again`,
    sample: { path: 'decisis.toml' },
  }),
  DCS_DOCUMENT_HAND_WRITTEN: entry<{ path: string; kind: string }>({
    code: 'DCS_DOCUMENT_HAND_WRITTEN',
    kind: 'conflict',
    title: 'A generated document would replace a file that somebody wrote.',
    why: 'a generated document says so in its first line, and this file does not',
    message: ({ path, kind }) => `${path} was not made by "decisis ${kind}"; nothing was written`,
    hint: ({ path, kind }) =>
      kind === 'log'
        ? `compare it with "decisis log --check --out ${path}", or move it away and run the command again`
        : `move ${path} away, or name another file`,
    sample: { path: 'plans/decision_log.md', kind: 'log' },
  }),
  DCS_DOCUMENT_OUTSIDE_TREE: entry<{ path: string; target: string }>({
    code: 'DCS_DOCUMENT_OUTSIDE_TREE',
    kind: 'denied',
    title: 'A path leads out of the tree that is being read, usually through a symbolic link.',
    why: 'a repository must not be able to make the tool read or write files elsewhere on the machine',
    message: ({ path, target }) => `${path} leads out of the tree, to ${target}`,
    hint: ({ target }) => `copy the document into the tree, or name it directly: "decisis list ${target}"`,
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
  DCS_DOCUMENT_UNKNOWN_NODE: entry<{ node: string; nearest: readonly string[]; known: number }>({
    code: 'DCS_DOCUMENT_UNKNOWN_NODE',
    kind: 'not-found',
    title: 'No document and no setting names the part of the plan that was asked for.',
    why: 'an answer about something that is not in the plan would read as "nothing holds it up"',
    message: ({ node, known }) =>
      known === 0
        ? `the plan has no parts, so none is called ${node}`
        : `none of the ${known} parts of the plan is called ${node}`,
    hint: ({ nearest }) => {
      const names = nearestNames(nearest);
      return names === undefined ? 'run "decisis ready" to see the plan' : `use ${names}`;
    },
    sample: { node: 'Phse 1', nearest: ['Phase 1'], known: 4 },
  }),
  DCS_DOCUMENT_PARTLY_WRITTEN: entry<{ written: readonly string[]; unwritten: readonly string[]; reason: string }>({
    code: 'DCS_DOCUMENT_PARTLY_WRITTEN',
    kind: 'unavailable',
    title: 'A change of several files stopped between two of them.',
    why: 'a file system replaces one file in one step, never several',
    message: ({ written, unwritten, reason }) =>
      `${written.join(', ')} ${written.length === 1 ? 'is' : 'are'} written, ${unwritten.join(', ')} ${unwritten.length === 1 ? 'is' : 'are'} not: ${reason}`,
    hint: () => 'remove the cause and run the same command again; it continues where it stopped',
    sample: {
      written: ['docs/plan.md'],
      unwritten: ['decisions/open.md'],
      reason: 'no space left on device',
    },
  }),
  DCS_DOCUMENT_ID_TAKEN: entry<{ id: string; by: string; where: string; free: string | undefined }>({
    code: 'DCS_DOCUMENT_ID_TAKEN',
    kind: 'conflict',
    title: 'An identifier that was asked for is in use, on another branch for instance.',
    why: 'two items of one identifier cannot be told apart once their branches are merged',
    message: ({ id, by, where }) => `${id} is taken ${where}${by === '' ? '' : `: ${by}`}; nothing was written`,
    hint: ({ free }) => (free === undefined ? 'take one that is free: "decisis ids" shows the next' : `take ${free}`),
    sample: {
      id: 'D-009',
      by: '"Pick the tug operator"',
      where: 'on feature/tugs at decisions/open.md:14',
      free: 'D-010',
    },
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
  DCS_DOCUMENT_UNKNOWN_ITEM: entry<{ id: string; nearest: readonly string[]; searched: number }>({
    code: 'DCS_DOCUMENT_UNKNOWN_ITEM',
    kind: 'not-found',
    title: 'No register holds an item with the ID that was asked for.',
    why: 'IDs are compared as written, apart from letter case',
    message: ({ id, searched }) => `${id} is in none of ${searched} ${searched === 1 ? 'document' : 'documents'}`,
    hint: ({ nearest }) => {
      const names = nearestNames(nearest);
      return names === undefined ? 'run "decisis list" to see every ID' : `use ${names}`;
    },
    sample: { id: 'D-060', nearest: ['D-006'], searched: 4 },
  }),
  DCS_DOCUMENT_AMBIGUOUS_ITEM: entry<{
    id: string;
    places: ReadonlyArray<{ path: string; line: number; name: string }>;
  }>({
    code: 'DCS_DOCUMENT_AMBIGUOUS_ITEM',
    kind: 'conflict',
    title: 'Several items have the ID that was asked for.',
    why: 'one ID of two items names two different decisions',
    message: ({ id, places }) =>
      `${id} names ${places.length} items: ${places.map(({ path, line }) => `${path}:${line}`).join(', ')}`,
    hint: ({ places }) =>
      `write ${places
        .slice(0, 3)
        .map(({ name }) => `"${name}"`)
        .join(' or ')}`,
    sample: {
      id: 'D-006',
      places: [
        { path: 'decisions/open.md', line: 14, name: 'decisions/open.md:D-006#1' },
        { path: 'decisions/open.md', line: 19, name: 'decisions/open.md:D-006#2' },
      ],
    },
  }),
  DCS_DOCUMENT_UNKNOWN_FIELD: entry<{ field: string; nearest: readonly string[]; known: readonly string[] }>({
    code: 'DCS_DOCUMENT_UNKNOWN_FIELD',
    kind: 'usage',
    title: 'The model has no field of that name.',
    why: 'field names are a closed list, the same in every dialect',
    message: ({ field }) => `"${field}" is not a field of the model`,
    hint: ({ nearest, known }) => `use ${nearestNames(nearest) ?? `one of ${known.join(', ')}`}`,
    sample: { field: 'ower', nearest: ['owner'], known: ['title', 'status', 'owner', 'due'] },
  }),
  DCS_DOCUMENT_NO_SLOT: entry<{ id: string; field: string; path: string; instead: string }>({
    code: 'DCS_DOCUMENT_NO_SLOT',
    kind: 'invalid',
    title: 'The document has no place where this field of this item is written.',
    why: 'an edit replaces text that is there; it invents no column and no section',
    message: ({ id, field, path }) => `${id} has no place for ${field} in ${path}`,
    hint: ({ instead }) => instead,
    sample: {
      id: 'D-006',
      field: 'owner',
      path: 'decisions/open.md',
      instead: 'add a column "Owner" to the table at line 12, then run the command again',
    },
  }),
  DCS_DOCUMENT_VALUE_NOT_WRITABLE: entry<{ id: string; field: string; reason: string; instead: string }>({
    code: 'DCS_DOCUMENT_VALUE_NOT_WRITABLE',
    kind: 'invalid',
    title: 'The value cannot be written in the place where the document keeps this field.',
    why: 'after every edit the document must read back as exactly the value that was asked for',
    message: ({ id, field, reason }) => `the value of ${field} cannot be written for ${id}: ${reason}`,
    hint: ({ instead }) => instead,
    sample: {
      id: 'D-006',
      field: 'title',
      reason: 'a table cell holds one line',
      instead: 'put the value on one line',
    },
  }),
  DCS_DOCUMENT_EDIT_NOT_CARRIED: entry<{
    path: string;
    action: 'add' | 'remove';
    what: string;
    reason: string;
    instead: string;
  }>({
    code: 'DCS_DOCUMENT_EDIT_NOT_CARRIED',
    kind: 'invalid',
    title: 'The way this document is written cannot carry the change.',
    why: 'an edit changes the item that was named and nothing else, or it is not made',
    message: ({ path, action, what, reason }) => `cannot ${action} ${what} in ${path}: ${reason}`,
    hint: ({ instead }) => instead,
    sample: {
      path: 'decisions/open.md',
      action: 'remove',
      what: 'D-006',
      reason: 'the document would read as 3 items, not 5',
      instead: 'remove D-006 at line 14 by hand',
    },
  }),
  DCS_DOCUMENT_UNKNOWN_STATUS: entry<{ value: string; nearest: readonly string[]; known: readonly string[] }>({
    code: 'DCS_DOCUMENT_UNKNOWN_STATUS',
    kind: 'usage',
    title: 'A value given as a status is none.',
    why: 'a status that nobody can map would drop the item out of every filter',
    message: ({ value }) => `"${value}" is not a status`,
    hint: ({ nearest, known }) => `use ${nearestNames(nearest) ?? `one of ${known.join(', ')}`}`,
    sample: { value: 'acepted', nearest: ['accepted'], known: ['open', 'accepted', 'rejected'] },
  }),
  DCS_DOCUMENT_CHANGED_MEANWHILE: entry<{ path: string }>({
    code: 'DCS_DOCUMENT_CHANGED_MEANWHILE',
    kind: 'conflict',
    title: 'The file changed between reading it and writing the edit.',
    why: 'writing would undo what somebody else has just saved',
    message: ({ path }) => `${path} changed while the edit was being made; nothing was written`,
    hint: () => 'run the command again',
    sample: { path: 'decisions/open.md' },
  }),
  DCS_DOCUMENT_WRITE_FAILED: entry<{ path: string; reason: string; state: 'unchanged' | 'replaced' | 'absent' }>({
    code: 'DCS_DOCUMENT_WRITE_FAILED',
    kind: 'unavailable',
    title: 'A file could not be written.',
    why: 'a file is written beside the old one and takes its place in one step, so it is never half written',
    message: ({ path, reason, state }) => `${path} could not be written: ${reason}; ${WRITE_STATES[state]}`,
    hint: () => 'remove the cause and run the command again',
    sample: { path: 'decisions/open.md', reason: 'no space left on device', state: 'unchanged' },
  }),
  DCS_CONFIG_INVALID: entry<{
    path: string;
    line: number;
    column: number;
    problem: string;
    expected: string;
    nearest?: readonly string[];
    /** The problems after the first, in the order of the file; whoever prints the error prints them too. */
    further?: ReadonlyArray<{
      line: number;
      column: number;
      problem: string;
      expected: string;
      nearest: readonly string[];
    }>;
  }>({
    code: 'DCS_CONFIG_INVALID',
    kind: 'invalid',
    title: 'decisis.toml holds something that cannot be understood.',
    why: 'a setting that is skipped in silence would leave registers unread or rules unenforced',
    message: ({ path, line, column, problem }) => `${path}:${line}:${column} ${problem}`,
    hint: ({ expected, nearest = [] }) => {
      const names = nearestNames(nearest);
      return names === undefined ? `write ${expected}` : `write ${expected}; nearest: ${names}`;
    },
    sample: {
      path: 'decisis.toml',
      line: 3,
      column: 1,
      problem: 'has an unknown key "pth"',
      expected: 'one of path, name, dialect, columns',
      nearest: ['path'],
    },
  }),
  DCS_CONFIG_NO_REGISTERS: entry<{ folder: string; filesRead: number }>({
    code: 'DCS_CONFIG_NO_REGISTERS',
    kind: 'not-found',
    title: 'No document with decisions was found.',
    why: 'an empty answer would read as "nothing is open"',
    message: ({ folder, filesRead }) =>
      `no register found in ${folder} (${filesRead} ${filesRead === 1 ? 'file' : 'files'} looked at)`,
    hint: () => 'name a file, or run "decisis init" to see what was left out and why',
    sample: { folder: '.', filesRead: 12 },
  }),
  DCS_SENTINEL_ALLOW_FILE: entry<{ path: string; problem: string }>({
    code: 'DCS_SENTINEL_ALLOW_FILE',
    kind: 'invalid',
    title: 'The file that says what sentinels may reach cannot be used.',
    why: 'what is not clearly allowed must not be run, and what is allowed must not pass for forbidden',
    message: ({ path, problem }) => `${path} ${problem}`,
    hint: () => 'keep it outside of the repository, with lines such as connections = ["QUEUE_DATABASE_URL"]',
    sample: { path: '/etc/decisis/allow.toml', problem: 'cannot be read: permission denied' },
  }),
  DCS_SENTINEL_SURVEY_UNANSWERED: entry<{ survey: string; reason: string; hint: string }>({
    code: 'DCS_SENTINEL_SURVEY_UNANSWERED',
    kind: 'unavailable',
    title: 'A survey could not ask its database.',
    why: 'a report of half the answers would pass for one of all',
    message: ({ survey, reason }) => `survey ${survey} could not observe: ${reason}; no report was written`,
    hint: ({ hint }) => hint,
    sample: {
      survey: 'G7',
      reason: 'the environment has no QUEUE_DATABASE_URL',
      hint: 'set QUEUE_DATABASE_URL to the connection string of a role that may only read',
    },
  }),
  DCS_APPROVAL_NO_ACTOR: entry<{ command: string }>({
    code: 'DCS_APPROVAL_NO_ACTOR',
    kind: 'usage',
    title: 'A decision is to be recorded, and nobody says who takes it.',
    why: 'git names whoever the machine is set up for, which proves nothing, so the name has to be given',
    message: ({ command }) => `"decisis ${command}" needs the name of whoever acts`,
    hint: ({ command }) => `write "decisis ${command} ... --actor NAME", or set DECISIS_ACTOR`,
    sample: { command: 'accept' },
  }),
  DCS_APPROVAL_INCOMPLETE: entry<{ id: string; missing: ReadonlyArray<{ field: string; give: string }>; rule: string }>(
    {
      code: 'DCS_APPROVAL_INCOMPLETE',
      kind: 'invalid',
      title: 'A decision cannot be accepted before it says what its register demands.',
      why: 'the register asks for these of every decision, and what is missing at acceptance is rarely added later',
      message: ({ id, missing, rule }) => `${id} has no ${missing.map(({ field }) => field).join(', no ')}; ${rule}`,
      hint: ({ missing }) => missing.map(({ give }) => give).join('; '),
      sample: {
        id: 'D-006',
        missing: [{ field: 'rollback', give: 'give one with "--rollback TEXT"' }],
        rule: 'decisions/open.md:41 demands it',
      },
    },
  ),
  DCS_APPROVAL_NOT_DECIDED: entry<{ id: string; status: string }>({
    code: 'DCS_APPROVAL_NOT_DECIDED',
    kind: 'conflict',
    title: 'An item that is not decided was to be locked.',
    why: 'a lock pins what was decided; of an open item there is nothing to pin',
    message: ({ id, status }) => `${id} is ${status}, so there is nothing to lock`,
    hint: () => 'accept or reject it first',
    sample: { id: 'D-006', status: 'open' },
  }),
  DCS_APPROVAL_LOCKED: entry<{ id: string; difference: string; way?: { words: string; name: string } }>({
    code: 'DCS_APPROVAL_LOCKED',
    kind: 'conflict',
    title: 'A locked statement was to be approved, or set, with other words or another status than it was locked with.',
    why: 'a locked statement changes only when another decision supersedes it',
    message: ({ id, difference }) => `${id} is locked, and differs from its lock: ${difference}`,
    hint: ({ way }) =>
      way === undefined
        ? 'leave it as it is locked; an accepted decision takes its place with "decisis supersede OLD NEW"'
        : `first put the locked words back, ${way.words}; then run "decisis supersede ${way.name} NEW"`,
    sample: {
      id: 'D-006',
      difference: '"sixteen" became "thirty-two"',
      way: { words: '"Sixteen berths"', name: 'D-006' },
    },
  }),
  DCS_APPROVAL_NO_LOCK: entry<{ id: string }>({
    code: 'DCS_APPROVAL_NO_LOCK',
    kind: 'not-found',
    title: 'A statement has no lock.',
    why: 'only what is locked can be challenged; of what is not, the words can simply be changed',
    message: ({ id }) => `${id} has no lock`,
    hint: () => 'lock it with "decisis lock", or change its words',
    sample: { id: 'D-006' },
  }),
  DCS_APPROVAL_NO_LOCKFILE: entry<{ path: string }>({
    code: 'DCS_APPROVAL_NO_LOCKFILE',
    kind: 'not-found',
    title: 'There is no decisis.lock to compare the documents with.',
    why: 'a comparison with nothing would look like one that found nothing',
    message: ({ path }) => `${path} does not exist, so nothing was verified`,
    hint: () => 'lock what the documents call locked with "decisis lock --all --actor NAME"',
    sample: { path: 'decisis.lock' },
  }),
  DCS_APPROVAL_LOCKFILE_BROKEN: entry<{ path: string; line: number; what: string }>({
    code: 'DCS_APPROVAL_LOCKFILE_BROKEN',
    kind: 'invalid',
    title: 'decisis.lock cannot be relied on, so nothing is written into it.',
    why: 'writing the entries that can still be read would lose the others for good',
    message: ({ path, line, what }) => `${path}:${line} ${what}`,
    hint: ({ path }) => `take the file from the last commit that had it right, as with "git checkout HEAD -- ${path}"`,
    sample: { path: 'decisis.lock', line: 12, what: 'a conflict mark: <<<<<<<' },
  }),
  DCS_APPROVAL_HALF_ONLY: entry<{ old: string; by: string; half: string; instead: string }>({
    code: 'DCS_APPROVAL_HALF_ONLY',
    kind: 'invalid',
    title: 'Only one half of a supersession could be written, so none was.',
    why: 'the old record, the new one and the index have to say the same from one moment to the next',
    message: ({ old, by, half }) => `${by} cannot supersede ${old}: ${half}`,
    hint: ({ instead }) => instead,
    sample: {
      old: 'D-006',
      by: 'D-014',
      half: 'decisions/open.md has no place where D-014 says what it supersedes',
      instead: 'add a column "Supersedes", then run the command again; nothing was written',
    },
  }),
  DCS_GIT_NOT_INSTALLED: entry<Record<string, never>>({
    code: 'DCS_GIT_NOT_INSTALLED',
    kind: 'unavailable',
    title: 'Git is needed, and there is none.',
    why: 'what a change started from can only be read with git; a git inside the tree being judged is never started',
    message: () => 'git is not installed, or stands in no folder of PATH outside of this tree',
    hint: () => 'install git, or leave out --base and --head to judge the working tree as it is',
    sample: {},
  }),
  DCS_GIT_NO_REPOSITORY: entry<{ folder: string }>({
    code: 'DCS_GIT_NO_REPOSITORY',
    kind: 'not-found',
    title: 'A folder belongs to no git repository.',
    why: 'without history there is nothing that a change could be compared with',
    message: ({ folder }) => `${folder} is in no git repository`,
    hint: () => 'run the command in a clone, or leave out --base and --head to judge the files as they are',
    sample: { folder: '/home/me/plans' },
  }),
  DCS_GIT_UNKNOWN_REVISION: entry<{ name: string; nearest: readonly string[]; isShallow: boolean; tag?: string }>({
    code: 'DCS_GIT_UNKNOWN_REVISION',
    kind: 'not-found',
    title: 'A name is no branch, no remote-tracking branch and no commit that is here.',
    why: 'a tag or an abbreviation is never taken for a branch, since a change could bring one of that name',
    message: ({ name }) =>
      `"${name}" is no local branch, no remote-tracking branch and no full commit name that is here`,
    hint: ({ name, nearest, isShallow, tag }) => {
      if (tag !== undefined) return `name the tag in full: "${tag}"`;
      if (/[~^:@{}]|\.\.|^[0-9a-f]{4,63}$/.test(name))
        return `give the full name of the commit, which "git rev-parse ${shellQuoted(name)}" prints`;
      const names = nearestNames(nearest);
      const fetch = `git fetch ${isShallow ? '--unshallow ' : ''}--no-tags origin ${fetchSpec(name)}`;
      return names === undefined ? `get it with "${fetch}"` : `use ${names}, or get it with "${fetch}"`;
    },
    sample: { name: 'origin/main', nearest: [], isShallow: true },
  }),
  DCS_GIT_AMBIGUOUS_REVISION: entry<{ name: string; local: string; remote: string }>({
    code: 'DCS_GIT_AMBIGUOUS_REVISION',
    kind: 'invalid',
    title: 'A name is that of a local branch and of a remote-tracking branch, which lead to different commits.',
    why: 'a local branch that is called like the branch of a remote would decide what a change is judged by',
    message: ({ name, local, remote }) => `"${name}" may be ${local} or ${remote}, and these differ`,
    hint: ({ remote }) => `write the full name: "${remote}"`,
    sample: { name: 'origin/main', local: 'refs/heads/origin/main', remote: 'refs/remotes/origin/main' },
  }),
  DCS_GIT_NO_ANCESTOR: entry<{ name: string; start: string; isShallow: boolean }>({
    code: 'DCS_GIT_NO_ANCESTOR',
    kind: 'not-found',
    title: 'A name goes back beyond the history that is here.',
    why: 'steps such as ~2 and ^2 are counted from a commit, and there are not that many before it',
    message: ({ name, start }) => `"${name}" is no commit: the history of ${start} that is here does not reach there`,
    hint: ({ isShallow }) =>
      isShallow ? 'run "git fetch --unshallow" first, or name a commit that is here' : 'name a commit that is nearer',
    sample: { name: 'HEAD~40', start: 'HEAD', isShallow: true },
  }),
  DCS_GIT_NO_UPSTREAM: entry<{ name: string; branch: string }>({
    code: 'DCS_GIT_NO_UPSTREAM',
    kind: 'not-found',
    title: 'A branch follows no other one.',
    why: '"@{u}" is the branch that git was told a branch follows',
    message: ({ name, branch }) => `"${name}" names nothing: ${branch} follows no branch`,
    hint: () => 'name the base: "--base origin/main"',
    sample: { name: '@{u}', branch: 'topic' },
  }),
  DCS_GIT_NOT_A_COMMIT: entry<{ name: string; type: string }>({
    code: 'DCS_GIT_NOT_A_COMMIT',
    kind: 'invalid',
    title: 'A name leads to something in git that is no commit.',
    why: 'only a commit has the files and the history to compare with',
    message: ({ name, type }) => `"${name}" is a ${type}, and a commit is needed`,
    hint: () => 'name a branch, or the full name of a commit',
    sample: { name: 'refs/tags/notes', type: 'blob' },
  }),
  DCS_GIT_HISTORY_CUT_OFF: entry<{ base: string; head: string; reference: string }>({
    code: 'DCS_GIT_HISTORY_CUT_OFF',
    kind: 'unavailable',
    title: 'This clone is shallow: the commit at which a change began is not here.',
    why: 'comparing with another commit would judge changes that this one did not make, by a policy that is not its base',
    message: ({ base, head }) => `the common ancestor of ${base} and ${head} is not in this shallow clone`,
    hint: ({ reference }) =>
      `run "git fetch --unshallow --no-tags origin ${fetchSpec(reference)}" first, or let the checkout fetch all history`,
    sample: {
      base: 'origin/main',
      head: 'HEAD',
      reference: 'refs/remotes/origin/main',
    },
  }),
  DCS_GIT_NO_COMMON_ANCESTOR: entry<{ base: string; head: string }>({
    code: 'DCS_GIT_NO_COMMON_ANCESTOR',
    kind: 'conflict',
    title: 'Two commits have no common ancestor.',
    why: 'the history of the base was replaced, or the two never belonged together, so nothing is a change of the other',
    message: ({ base, head }) => `${base} and ${head} have no common ancestor`,
    hint: ({ base }) => `rebase the change on ${base}, or name the commit it began at with "--base COMMIT"`,
    sample: { base: 'origin/main', head: 'HEAD' },
  }),
  DCS_GIT_NO_COMMIT: entry<{ branch: string }>({
    code: 'DCS_GIT_NO_COMMIT',
    kind: 'invalid',
    title: 'The branch that is checked out has no commit yet.',
    why: 'what has no history began nowhere, so there is no base to compare with',
    message: ({ branch }) => `${branch} has no commit yet`,
    hint: () => 'make the first commit, or leave out --base to judge the files as they are',
    sample: { branch: 'main' },
  }),
  DCS_GIT_NO_BASE: entry<{ looked: readonly string[] }>({
    code: 'DCS_GIT_NO_BASE',
    kind: 'usage',
    title: 'Nothing says which branch a change goes to.',
    why: 'a guessed base could judge by a policy that nobody protects',
    message: ({ looked }) => `the base cannot be told: ${looked.join(', ')} do not say it`,
    hint: () => 'name it: "--base origin/main"',
    sample: { looked: ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'origin/HEAD'] },
  }),
  DCS_GIT_ANSWER_TOO_LARGE: entry<{ command: string }>({
    code: 'DCS_GIT_ANSWER_TOO_LARGE',
    kind: 'unavailable',
    title: 'Git answered with more than one run may read.',
    why: 'a limit keeps one repository from using up the memory of the machine',
    message: ({ command }) => `the answer of "git ${command}" is larger than the limit`,
    hint: () => 'run the command on a smaller tree: a decisis.toml in a subfolder makes that folder the root',
    sample: { command: 'ls-tree' },
  }),
  DCS_GIT_FAILED: entry<{ command: string; folder: string; reason: string }>({
    code: 'DCS_GIT_FAILED',
    kind: 'unavailable',
    title: 'Git could not answer, mostly because its repository is damaged or incomplete.',
    why: 'an answer that is missing must not pass for an empty one',
    message: ({ command, folder, reason }) => `"git ${command}" failed in ${folder}: ${reason}`,
    hint: () => 'look with "git fsck", repair or clone the repository again, and run the command again',
    sample: { command: 'ls-tree', folder: '/home/me/plans/.git', reason: 'fatal: not a tree object' },
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
  DCS_CLI_INVALID_USAGE: entry<{ problem: string; instead: string }>({
    code: 'DCS_CLI_INVALID_USAGE',
    kind: 'usage',
    title: 'The command line cannot be understood.',
    why: 'guessing what was meant could print an answer to another question',
    message: ({ problem }) => problem,
    hint: ({ instead }) => instead,
    sample: { problem: 'unknown option "--jsn"', instead: 'use "--json", or run "decisis list --help"' },
  }),
  DCS_CLI_MISSING_PEER: entry<{ command: string; name: string }>({
    code: 'DCS_CLI_MISSING_PEER',
    kind: 'unavailable',
    title: 'A package that one command needs, and no other, is not installed.',
    why: 'it is left out of the installation so that whoever does not use the command does not download it',
    message: ({ command, name }) => `"decisis ${command}" needs ${name}, which is not installed`,
    hint: ({ name }) => `install it with "npm install --save-dev ${name}"`,
    sample: { command: 'mcp', name: '@modelcontextprotocol/server' },
  }),
  DCS_CLI_OUTPUT_FAILED: entry<{ output: string; reason: string }>({
    code: 'DCS_CLI_OUTPUT_FAILED',
    kind: 'unavailable',
    title: 'The answer could not be written to the output.',
    why: 'an answer that breaks off must not pass for a whole one',
    message: ({ output, reason }) => `${output} could not be written: ${reason}`,
    hint: () => 'free some space, or send the output elsewhere, and run the command again',
    sample: { output: 'standard output', reason: 'no space left on the device' },
  }),
  DCS_INTERNAL_UNEXPECTED: entry<{ detail: string }>({
    code: 'DCS_INTERNAL_UNEXPECTED',
    kind: 'internal',
    title: 'The tool met a state that its authors ruled out: a bug.',
    why: 'going on from here could print a wrong answer',
    message: ({ detail }) => `internal error: ${detail}`,
    hint: () => 'report it with the command, the version and the stack trace below',
    sample: { detail: 'text edits overlap at offset 120' },
  }),
} as const;

/** The code of an error. */
export type ErrorCode = keyof typeof ERRORS;

/** What an error of this code must be given. */
export type ErrorData<Code extends ErrorCode> = (typeof ERRORS)[Code]['sample'];

/** Every code, in catalogue order. */
export const ERROR_CODES: readonly ErrorCode[] = Object.freeze(Object.keys(ERRORS) as ErrorCode[]);

/** Whether a string is the code of an error. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}

/** The entry of a code, with its data type left open; for pages, tests and tables that treat all codes alike. */
export function errorEntry(code: ErrorCode): ErrorEntry<unknown> {
  return ERRORS[code] as ErrorEntry<unknown>;
}
