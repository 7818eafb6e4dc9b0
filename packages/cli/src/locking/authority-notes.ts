import { bodiesOtherThan, checkContextOf, type Item } from '@decisis/core';
import type { Session } from '../session/open-session.ts';

const NO_FILES = { paths: () => [], has: () => false, text: () => undefined };

/** What to tell somebody who approves items that the settings leave to others: the approval is recorded, and a check rejects it. */
export function authorityNotes({ config, registers, today }: Session, items: readonly Item[], by: string): string[] {
  const { policy } = config;
  if (policy.authorities.length === 0) return [];
  const context = checkContextOf({ today, registers, repository: NO_FILES, policy });
  const approved = new Set(items);
  return context.items.flatMap((checked) => {
    const bodies = approved.has(checked.item) ? bodiesOtherThan(by, checked, context) : [];
    if (bodies.length === 0) return [];
    return [
      `${by} is not of ${bodies.join(' or ')}, who decides ${checked.name}: "decisis check" fails until they approve it`,
    ];
  });
}
