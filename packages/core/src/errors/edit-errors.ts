import { shellWord } from './shell-word.ts';
import { entry } from './error-entry.ts';
import { nearestNames } from './wording.ts';

const WRITE_STATES = {
  unchanged: 'nothing was changed',
  absent: 'nothing was created',
  replaced: 'the file has its new content, though a power failure may still undo that',
} as const;

/** Errors about changes to documents, and about the items that a change or a question names. */
export const EDIT_ERRORS = {
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
        ? `compare it with "decisis log --check --out ${shellWord(path)}", or move it away and run the command again`
        : `move ${path} away, or name another file`,
    sample: { path: 'plans/decision_log.md', kind: 'log' },
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
} as const;
