import { hasLetterBeyondAscii } from '../model/letter-pattern.ts';
import type { StatusMeaning } from '../model/status.ts';
import type { StatusClass } from './language-words.ts';

/** Emoji and check marks that state a status by themselves; a mark is compared without variation selectors. */
const MARKS: Readonly<Partial<Record<StatusClass, string>>> = {
  accepted: '✅ ☑ ✔ ✓ 🟢 👍 🆗 🏁 🎉 💚 🚀',
  rejected: '❌ ✖ ✗ ✘ 🚫 👎 ❎ 🙅',
  open: '⬜ ☐ 🔴 ❓ ❔ ◻ ◽ ⚪ 🆕 🔲 🟥 ⁉ ⛔ 🤔',
  proposed: '🟡 ⏳ ⌛ 🚧 📝 💡 🧪 🔄 🟨 🟠 🔶 💬 👀 🗳',
  deferred: '⏸ 💤 🅿 ⏭ 🔜 🧊 🔵',
  locked: '🔒 🔐 🔏',
  superseded: '♻ 🔁 ⤴',
  deprecated: '🗑 🪦 📦 🗄 ⚰',
};

let marks: Map<string, StatusMeaning> | undefined;

/** The meaning of a status class as the model has it. */
export function meaningOf(status: StatusClass): StatusMeaning {
  return status === 'locked' ? { status: 'accepted', locked: true } : { status, locked: false };
}

/** A status mark in a text: what it means, and the mark itself. */
export interface StatusMark {
  readonly meaning: StatusMeaning;
  readonly mark: string;
}

/** The first status mark that stands before any letter or digit, `[x]` and `[ ]` included. */
export function leadingMark(text: string): StatusMark | undefined {
  const box = /^[\s*_>-]{0,12}\[([ xX])\]/.exec(text);
  if (box !== null) return { meaning: meaningOf(box[1] === ' ' ? 'open' : 'accepted'), mark: box[0].trim() };
  for (const char of text) {
    const found = markOf(char);
    if (found !== undefined) return found;
    if (/[A-Za-z0-9]/.test(char) || (hasLetterBeyondAscii(char) && /[\p{L}\p{N}]/u.test(char))) return undefined;
  }
  return undefined;
}

/** The first status mark anywhere in a text. */
export function anyMark(text: string): StatusMark | undefined {
  if (!/[\u2000-\uffff]/.test(text)) return undefined;
  for (const char of text) {
    const found = markOf(char);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The status mark that ends a text. */
export function trailingMark(text: string): StatusMark | undefined {
  return markOf(/.$/su.exec(text.replace(/[\s\uFE0F]+$/u, ''))?.[0] ?? '');
}

function markOf(char: string): StatusMark | undefined {
  if ((char.codePointAt(0) ?? 0) < 0x2000) return undefined;
  marks ??= readMarks();
  const meaning = marks.get(char);
  return meaning === undefined ? undefined : { meaning, mark: char };
}

function readMarks(): Map<string, StatusMeaning> {
  const found = new Map<string, StatusMeaning>();
  for (const [status, list] of Object.entries(MARKS)) {
    for (const mark of list.split(' ')) found.set(mark, meaningOf(status as StatusClass));
  }
  return found;
}
