/** What keeps a text from being JSON. */
export interface JsonProblem {
  readonly problem: string;
  readonly offset: number;
}

/** Why a text is no JSON and where that shows; undefined when it is. The parser tells most places, the others are searched for. */
export function jsonProblem(text: string): JsonProblem | undefined {
  const message = messageOf(text);
  if (message === undefined) return undefined;
  const problem = message.replace(/ in JSON at position.*$/s, '').replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
  return { problem, offset: statedIn(message) ?? (isCutOff(message) ? text.trimEnd().length : firstWrong(text)) };
}

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function statedIn(message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}

function isCutOff(message: string): boolean {
  return message.startsWith('Unexpected end');
}

/** The first character that no JSON can have there: all beginnings up to it may go on as JSON, no longer one can. */
function firstWrong(text: string): number {
  const mayGoOn = (length: number): boolean => {
    const message = messageOf(text.slice(0, length));
    return message === undefined || isCutOff(message) || (statedIn(message) ?? -1) >= length;
  };
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
