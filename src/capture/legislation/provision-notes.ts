import { type Annotation, type Annotations, annotationsIn, changeIn, commencementDates } from './annotations.ts'
import type { Metadata } from './metadata.ts'
import { below, nameOf, type XmlElement } from './xml.ts'

/** A provision and what encloses it: the element itself first, the root last. */
export type Chain = readonly XmlElement[]

/** A numbered provision, or a schedule that has none. */
export function isLeaf([element]: Chain): boolean {
  if (!element) return false
  for (const inner of below(element, new Set(['BlockAmendment']))) if (nameOf(inner) === 'P1') return false
  return true
}

const heads = new Set(['Number', 'Pnumber', 'Title', 'TitleBlock', 'Reference'])

/** Headings stand first: a Part of a thousand sections is not looked through for each. */
function headingNotes(parent: XmlElement, annotations: Annotations): Annotation[] {
  const notes: Annotation[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (!heads.has(nameOf(child))) break
    notes.push(...annotationsIn(child, annotations))
  }
  return notes
}

/** A provision's notes: all within it, and those on its group's heading. A Part's: those on its own heading only. */
export function notesOn(chain: Chain, annotations: Annotations): Annotation[] {
  const [element, group] = chain
  if (!element) return []
  const own = isLeaf(chain) ? annotationsIn(element, annotations) : headingNotes(element, annotations)
  const around = group && nameOf(group) === 'P1group' ? headingNotes(group, annotations) : []
  return [...new Set([...own, ...around])]
}

/** Notes on the headings of the Parts, Chapters and schedules around it, nearest first. */
export function notesAround(chain: Chain, annotations: Annotations): Annotation[] {
  return chain.slice(1).flatMap((outer) => headingNotes(outer, annotations))
}

/** The days of the commencement notes; null where no note speaks of commencement. */
export function commencement(notes: readonly Annotation[], { made }: Metadata): string[] | null {
  const spoken = notes.filter((note) => note.type === 'I')
  return spoken.length > 0 ? spoken.flatMap((note) => commencementDates(note, made)) : null
}

/** The days on which notes say that whole provisions were inserted or repealed. */
export function wholeDates(notes: readonly Annotation[], change: 'inserted' | 'repealed'): string[] {
  return notes.flatMap((note) => {
    const said = changeIn(note, change)
    return said && !said.subProvision ? said.dates : []
  })
}
