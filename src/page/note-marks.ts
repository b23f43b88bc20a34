import type { Element } from 'hast'
import { fitForId, fresh } from '../brief/ids.ts'
import { type NumberedNote, normalLabel } from './number-notes.ts'

/** Where a note is, and a mark of it each time one is asked for. */
export interface NoteMarks {
  /** `fn-iwf` */
  readonly idOf: (note: NumberedNote) => string
  /** The next mark in the order of the page, or null where no note has the label. */
  readonly mark: (label: string) => Element | null
  /** Ids of the marks made so far. */
  readonly marksOf: (note: NumberedNote) => readonly string[]
}

/** Ids as the contract has them: `fnref-iwf`, then `fnref-iwf-2`, passing over one that is another note's own. */
export function noteMarks(notes: readonly NumberedNote[]): NoteMarks {
  const names = new Map<NumberedNote, string>()
  const used = new Set<string>()
  for (const note of notes) {
    const name = fresh(fitForId(note.note.label), used)
    used.add(name)
    names.set(note, name)
  }
  const byLabel = new Map(notes.map((note) => [normalLabel(note.note.label), note]))
  const taken = new Set([...used].map((name) => `fnref-${name}`))
  const made = new Map<NumberedNote, string[]>()
  const nameOf = (note: NumberedNote): string => names.get(note) ?? ''
  return {
    idOf: (note) => `fn-${nameOf(note)}`,
    marksOf: (note) => made.get(note) ?? [],
    mark(label) {
      const note = byLabel.get(normalLabel(label))
      if (!note) return null
      const earlier = made.get(note) ?? []
      const first = `fnref-${nameOf(note)}`
      const id = earlier.length === 0 ? first : fresh(first, taken)
      taken.add(id)
      made.set(note, [...earlier, id])
      return markElement(id, `fn-${nameOf(note)}`, note.number)
    }
  }
}

function markElement(id: string, note: string, number: number): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { role: 'doc-noteref', id, href: `#${note}`, ariaLabel: `Note ${number}`, className: ['noteref'] },
    children: [{ type: 'text', value: String(number) }]
  }
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] }
}
