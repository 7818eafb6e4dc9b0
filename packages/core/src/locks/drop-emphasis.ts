interface Run {
  readonly mark: string;
  readonly start: number;
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Takes away the marks of emphasis that open and close, as CommonMark pairs them; a lone mark (`PH7-*`, `snake_case`) is a letter
 * like any other. Stray back-ticks go too. Linear.
 */
export function dropEmphasis(text: string): string {
  const dropped = new Set<number>();
  const open: Record<string, Run[]> = { '*': [], _: [] };
  for (const run of runsOf(text)) {
    const openers = open[run.mark] as Run[];
    while (run.closes && run.left > 0) {
      const opener = openers.at(-1);
      if (opener === undefined) break;
      const used = Math.min(opener.left, run.left);
      const from = run.start + (lengthOf(text, run) - run.left);
      for (let index = 0; index < used; index++) {
        dropped.add(opener.start + opener.left - 1 - index);
        dropped.add(from + index);
      }
      opener.left -= used;
      run.left -= used;
      if (opener.left === 0) openers.pop();
    }
    if (run.opens && run.left > 0 && run.left === lengthOf(text, run)) openers.push(run);
  }
  let kept = '';
  let from = 0;
  for (const at of [...dropped].toSorted((left, right) => left - right)) {
    kept += text.slice(from, at);
    from = at + 1;
  }
  return (kept + text.slice(from)).replaceAll('`', '');
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(/\*+|_+/g)].map(({ 0: marks, index }) => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + marks.length);
    const isLeft = !isBlank(after) && (!isMark(after) || isBlank(before) || isMark(before));
    const isRight = !isBlank(before) && (!isMark(before) || isBlank(after) || isMark(after));
    const isWord = marks.startsWith('_');
    return {
      mark: marks.charAt(0),
      start: index,
      left: marks.length,
      opens: isLeft && (!isWord || !isRight || isMark(before)),
      closes: isRight && (!isWord || !isLeft || isMark(after)),
    };
  });
}

function lengthOf(text: string, { mark, start }: Run): number {
  let end = start;
  while (text.charAt(end) === mark) end++;
  return end - start;
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
