import { shellWord } from './shell-word.ts';
import { entry } from './error-entry.ts';

/** Errors about taking decisions and about locks. */
export const APPROVAL_ERRORS = {
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
  DCS_APPROVAL_LOCKED: entry<{
    id: string;
    difference: string;
    way?: { words: string; name: string };
    takeBack?: string;
  }>({
    code: 'DCS_APPROVAL_LOCKED',
    kind: 'conflict',
    title: 'A locked statement was to be approved, or set, with other words or another status than it was locked with.',
    why: 'a locked statement changes only when another decision supersedes it',
    message: ({ id, difference }) => `${id} is locked, and differs from its lock: ${difference}`,
    hint: ({ way, takeBack }) =>
      takeBack !== undefined
        ? `no commit has this lock yet, so "decisis set ${takeBack} status=open" takes it back; once one has, another decision must take its place, with "decisis supersede OLD NEW --actor NAME"`
        : way === undefined
          ? 'leave it as it is locked; an accepted decision takes its place with "decisis supersede OLD NEW --actor NAME"'
          : `first put the locked words back, ${way.words}; then run "decisis supersede ${shellWord(way.name)} NEW --actor NAME"`,
    sample: {
      id: 'D-006',
      difference: '"sixteen" became "thirty-two"',
      way: { words: '"Sixteen berths"', name: 'D-006' },
    },
  }),
  DCS_APPROVAL_NO_LOCK: entry<{ id: string; key: string }>({
    code: 'DCS_APPROVAL_NO_LOCK',
    kind: 'not-found',
    title: 'A statement has no lock.',
    why: 'only what is locked can be challenged; of what is not, the words can simply be changed',
    message: ({ id }) => `${id} has no lock`,
    hint: ({ key }) => `lock it with "decisis lock ${shellWord(key)} --actor NAME", or change its words`,
    sample: { id: 'D-006', key: 'D-006' },
  }),
  DCS_APPROVAL_NO_LOCKFILE: entry<{ path: string; lockable: 'locked' | 'accepted' | 'none' }>({
    code: 'DCS_APPROVAL_NO_LOCKFILE',
    kind: 'not-found',
    title: 'There is no decisis.lock to compare the documents with.',
    why: 'a comparison with nothing would look like one that found nothing',
    message: ({ path }) => `${path} does not exist, so nothing was verified`,
    hint: ({ lockable }) =>
      lockable === 'none'
        ? 'nothing is accepted yet; the first "decisis accept ID --actor NAME" writes it'
        : lockable === 'locked'
          ? 'lock what the documents call locked with "decisis lock --all --actor NAME"'
          : 'no document calls anything locked; lock what is accepted with "decisis lock ID --actor NAME", or all of it with "decisis lock --all --accepted --actor NAME"',
    sample: { path: 'decisis.lock', lockable: 'locked' },
  }),
  DCS_APPROVAL_LOCKFILE_BROKEN: entry<{ path: string; line: number; what: string }>({
    code: 'DCS_APPROVAL_LOCKFILE_BROKEN',
    kind: 'invalid',
    title: 'decisis.lock cannot be relied on, so nothing is written into it.',
    why: 'writing the entries that can still be read would lose the others for good',
    message: ({ path, line, what }) => `${path}:${line} ${what}`,
    hint: ({ path }) =>
      `take the file from the last commit that had it right, as with "git checkout HEAD -- ${shellWord(path)}"`,
    sample: { path: 'decisis.lock', line: 12, what: 'a conflict mark: <<<<<<<' },
  }),
  DCS_APPROVAL_LOCKFILE_LOST: entry<{ path: string }>({
    code: 'DCS_APPROVAL_LOCKFILE_LOST',
    kind: 'conflict',
    title: 'The working tree lost the decisis.lock that the last commit has.',
    why: 'a new file would lock whatever the documents say by now, as if nothing had been locked before',
    message: ({ path }) => `${path} is not there, and the last commit has one`,
    hint: ({ path }) =>
      `bring it back first: "git checkout HEAD -- ${shellWord(path)}"; to begin anew on purpose, commit the deletion for others to see`,
    sample: { path: 'decisis.lock' },
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
} as const;
