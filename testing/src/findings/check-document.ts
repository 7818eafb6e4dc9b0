import { check, DEFAULT_POLICY, type CheckResult, type RepositoryView } from '@decisis/core';
import type { CorpusDocument } from '../corpus/corpus-document.ts';
import type { Material } from '../corpus/material.ts';
import { readMaterial } from '../corpus/measure-document.ts';

/** The day on which documents are judged, so that what is overdue does not depend on the day of the run. */
export const AS_OF = '2026-10-15';

/**
 * A document comes without the repository around it, so nothing that it names may be called missing; Decisis keeps
 * nothing there. */
const UNKNOWN: RepositoryView = { paths: () => [], has: (path) => path !== 'decisis.lock', text: () => undefined };

/** What `decisis check --as-of 2026-10-15` finds in one document or folder of the material, under the default policy. */
export function checkDocument(material: Material, document: CorpusDocument): CheckResult {
  const registers = [readMaterial(material, document)];
  return check({ today: AS_OF, registers, repository: UNKNOWN, policy: DEFAULT_POLICY });
}
