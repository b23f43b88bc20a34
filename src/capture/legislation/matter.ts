import { paragraphsOf } from './paragraphs.ts'
import { wordsOf } from './words.ts'
import { at, childNamed, childrenNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** What stands before the first provision: number, long title, dates, enacting words. The title is the record's own. */
export function frontMatter(body: XmlElement | undefined): string[] {
  const prelims = body && elementsIn(body).find((child) => /Prelims$/.test(nameOf(child)))
  if (!prelims) return []
  return elementsIn(prelims)
    .filter((child) => nameOf(child) !== 'Title' && nameOf(child) !== 'SubjectInformation')
    .flatMap((child) =>
      /Preamble$/.test(nameOf(child)) ? elementsIn(child).flatMap((part) => paragraphsOf(part)) : dated(child)
    )
    .filter(Boolean)
}

/** `Made 27th February 2014` on one line; anything else by its paragraphs. */
function dated(element: XmlElement): string[] {
  return childNamed(element, 'DateText') ? [wordsOf(element)] : paragraphsOf(element)
}

/** What stands after the last provision: an instrument's explanatory note and its footnotes. */
export function backMatter(root: XmlElement, body: XmlElement | undefined): string[] {
  const note = childNamed(body, 'ExplanatoryNotes')
  const notes = childrenNamed(childNamed(root, 'Footnotes'), 'Footnote')
  const said = note ? elementsIn(note).filter((child) => nameOf(child) !== 'Title') : []
  return [
    ...(note ? ['## Explanatory Note', ...said.flatMap((part) => paragraphsOf(part))] : []),
    ...(notes.length > 0 ? ['## Footnotes', ...notes.map((footnote) => wordsOf(at(footnote, 'FootnoteText')))] : [])
  ]
}
