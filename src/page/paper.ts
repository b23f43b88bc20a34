/** The size of the printed page and of the text on it, which the notes at its foot are set by. A4 is in the shared styles. */
export function paperOf(name: unknown): string {
  if (typeof name !== 'string' || name.toLowerCase() !== 'letter') return ''
  return '@page{size:letter}@media print{:root{--page-width:161.9mm;--page-height:231.4mm}}'
}
