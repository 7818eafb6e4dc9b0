const STEP = /(?:^|(?<!^)\.)(?:"((?:[^"\\]|\\.)*)"|([^."]+))/y;

/**
 * The keys of a path, `checks.0.state`; one with a dot stands in quotation marks, `checks."eu.west".state`, as JSON writes it. Undefined for
 * what is no such path.
 */
export function valueKeys(path: string): readonly string[] | undefined {
  const keys: string[] = [];
  let at = 0;
  while (at < path.length) {
    STEP.lastIndex = at;
    const found = STEP.exec(path);
    const key = found === null ? undefined : found[1] === undefined ? found[2] : unquoted(found[1]);
    if (key === undefined || STEP.lastIndex === at) return undefined;
    keys.push(key);
    at = STEP.lastIndex;
  }
  return keys.length === 0 ? undefined : keys;
}

/**
 * The text of the value at a path of parsed JSON, or undefined when nothing stands there. Objects and lists come as JSON; of a list a key is
 * the number of an element.
 */
export function jsonValueAt(json: unknown, path: string): string | undefined {
  const keys = valueKeys(path);
  if (keys === undefined) return undefined;
  let value = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    // The length of a list is no key of JSON.
    if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unquoted(key: string): string | undefined {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return undefined;
  }
}
