/** A written request to decide during a freeze all the same. */
export interface FreezeException {
  /** Identifier or key of the item. */
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
  /** Names of registers that it is for; undefined for all. */
  readonly registers: readonly string[] | undefined;
  readonly exceptions: readonly FreezeException[];
}

/** The freeze that forbids to accept an item of a register on a day; undefined when none does, or an exception names the item. */
export function freezeOn(
  freezes: readonly Freeze[],
  item: { readonly register: string; readonly reference: string },
  date: string,
): Freeze | undefined {
  return freezes.find(
    ({ from, to, registers, exceptions }) =>
      from <= date &&
      date <= to &&
      (registers === undefined || registers.includes(item.register)) &&
      !exceptions.some((exception) => exception.item === item.reference),
  );
}
