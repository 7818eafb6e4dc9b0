/** What a function prints with console.log; tab prints its scripts and answers instead of returning them. */
export function captureConsole(print: () => void): string {
  const lines: string[] = [];
  // oxlint-disable-next-line no-console -- the library's only way out
  const original = console.log;
  // oxlint-disable-next-line no-console
  console.log = (...parts: readonly unknown[]) => void lines.push(parts.join(' '));
  try {
    print();
  } finally {
    // oxlint-disable-next-line no-console
    console.log = original;
  }
  return lines.map((line) => `${line}\n`).join('');
}
