import type { ItemKind } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** A place that an edit left as it is although it speaks of the same field or identifier. */
export interface OtherPlace {
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based line. */
  readonly line: number;
}

/** A change of one document as a value: it can be printed, reviewed and applied, and has been read back before it is given out. */
export interface EditPlan {
  /** Root-relative path of the document; of one that does not exist yet when `before` is undefined. */
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** The text the plan was made for, without byte order mark; whoever applies the plan checks that the file still has it. */
  readonly before: string | undefined;
  readonly after: string;
  readonly alsoSaid: readonly OtherPlace[];
  /** Set when the item stands differently after the edit. */
  readonly status?: { readonly before: DecisionStatus; readonly after: DecisionStatus };
  /** Set when the item is locked before the edit and not after it. */
  readonly unlocked?: true;
  /** Set when the item reads as another kind after the edit: an answered question is a decision. */
  readonly kind?: { readonly before: ItemKind; readonly after: ItemKind };
}

/** A plan that adds an item, with the identifier that was given to it. */
export interface AddPlan extends EditPlan {
  readonly id: string | undefined;
}
