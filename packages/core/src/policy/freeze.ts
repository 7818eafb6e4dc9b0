import { foldId } from '../model/item-id.ts';

/** A written request to decide during a freeze all the same. */
export interface FreezeException {
  /** Identifier or key of the item, which may stand behind its register: `open:D-006`. */
  readonly item: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly reason: string;
  /** What may go wrong when it is decided in the freeze. */
  readonly riskIfDone: string;
  /** What may go wrong when it waits. */
  readonly riskIfNot: string;
}

/** Days in which no decision may be accepted; both ends belong to it. */
export interface Freeze {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Names or paths of registers that it is for; undefined for all. */
  readonly registers: readonly string[] | undefined;
  readonly exceptions: readonly FreezeException[];
}

/** An item as a freeze asks about it. */
export interface FrozenItem {
  readonly reference: string;
  /** Whether a name of the settings means its register. */
  readonly isOf: (register: string) => boolean;
}

/** The freeze that forbids to accept an item of a register on a day; undefined when none does, or an exception names the item. */
export function freezeOn(freezes: readonly Freeze[], item: FrozenItem, date: string): Freeze | undefined {
  return freezes.find(
    ({ from, to, registers, exceptions }) =>
      from <= date &&
      date <= to &&
      (registers === undefined || registers.some((name) => item.isOf(name))) &&
      !exceptions.some((exception) => isMeant(exception.item, item)),
  );
}

function isMeant(name: string, { reference, isOf }: FrozenItem): boolean {
  if (name === reference || foldId(name) === foldId(reference)) return true;
  const colon = name.lastIndexOf(':');
  return colon > 0 && foldId(name.slice(colon + 1)) === foldId(reference) && isOf(name.slice(0, colon));
}
