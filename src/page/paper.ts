import type { FrontMatter } from '../brief/front-matter.ts'

/** The size of the printed page and of the text on it, which the notes at its foot are set by. A4 is in the shared styles. */
export function paperOf(name: FrontMatter['paper']): string {
  if (name !== 'letter') return ''
  return '@page{size:letter}@media print{:root{--page-width:161.9mm;--page-height:231.4mm}}'
}
