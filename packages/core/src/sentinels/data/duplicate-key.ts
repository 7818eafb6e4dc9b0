/** A key that an object of a JSON text has a second time: of such a text, readers take the first, the last, or none. */
export interface DuplicateKey {
  readonly key: string;
  /** Where it stands the second time. */
  readonly offset: number;
}

/** The first key that stands twice in one object of a text which is JSON; undefined when none does. Takes time linear in the text. */
export function duplicateKey(text: string): DuplicateKey | undefined {
  // The keys of each object that is open here; undefined for a list.
  const open: Array<Set<string> | undefined> = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
        open.push(new Set());
        isKeyNext = true;
        break;
      case '[':
        open.push(undefined);
        isKeyNext = false;
        break;
      case '}':
      case ']':
        open.pop();
        isKeyNext = false;
        break;
      case ',':
        isKeyNext = open.at(-1) !== undefined;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (isKeyNext) {
          const key = JSON.parse(text.slice(at, end)) as string;
          const keys = open.at(-1);
          if (keys?.has(key) === true) return { key, offset: at };
          keys?.add(key);
          isKeyNext = false;
        }
        at = end - 1;
        break;
      }
      default:
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
