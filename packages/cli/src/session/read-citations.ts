import { citationsIn, foldId, namedRegisters, type Citation } from '@decisis/core';
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
  const keys = new Set(
    registers.flatMap(({ items }) => items.filter(({ id }) => id === undefined).map(({ key }) => foldId(key))),
  );
  const isKey = (word: string, register: string | undefined): boolean =>
    register === undefined ? keys.has(foldId(word)) : namedRegisters(registers, register).length > 0;
  return citationsIn(view, config.policy.citations, isKey).filter(({ path }) => !documents.has(path));
}
