/** How a user may name a commit: a name, the upstream of a branch, and steps back from there. */
export interface RevisionExpression {
  /** A branch, a full name of a ref or a commit, or `HEAD`; found as any other name. */
  readonly name: string;
  /** Whether the branch that the name's own branch follows is meant: `main@{u}`. */
  readonly isUpstream: boolean;
  /** Steps to an ancestor, as git writes them: `~2`, `^2~1`; `''` for none. */
  readonly steps: string;
}

/** The name under which the state that is checked out is asked for. */
export const HEAD = 'HEAD';

// No name of a branch holds ~, ^ or @{, so nothing that is a name is taken apart.
const FORM = /^(.*?)(@\{u(?:pstream)?\})?((?:~\d{0,6}|\^\d{0,3})*)$/is;

/**
 * Takes an expression apart: `HEAD~1`, `main^2`, `@{u}`. What it does not know, such as `main@{yesterday}` or `:/text`, stays in the
 * name, and there is no branch of such a name.
 */
export function parseRevision(text: string): RevisionExpression {
  const [, name = text, upstream, steps = ''] = FORM.exec(text) ?? [];
  const isUpstream = upstream !== undefined;
  const isHead = name === '@' || (name === '' && isUpstream);
  return { name: isHead ? HEAD : name, isUpstream, steps };
}
