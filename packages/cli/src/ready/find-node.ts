import { DecisisError, readNodeName, type NodeReadiness } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { PlanState } from './plan-state.ts';

/** The node that a word names, as written or without letter case; refuses a word that names none, with the nearest. */
export function findNode({ readiness }: PlanState, word: string): NodeReadiness {
  const exact = readiness.get(readNodeName(word).key);
  if (exact !== undefined) return exact;
  const all = [...readiness.values()];
  const wanted = word.trim().toLowerCase();
  const alike = all.filter(({ node }) => node.id.toLowerCase() === wanted);
  const [found] = alike.length === 1 ? alike : all.filter(({ node }) => node.id.toLowerCase().startsWith(wanted));
  const isOne = alike.length === 1 || all.filter(({ node }) => node.id.toLowerCase().startsWith(wanted)).length === 1;
  if (found !== undefined && isOne && wanted.length > 3) return found;
  const nearest = nearestNames(
    word,
    all.map(({ node }) => node.id),
  );
  throw new DecisisError('DCS_DOCUMENT_UNKNOWN_NODE', { node: word, nearest, known: all.length });
}
