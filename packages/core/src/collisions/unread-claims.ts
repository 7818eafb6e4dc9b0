import type { Register } from '../documents/register.ts';
import { unreadIds } from '../documents/problems/unread-ids.ts';
import type { UnreadClaim } from './compare-heads.ts';

/** The identifiers that the documents of some registers write where no item was read. */
export function unreadClaimsOf(registers: readonly Register[]): UnreadClaim[] {
  return registers.flatMap(({ documents }) =>
    documents.flatMap((document) =>
      unreadIds(document).map(({ id, start }) => ({
        id,
        path: document.source.path,
        line: document.source.lines.lineAt(start),
      })),
    ),
  );
}
