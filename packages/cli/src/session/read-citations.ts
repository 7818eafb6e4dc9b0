import { citationsIn, type Citation } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import type { Session } from './open-session.ts';

/** The decisions that the source of the repository cites; registers themselves cite by reference, not by marker. */
export function readCitations({ repository, config, registers }: Session): readonly Citation[] {
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const documents = new Set(registers.flatMap((register) => register.documents.map(({ source }) => source.path)));
  return citationsIn(view, config.policy.citations).filter(({ path }) => !documents.has(path));
}
