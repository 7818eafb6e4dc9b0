import type { FieldName } from '../model/field-name.ts';
import type { ItemKind } from '../model/item-kind.ts';

/** Fields that a repository demands of its items, by kind, beside those that registers demand themselves. */
export type Requirements = Readonly<Partial<Record<ItemKind, readonly FieldName[]>>>;
