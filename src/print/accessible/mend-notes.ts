import { PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { footNotesIn } from './foot-notes-in.ts'
import { targetOf } from './link-target.ts'
import { named } from './named.ts'
import { kidsOf, linksOf, parentOf, putIn, type Tag, tagRoot, tagsIn, takeOut, typeOf } from './tag-tree.ts'

/**
 * Makes each note at the foot of pages one `Note` with an id and its number as a label, wherever its lines stand, and sets
 * it in the order of reading: after what it is first called in.
 */
export function mendNotes(pdf: PDFDocument): void {
  const notes = new Map<string, Tag>()
  for (const { note, tag } of footNotesIn(pdf)) {
    const begun = notes.get(note)
    takeOut(pdf, tag)
    if (begun) putIn(pdf, begun, kidsOf(pdf, begun.dict).length, kidsOf(pdf, tag.dict))
    else notes.set(note, retagged(pdf, tag, note))
  }
  const calls = firstCalls(pdf, notes)
  for (const [id, note] of notes) {
    const call = calls.get(id)
    const root = tagRoot(pdf)
    const first = root ? kidsOf(pdf, root)[0] : undefined
    if (call) putAfter(pdf, call, note)
    else if (first instanceof PDFRef)
      putIn(pdf, { ref: first, dict: pdf.context.lookup(first, PDFDict) }, 0, [note.ref])
  }
}

function retagged(pdf: PDFDocument, tag: Tag, note: string): Tag {
  tag.dict.set(named('S'), named('Note'))
  tag.dict.set(named('ID'), PDFString.of(note))
  tag.dict.delete(named('Alt'))
  const number = pdf.context.lookup(kidsOf(pdf, tag.dict)[0])
  if (number instanceof PDFDict && number.has(named('S'))) number.set(named('S'), named('Lbl'))
  return tag
}

/** The element of each note's first call. Those in the text come first, then those in notes. */
function firstCalls(pdf: PDFDocument, notes: ReadonlyMap<string, Tag>): ReadonlyMap<string, Tag> {
  const calls = new Map<string, Tag>()
  const root = tagRoot(pdf)
  for (const top of [...(root ? [root] : []), ...[...notes.values()].map(({ dict }) => dict)]) {
    for (const tag of tagsIn(pdf, top)) {
      for (const link of linksOf(pdf, tag.dict)) {
        const id = targetOf(link).slice(1)
        if (notes.has(id) && !calls.has(id)) calls.set(id, tag)
      }
    }
  }
  return calls
}

const headings = /^(?:H[1-6]?|P|Note)$/
const inline = new Set([
  'NonStruct',
  'Span',
  'Strong',
  'Em',
  'Code',
  'Sub',
  'Link',
  'Reference',
  'Quote',
  'Lbl',
  'Note'
])

/** Puts a note after the paragraph, heading or note that calls it, or after the words of the cell or list item. */
function putAfter(pdf: PDFDocument, call: Tag, note: Tag): void {
  let held = noteAround(pdf, call) ?? call
  for (let parent = parentOf(pdf, held); parent; parent = parentOf(pdf, parent)) {
    const kids = kidsOf(pdf, parent.dict)
    if (headings.test(typeOf(held.dict)) || (!inline.has(typeOf(parent.dict)) && !headings.test(typeOf(parent.dict)))) {
      let at = kids.indexOf(held.ref) + 1
      while (isInline(pdf, kids[at], headings.test(typeOf(held.dict)))) at += 1
      putIn(pdf, parent, at, [note.ref])
      return
    }
    held = parent
  }
}

function noteAround(pdf: PDFDocument, call: Tag): Tag | null {
  let around: Tag | null = call
  while (around && typeOf(around.dict) !== 'Note') around = parentOf(pdf, around)
  return around
}

/** Whether a kid goes on with what stands before it: after a paragraph only notes do. */
function isInline(pdf: PDFDocument, kid: PDFObject | undefined, afterBlock: boolean): boolean {
  if (!kid) return false
  const dict = pdf.context.lookup(kid)
  if (!(dict instanceof PDFDict) || !dict.has(named('S'))) return !afterBlock
  return afterBlock ? typeOf(dict) === 'Note' : inline.has(typeOf(dict))
}
