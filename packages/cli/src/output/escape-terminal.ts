import { visibleText, withoutCommands } from '@decisis/core';

/**
 * Text from a document, a path or an argument as one line that cannot move the cursor, start a sequence or turn the text
 * around, and that no build runner takes for a command of its log.
 */
export function escapeTerminal(text: string): string {
  return withoutCommands(visibleText(text));
}

/** The same for text of several lines: line breaks stay, tabs become two spaces. */
export function escapeTerminalLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => escapeTerminal(line.replaceAll('\t', '  ')));
}
