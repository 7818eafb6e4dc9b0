/** One step into structured data: the value of a key, an item of a list from 0, or every value of a list or table. */
export type DataStep = { readonly key: string } | { readonly index: number } | 'all';

/** Why a text is no path. */
export interface DataPathProblem {
  readonly at: number;
  readonly problem: string;
}

const STEP = /\.?([\p{L}\p{N}_$-]+)|\.?"((?:[^"\\]|\\["\\])*)"|\[(\d{1,9}|\*)\]/uy;
const MOST_STEPS = 64;

/**
 * The steps of a path.
 *
 *     services[*].ports[0]."x.y"
 *     ^^^^^^^^ ^  ^^^^^ ^   ^^^
 *     key      all key  index key with a dot
 */
export function parseDataPath(text: string): readonly DataStep[] | DataPathProblem {
  const steps: DataStep[] = [];
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    const needsDot = at > 0 && text[at] !== '.' && text[at] !== '[';
    if (match === null || needsDot || (at === 0 && text.startsWith('.')))
      return { at, problem: 'has no key, "[0]" or "[*]" here' };
    const [, plain, quoted, index] = match;
    if (index !== undefined) steps.push(index === '*' ? 'all' : { index: Number(index) });
    else steps.push({ key: plain ?? (quoted as string).replace(/\\(.)/g, '$1') });
    if (steps.length > MOST_STEPS) return { at, problem: `has more than ${MOST_STEPS} steps` };
  }
  return steps.length === 0 ? { at: 0, problem: 'is empty' } : steps;
}

/** Whether parsing gave steps. */
export function isDataPath(result: readonly DataStep[] | DataPathProblem): result is readonly DataStep[] {
  return Array.isArray(result);
}

/** A value in structured data with the keys that led there. */
export interface FoundValue {
  readonly keys: ReadonlyArray<string | number>;
  readonly value: unknown;
  /** True when every item of a list was asked for a key and this one does not have it. */
  readonly isMissing?: boolean;
}

/** The path of keys, in words. */
export function renderKeys(keys: ReadonlyArray<string | number>): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** The values that a path leads to. Only own keys count: `__proto__` is a name like any other. */
export function valuesAt(data: unknown, steps: readonly DataStep[]): FoundValue[] {
  let found: FoundValue[] = [{ keys: [], value: data }];
  let isEach = false;
  for (const step of steps) {
    found = found.flatMap((one) => {
      if (one.isMissing === true) return [one];
      const next = follow(one, step);
      if (next.length > 0 || !isEach || step === 'all') return next;
      return [{ keys: [...one.keys, 'key' in step ? step.key : step.index], value: undefined, isMissing: true }];
    });
    isEach ||= step === 'all';
  }
  return found;
}

function follow({ keys, value }: FoundValue, step: DataStep): FoundValue[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    if (step === 'all') return items.map((item, index) => ({ keys: [...keys, index], value: item }));
    return 'index' in step && step.index < items.length
      ? [{ keys: [...keys, step.index], value: items[step.index] }]
      : [];
  }
  const table = value as Readonly<Record<string, unknown>>;
  const below = (key: string): FoundValue => ({ keys: [...keys, key], value: table[key] });
  if (step === 'all') return Object.keys(table).map(below);
  return 'key' in step && Object.hasOwn(table, step.key) ? [below(step.key)] : [];
}
