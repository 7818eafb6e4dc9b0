import type { Git } from './git.ts';
import type { Branch, Reference } from './reference.ts';

const FIELDS = ['refname', 'objecttype', 'objectname', '*objecttype', '*objectname', 'symref'];
const FORMAT = FIELDS.map((field) => `%(${field})`).join('%00');

/** Refs at or below these full names, in one call. */
export function listReferences(git: Git, names: readonly string[]): readonly Reference[] {
  if (names.length === 0) return [];
  const { bytes } = git.run('for-each-ref', { options: [`--format=${FORMAT}`], operands: names });
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parse);
}

/** Every local and remote-tracking branch with its commit; a remote's HEAD, which is another name of one, is left out. */
export function listBranches(git: Git): readonly Branch[] {
  return listReferences(git, ['refs/heads/', 'refs/remotes/']).flatMap(({ reference, commit, symbolic }) => {
    if (commit === undefined || symbolic !== undefined) return [];
    const isRemote = reference.startsWith('refs/remotes/');
    return [{ reference, name: reference.replace(/^refs\/(?:heads|remotes)\//, ''), isRemote, commit }];
  });
}

function parse(line: string): Reference {
  const [reference = '', type = '', id = '', peeledType = '', peeled = '', symbolic = ''] = line.split('\0');
  const commit = type === 'commit' ? id : peeledType === 'commit' ? peeled : undefined;
  return { reference, type: peeledType || type, commit, symbolic: symbolic === '' ? undefined : symbolic };
}
