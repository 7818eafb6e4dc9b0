const NUMBERED = /^(.*?)(\d{1,9})$/u;
/** The number at the end of a date counts days, not items. */
const DATED = /(?:^|\D)\d{4}-\d{2}(?:-\d{2})?$/;

/** The identifier of a number one higher than that of all of its family in one document; undefined when no number ends it. */
export function nextNumber(id: string, ids: Iterable<string | undefined>): string | undefined {
  const prefix = DATED.test(id) ? undefined : NUMBERED.exec(id)?.[1];
  if (prefix === undefined) return undefined;
  let highest = 0;
  let width = 1;
  for (const other of ids) {
    const [, before, digits = ''] = NUMBERED.exec(other ?? '') ?? [];
    if (before !== prefix) continue;
    highest = Math.max(highest, Number(digits));
    if (digits.startsWith('0')) width = Math.max(width, digits.length);
  }
  return prefix + String(highest + 1).padStart(width, '0');
}
