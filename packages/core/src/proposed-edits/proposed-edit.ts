/** One file as somebody wants it to become. Nothing of it is on disk yet. */
export interface ProposedEdit {
  /** Root-relative path with forward slashes. */
  readonly path: string;
  /** The text as it stands; undefined when there is no such file. */
  readonly before: string | undefined;
  /** The text as it would be; undefined when the file would be deleted. */
  readonly after: string | undefined;
  /** Why what comes there can be read by nobody who needs text: bytes, a link. The text is then what can be told of it. */
  readonly unread?: string;
  /** The path in the repository that what comes there leads to, of a link that does not lead out of it. */
  readonly leadsTo?: string;
  /** Whether what comes there and cannot be read is a folder, with files in it that nobody sees. */
  readonly isFolder?: boolean;
}

/** Why a proposed edit cannot be worked out; words for whoever proposed it. */
export interface EditProblem {
  readonly problem: string;
}

/** Whether an answer tells why there is none. */
export function isEditProblem(answer: object): answer is EditProblem {
  return 'problem' in answer;
}
