import type { FootnoteDefinition, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Note } from '../brief/brief.ts'
import type { CitedNote, NoteToCite } from '../cite/style.ts'
import type { NoteRest } from '../exhibit/note-rests.ts'
import type { NoteMarks } from './note-marks.ts'
import type { NumberedNote } from './number-notes.ts'
import type { PageNote } from './page.ts'
import type { ToHtml } from './to-html.ts'

/** What the claims that a note covers rest on. */
export type RestsOf = (note: Note) => readonly NoteRest[]

/** A note's paragraphs wherever in it they stand, in the form in which they are cited. */
export function noteToCite({ note, number }: NumberedNote): NoteToCite {
  const paragraphs = paragraphsIn(note.node).map(({ children }) => children)
  return { number, paragraphs: note.origin === 'inline' ? paragraphs.map(asSentence) : paragraphs }
}

/** `[see @a]` in the text begins a note of its own: `See`. */
function asSentence([first, ...others]: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...others]
  const value = first.value.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return [{ ...first, value }, ...others]
}

/** The note's blocks with its paragraphs as the style prints them. */
export function withCited(node: FootnoteDefinition, cited: CitedNote | undefined): readonly RootContent[] {
  const copy = structuredClone(node)
  paragraphsIn(copy).forEach((paragraph, index) => {
    paragraph.children = [...(cited?.paragraphs[index] ?? paragraph.children)]
  })
  return copy.children
}

/** Notes as HTML, each with the way back to every mark of it. All are made before any way back, as notes hold marks too. */
export function printNotes(
  notes: readonly { readonly note: NumberedNote; readonly blocks: readonly RootContent[] }[],
  marks: NoteMarks,
  toHtml: ToHtml,
  restsOf: RestsOf
): readonly PageNote[] {
  const made = notes.map(({ note, blocks }) => ({ note, html: withAddresses(toHtml(blocks)) }))
  return made.map(({ note, html }) => {
    const back = backLinks(marks.marksOf(note), note.number)
    const end = /<\/p>(?=(?:<div class="finding"[\s\S]*)?$)/.exec(html)
    const whole = end ? `${html.slice(0, end.index)} ${back}${html.slice(end.index)}` : `${html}\n<p>${back}</p>`
    return { id: marks.idOf(note), number: note.number, html: whole, rests: restsOf(note.note) }
  })
}

/** A link that is its own address, with the brackets round it: a narrow column shows only the beginning of it. */
function withAddresses(html: string): string {
  return html.replace(/(?:&#x3C;)?<a href="([^"]+)">\1<\/a>(?:>|&gt;)?/g, '<span class="address">$&</span>')
}

function backLinks(marks: readonly string[], number: number): string {
  return marks
    .map((id, index) => {
      const several = marks.length > 1
      const label = several ? `Back to mark ${index + 1} of note ${number}` : `Back to the mark of note ${number}`
      const which = several ? `<sup>${index + 1}</sup>` : ''
      return `<a role="doc-backlink" href="#${id}" aria-label="${label}" class="back">↑${which}</a>`
    })
    .join(' ')
}

function paragraphsIn(parent: Parents): Paragraph[] {
  const found: Paragraph[] = []
  visit(parent, 'paragraph', (paragraph) => {
    found.push(paragraph)
  })
  return found
}
