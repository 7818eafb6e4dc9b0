/**
 * Answers the names of the tags of a repository. Undefined where nobody can tell: there is no repository, its history was cut off,
 * or no tag was fetched.
 */
export type TagLookup = () => readonly string[] | undefined;
