import { CONDITION_STATES, type Condition, type ConditionState } from './condition.ts';

/** A condition, or the one place at which its text cannot be read. */
export type ParsedCondition =
  | { readonly condition: Condition }
  | { readonly problem: string; readonly expected: string; readonly at: number };

const MAX_DEPTH = 50;
const TOKEN = /\s*(?:(\()|(\))|"([^"]*)"|([^\s()"]+))/y;

interface Token {
  readonly type: 'open' | 'close' | 'name' | 'and' | 'or' | 'not' | 'is' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * Reads the text of a condition. `and` binds closer than `or`; names with a space stand in double quotes. Total.
 *
 *     D-006 and ("Phase 0" is done or not G2)
 *     ^^^^^     ^^^^^^^^^^^^^^^^^         ^^^^^^
 */
export function parseCondition(text: string): ParsedCondition {
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;
  try {
    const parser = new Parser(tokens);
    return { condition: parser.parse() };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message, expected: error.expected, at: error.at };
    throw error;
  }
}

// A control signal inside of this file: nothing outside ever sees it.
class Unreadable extends Error {
  readonly expected: string;
  readonly at: number;

  constructor(problem: string, expected: string, at: number) {
    super(problem);
    this.expected = expected;
    this.at = at;
  }
}

function tokensOf(text: string): Token[] | { problem: string; expected: string; at: number } {
  const tokens: Token[] = [];
  let at = 0;
  while (/\S/.test(text.slice(at))) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const quote = text.indexOf('"', at);
      return {
        problem: 'has a quotation mark that nothing ends',
        expected: 'a name between two quotation marks',
        at: quote,
      };
    }
    const [whole, open, close, quoted, word] = match;
    const start = at + (whole.length - whole.trimStart().length);
    at = TOKEN.lastIndex;
    if (open !== undefined) tokens.push({ type: 'open', text: '(', at: start });
    else if (close !== undefined) tokens.push({ type: 'close', text: ')', at: start });
    else if (quoted !== undefined) tokens.push({ type: 'name', text: quoted.trim(), at: start });
    else tokens.push(wordToken(word as string, start));
  }
  tokens.push({ type: 'end', text: '', at: text.length });
  return tokens;
}

function wordToken(word: string, at: number): Token {
  const isWord = word === 'and' || word === 'or' || word === 'not' || word === 'is';
  return { type: isWord ? word : 'name', text: word, at };
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Condition {
    const condition = this.#joined('or');
    const rest = this.#peek();
    if (rest.type !== 'end') throw unexpected(rest, '"and", "or" or the end');
    return condition;
  }

  #joined(word: 'or' | 'and'): Condition {
    const parts = [word === 'or' ? this.#joined('and') : this.#single()];
    while (this.#peek().type === word) {
      this.#next += 1;
      parts.push(word === 'or' ? this.#joined('and') : this.#single());
    }
    return parts.length === 1 ? (parts[0] as Condition) : { op: word === 'or' ? 'any' : 'all', of: parts };
  }

  #single(): Condition {
    const token = this.#take();
    if (token.type === 'not' || token.type === 'open') {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH)
        throw new Unreadable('is nested too deeply', `at most ${MAX_DEPTH} levels`, token.at);
      const inner = token.type === 'not' ? this.#single() : this.#joined('or');
      this.#depth -= 1;
      if (token.type === 'not') return { op: 'not', of: inner };
      const close = this.#take();
      if (close.type !== 'close') throw unexpected(close, '")"');
      return inner;
    }
    if (token.type !== 'name' || token.text === '') throw unexpected(token, 'a name, such as D-001 or "Phase 0"');
    return { op: 'is', name: token.text, state: this.#state(), at: token.at };
  }

  #state(): ConditionState | undefined {
    if (this.#peek().type !== 'is') return undefined;
    this.#next += 1;
    const token = this.#take();
    const state = CONDITION_STATES.find((known) => known === token.text);
    if (state === undefined) throw unexpected(token, `one of ${CONDITION_STATES.join(', ')}`);
    return state;
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }
}

function unexpected(token: Token, expected: string): Unreadable {
  const problem = token.type === 'end' ? 'ends too early' : `has "${token.text}" where it cannot stand`;
  return new Unreadable(problem, expected, token.at);
}
