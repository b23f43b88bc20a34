import type { CitationNode } from '../brief/citation-node.ts'
import type { Locator } from '../brief/locator.ts'
import { citationsIn, withCitations } from './citations-in.ts'
import { withFullStop } from './full-stop.ts'
import type { NoteStyle } from './note-style.ts'
import { say } from './phrase.ts'
import { type Source, sourceOf } from './source-kind.ts'
import type { CitedNote, ItemOf, NoteToCite } from './style.ts'
import { withItalics } from './title-italics.ts'

/** Sets every citation of the notes: in full where its source is first cited, and as the style repeats it after that. */
export function setNotes(notes: readonly NoteToCite[], itemOf: ItemOf, style: NoteStyle): readonly CitedNote[] {
  const ordered = notes.map((note) => ({ ...note, paragraphs: note.paragraphs.map((p) => style.ordered(p, itemOf)) }))
  const sources = sourcesOf(ordered, itemOf)
  const sameLabel = worksByLabel(ordered, sources, style)
  const firstNote = new Map<string, number>()
  let before: readonly CitationNode[] = []
  return ordered.map((note) => {
    const citations = citationsIn(note)
    const set = (citation: CitationNode) => {
      const { key, locator } = citation
      const source = sources.get(key)
      if (source === undefined) return say(citation.value)
      const first = firstNote.get(key)
      if (first === undefined) {
        firstNote.set(key, note.number)
        return withItalics(style.full(source, locator))
      }
      const repeat = citations.length === 1 ? repeatOf(before, citation) : null
      if (style.immediate !== null && repeat !== null) return style.immediate(source, repeat.locator)
      return withItalics(style.again(source, locator, { note: first, namesWork: sameLabel(key) }))
    }
    const paragraphs = note.paragraphs.map((content) =>
      withFullStop(withCitations(content, set), content.at(-1)?.type === 'citation')
    )
    before = citations
    return { number: note.number, paragraphs }
  })
}

function sourcesOf(notes: readonly NoteToCite[], itemOf: ItemOf): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const { key } of notes.flatMap(citationsIn)) {
    const item = sources.has(key) ? undefined : itemOf(key)
    if (item !== undefined) sources.set(key, sourceOf(item))
  }
  return sources
}

/** Whether another work of a key's label was first cited in the same note, or anywhere, as the style asks. */
function worksByLabel(notes: readonly NoteToCite[], sources: ReadonlyMap<string, Source>, style: NoteStyle) {
  const labelOf = new Map<string, string>()
  const works = new Map<string, Set<string>>()
  for (const note of notes) {
    for (const { key } of citationsIn(note)) {
      const source = sources.get(key)
      if (source === undefined || labelOf.has(key)) continue
      const together = style.namesWork === 'same-note' || source.kind === 'judgment' ? `${note.number} ` : ''
      const label = `${together}${style.label(source) ?? key}`
      labelOf.set(key, label)
      works.set(label, (works.get(label) ?? new Set()).add(key))
    }
  }
  return (key: string) => (works.get(labelOf.get(key) ?? '')?.size ?? 0) > 1
}

/**
 * An immediate repeat of a note's only source (OSCOLA 4 s 1.2.3), with the pinpoint it has to name. Without a pinpoint
 * after one with a pinpoint it would be read as the same place, so it is none.
 */
function repeatOf(before: readonly CitationNode[], citation: CitationNode): { locator: Locator | null } | null {
  const [only, second] = before
  if (only?.key !== citation.key || second !== undefined) return null
  const [was, is] = [placeOf(only.locator), placeOf(citation.locator)]
  if (was === is) return { locator: null }
  return citation.locator === null ? null : { locator: citation.locator }
}

function placeOf(locator: Locator | null): string {
  return JSON.stringify(locator?.parts ?? null)
}
