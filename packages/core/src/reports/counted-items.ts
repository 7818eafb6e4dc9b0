/** What was judged, for a sentence: `1 item of 1 document`. */
export function countedItems(items: number, documents: number): string {
  return `${counted(items, 'item')} of ${counted(documents, 'document')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
