import { repositoryIndex } from '../evidence/repository-index.ts';
import { decisionLogRules, isLogName, type DecisionLogRule } from '../propagation/decision-logs.ts';
import type { CheckContext, CheckedDocument } from './check-context.ts';

/** A decision log that a register names, with the file that it is. */
export interface NamedLog extends DecisionLogRule {
  /** The document with the rule. */
  readonly by: CheckedDocument;
  /** Undefined when the repository has no such file. */
  readonly path: string | undefined;
}

/** The decision logs that the registers name; a name that fits several files is left out. */
export function namedLogs({ registers, repository }: CheckContext): readonly NamedLog[] {
  return registers.flatMap(({ documents }) =>
    documents.flatMap((by) =>
      decisionLogRules(by.facts()).flatMap((rule) => {
        const files = repositoryIndex(repository).find(rule.document, by.path);
        return files.length > 1 ? [] : [{ ...rule, by, path: files[0] }];
      }),
    ),
  );
}

/** Whether a document is a log of decisions, told by its name. */
export function isDecisionLog(path: string): boolean {
  return isLogName(path);
}
