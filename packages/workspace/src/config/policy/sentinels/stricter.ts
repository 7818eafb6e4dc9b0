import type { SentinelTable } from './sentinel-table.ts';

/** Tells what an heir must write in the place of a value that is not stricter than the one it takes over. */
export type Stricter = NonNullable<SentinelTable['tightened']>[string];

/** Asked in addition it is stricter, for what is taken over holds too; asked otherwise it is something else. */
export const asked: Stricter = (own, taken) =>
  taken === undefined || JSON.stringify(own) === JSON.stringify(taken) ? undefined : 'as there, or no such key';

/** Fewer things that a value may be. */
export const fewer: Stricter = (own, taken) => {
  if (!Array.isArray(own) || !Array.isArray(taken)) return undefined;
  return own.length > 0 && own.every((one) => taken.includes(one)) ? undefined : 'some of the values from there';
};
