import { identityOf, type ItemIdentity, type ToldIdentity } from '@decisis/core';
import type { Row } from './row.ts';

/** What tells a row from others with its ID. The words are read only when another register has the same. */
export function identityOfRow(row: Row): ItemIdentity {
  const { id, kind } = row.summary;
  let told: ToldIdentity | undefined;
  return {
    id: id ?? undefined,
    kind,
    get told() {
      told ??= JSON.parse(row.recall('identity', () => JSON.stringify(identityOf(row.item).told))) as ToldIdentity;
      return told;
    },
  };
}
