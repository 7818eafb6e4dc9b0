/** What names an item: its register and document, its identifier and its key. */
export interface Named {
  readonly register: string;
  readonly path: string;
  readonly id: string | null;
  readonly key: string;
}

/**
 * The name by which commands find an item and none of the others that share its identifier (itself among `same`): behind its register,
 * or its document where others stand in that register too, and with its number where the document has it twice.
 *
 *     docs/open.md:D-006      docs/adr/0006-tugs.md:0006      docs/open.md:D-006#2
 */
export function nameApart({ register, path, id, key }: Named, same: readonly Named[]): string {
  const inRegister = same.filter((other) => other.register === register);
  const isTwice = inRegister.filter((other) => other.path === path).length > 1;
  const place = inRegister.some((other) => other.path !== path) ? path : register;
  return `${place}:${isTwice && id === key ? `${key}#1` : isTwice ? key : (id ?? key)}`;
}
