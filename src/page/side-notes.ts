import type { PageNote } from './page.ts'

/**
 * Where each note stands when `side.css` sets notes beside the text: at its first mark, or below the note before it where
 * that reaches further down. A mark that is not shown gives no height. Ids are letters, digits, `-`, `_` and `.`.
 */
export function sideNotes(notes: readonly PageNote[]): string {
  if (notes.length === 0) return ''
  const rules = notes.map(({ id }, index) => {
    const above = index === 0 ? '0px' : `anchor(--note-${index} bottom,0px)`
    const name = `--note-${index + 1}${index === notes.length - 1 ? ',--last-note' : ''}`
    return `[id="${id.replace(/^fn-/, 'fnref-')}"]{anchor-name:--mark-${index + 1}}
[id="${id}"]{anchor-name:${name};--beside:max(anchor(--mark-${index + 1} top,0px),${above})}`
  })
  return `@media screen{${rules.join('\n')}}`
}
