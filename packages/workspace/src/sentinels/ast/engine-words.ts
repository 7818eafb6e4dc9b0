const REGEX = /regex parse error:\n {4}(?<text>.*)\n {4}(?<before> *)\^+\nerror: (?<problem>.*)/;
const STEP = /^\s*\|->/;

/**
 * What the engine says of a rule that it refuses, in one line: the innermost of its reasons, with the place where it has one.
 *
 *     `rule` is not configured correctly.
 *      |->Rule contains invalid kind matcher.
 *      |->Kind `nope` is invalid.
 *         ^^^^^^^^^^^^^^^^^^^^^^^
 */
export function engineWords(message: string): string {
  const regex = REGEX.exec(message)?.groups;
  if (regex !== undefined) {
    const at = (regex['before'] ?? '').length + 1;
    return `its regex "${regex['text'] ?? ''}" does not compile at character ${at}: ${regex['problem'] ?? ''}`;
  }
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const last = lines.findLast((line) => STEP.test(line)) ?? lines[0] ?? '';
  return last.replace(STEP, '').trim().replace(/\.$/, '').slice(0, 300);
}
