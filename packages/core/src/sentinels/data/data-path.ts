/** One step into structured data: the value of a key, an item of a list from 0, every value of a list or table, or those chosen. */
export type DataStep = { readonly key: string } | { readonly index: number } | 'all' | ChosenStep;

/** Every value of a list or table that has one of some values, written as text, at a path of keys. */
export interface ChosenStep {
  readonly where: readonly string[];
  readonly values: readonly string[];
}

/** Why a text is no path. */
export interface DataPathProblem {
  readonly at: number;
  readonly problem: string;
}

const STEP =
  /\.?([\p{L}\p{N}_$-]+)|\.?"((?:[^"\\]|\\["\\])*)"|\[(\d{1,9}|\*)\]|\[ *([\p{L}\p{N}_$.-]+) *=((?:[^\]"]|"(?:[^"\\]|\\["\\])*")+)\]/uy;
const CHOICE = /^ *(?:"((?:[^"\\]|\\["\\])*)"|([^"|]*[^"| ])) *(?:\||$)/;
const MOST_STEPS = 64;

/**
 * The steps of a path.
 *
 *     services[*].ports[0]."x.y"        [kind=Deployment|Job].spec
 *     ^^^^^^^^ ^  ^^^^^ ^   ^^^           ^^^^^^^^^^^^^^^^^^^
 *     key      all key  index key with a dot   those of one of two kinds
 */
export function parseDataPath(text: string): readonly DataStep[] | DataPathProblem {
  const steps: DataStep[] = [];
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (at === 0 && text.startsWith('$.')) return { at, problem: 'begins with "$" and a dot, which are left out here' };
    const needsDot = at > 0 && text[at] !== '.' && text[at] !== '[';
    if (match === null || needsDot || (at === 0 && text.startsWith('.')))
      return { at, problem: 'has no key, "[0]", "[*]" or "[key=value]" here' };
    const [, plain, quoted, index, where, written] = match;
    if (where !== undefined) {
      const values = choicesIn(written as string);
      if (values === undefined || !PLAIN_KEYS.test(where))
        return { at, problem: 'chooses by what is no value, as in "[kind=Deployment|Job]" or "[name="a b"]"' };
      steps.push({ where: where.split('.'), values });
    } else if (index !== undefined) steps.push(index === '*' ? 'all' : { index: Number(index) });
    else steps.push({ key: plain ?? (quoted as string).replace(/\\(.)/g, '$1') });
    if (steps.length > MOST_STEPS) return { at, problem: `has more than ${MOST_STEPS} steps` };
  }
  return steps.length === 0 ? { at: 0, problem: 'is empty' } : steps;
}

const PLAIN_KEYS = /^[^.]+(?:\.[^.]+)*$/;

function choicesIn(written: string): readonly string[] | undefined {
  const values: string[] = [];
  for (let rest = written, isMore = true; isMore;) {
    const choice = CHOICE.exec(rest);
    if (choice === null) return undefined;
    values.push(choice[2] ?? (choice[1] as string).replace(/\\(.)/g, '$1'));
    isMore = choice[0].endsWith('|');
    rest = rest.slice(choice[0].length);
  }
  return values;
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
  /** True when the values of this one were asked for, and it is no list and no table. */
  readonly isSingle?: boolean;
}

/** The path of keys, in words. */
export function renderKeys(keys: ReadonlyArray<string | number>): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** Whether a path chooses among values and finds none to choose: what it asks then concerns nothing in this data. */
export function choosesNothing(data: unknown, steps: readonly DataStep[]): boolean {
  const last = steps.findLastIndex((step) => typeof step === 'object' && 'where' in step);
  return last !== -1 && valuesAt(data, steps.slice(0, last + 1)).length === 0;
}

/** The values that a path leads to. Only own keys count: `__proto__` is a name like any other. */
export function valuesAt(data: unknown, steps: readonly DataStep[]): FoundValue[] {
  let found: FoundValue[] = [{ keys: [], value: data }];
  let isEach = false;
  for (const step of steps) {
    found = found.flatMap((one) => {
      if (one.isMissing === true || one.isSingle === true) return [one];
      if (isOpen(step) && isSingle(one.value)) return [{ ...one, isSingle: true }];
      const next = follow(one, step);
      if (next.length > 0 || !isEach) return next;
      if (isOpen(step)) return one.value === null ? [{ ...one, value: undefined, isMissing: true }] : next;
      return [{ keys: [...one.keys, 'key' in step ? step.key : step.index], value: undefined, isMissing: true }];
    });
    isEach ||= isOpen(step);
  }
  return found;
}

function isSingle(value: unknown): boolean {
  return value !== null && value !== undefined && (typeof value !== 'object' || value instanceof Date);
}

/** Whether a step may lead to several values, or to none. */
function isOpen(step: DataStep): step is 'all' | ChosenStep {
  return step === 'all' || 'where' in step;
}

function follow({ keys, value }: FoundValue, step: DataStep): FoundValue[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    if (isOpen(step))
      return items.flatMap((item, index) => (isChosen(step, item) ? [{ keys: [...keys, index], value: item }] : []));
    const index = 'index' in step ? step.index : /^\d{1,9}$/.test(step.key) ? Number(step.key) : items.length;
    return index < items.length ? [{ keys: [...keys, index], value: items[index] }] : [];
  }
  const table = value as Readonly<Record<string, unknown>>;
  const below = (key: string): FoundValue => ({ keys: [...keys, key], value: table[key] });
  if (isOpen(step)) return Object.keys(table).flatMap((key) => (isChosen(step, table[key]) ? [below(key)] : []));
  return 'key' in step && Object.hasOwn(table, step.key) ? [below(step.key)] : [];
}

function isChosen(step: 'all' | ChosenStep, value: unknown): boolean {
  if (step === 'all') return true;
  const [found] = valuesAt(
    value,
    step.where.map((key) => ({ key })),
  );
  const written = found?.value;
  return (
    (typeof written !== 'object' || written === null) && found !== undefined && step.values.includes(String(written))
  );
}
