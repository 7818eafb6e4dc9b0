import nodePath from 'node:path';
import type { Detection } from './detection.ts';
import { findCandidates, type Candidate, type SearchOptions } from './find-candidates.ts';
import { groupCandidates, type Group } from './group-candidates.ts';
import type { RegisterInput, RegisterInputs } from './register-input.ts';
import type { Tree } from './tree.ts';

/**
 * Finds the registers below a folder of a tree (`''` for all of it): documents with decisions, and folders of decision
 * records. What was not read is told with its reason. An empty answer is no error here.
 */
export function discoverRegisters(tree: Tree, start: string, options: SearchOptions): RegisterInputs {
  const { candidates, paths, ...rest } = findCandidates(tree, start, options);
  const groups = groupCandidates(candidates, paths, nodePath.basename(tree.root));
  return { registers: groups.map((group) => inputOf(tree, group)), ...rest };
}

function inputOf(tree: Tree, group: Group<Candidate>): RegisterInput {
  const path = tree.nameOf(group.path);
  return {
    name: path,
    path,
    isFolder: group.isFolder,
    documents: group.members.map((member) => member.document),
    config: undefined,
    detection: sum(group.members.map((member) => member.detection)),
  };
}

function sum(detections: readonly Detection[]): Detection | undefined {
  const [first] = detections;
  if (first === undefined || detections.length === 1) return first;
  const items = detections.reduce((total, detection) => total + detection.items, 0);
  return {
    score: Math.max(...detections.map((detection) => detection.score)),
    dialects: [...new Set(detections.flatMap((detection) => detection.dialects))],
    items,
    reason: `${detections.length} documents with ${items} items`,
  };
}
