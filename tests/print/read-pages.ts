import { getDocumentProxy } from 'unpdf'
import type { Pdf } from '../../src/print/browser.ts'

/** A printed page as its PDF has it, measured in points from its foot. */
export interface PrintedPage {
  /** What stands in the text area above the notes, and the notes, in words with one space for any. */
  readonly text: string
  readonly notes: string
  /** What is printed over something else, or in the margin below the text area. */
  readonly overlaps: readonly string[]
  /** The share of the text area that is empty between text and notes. */
  readonly blank: number
}

interface Word {
  readonly str: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

const margin = (24 / 25.4) * 72
const noteSize = 8.5
/** The rule above notes, with the space around it and half a line. */
const rule = 14

/** Reads every page. Notes are told by their size, which nothing else on a page has. */
export async function readPages({ bytes }: Pick<Pdf, 'bytes'>): Promise<readonly PrintedPage[]> {
  const document = await getDocumentProxy(bytes.slice())
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  return Promise.all(
    pages.map(async (page) => {
      const height = page.view[3] ?? 0
      const { items } = await page.getTextContent()
      const words = items.flatMap((item): Word[] => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number)
        return [{ str: item.str, size: Math.abs(size), left, right: left + item.width, bottom }]
      })
      const inside = words.filter(({ bottom }) => bottom < height - margin && bottom > margin * 0.75)
      return pageOf(inside, height - 2 * margin)
    })
  )
}

function pageOf(words: readonly Word[], height: number): PrintedPage {
  const isNote = ({ size }: Word): boolean => Math.abs(size - noteSize) < 0.05
  const lowestText = Math.min(
    ...words.filter((word) => !isNote(word) && word.size > noteSize).map(({ bottom }) => bottom)
  )
  const large = words.filter(isNote)
  const highestNote = Math.max(...large.map(({ bottom, size }) => bottom + size))
  const inNotes = (word: Word): boolean => isNote(word) || (word.size < noteSize && word.bottom < highestNote - 4)
  const text = words.filter((word) => !inNotes(word))
  const notes = words.filter(inNotes)
  const foot = notes.length > 0 ? highestNote + rule : margin
  const below = words.filter(({ bottom }) => bottom < margin - 1)
  const over = text.filter(({ bottom }) => notes.length > 0 && bottom < highestNote)
  return {
    text: said(text),
    notes: said(notes),
    overlaps: [...below, ...over, ...covered(words)].map(({ str }) => str),
    blank: text.length === 0 ? 0 : Math.max(0, (lowestText - foot) / height)
  }
}

/** Words that stand on the words of another line: their boxes meet, though their lines are not the same. */
function covered(words: readonly Word[]): Word[] {
  return words.filter((one, index) =>
    words.slice(index + 1).some((other) => {
      const apart = Math.abs(one.bottom - other.bottom)
      const meet = one.left < other.right - 1 && other.left < one.right - 1
      return meet && apart < Math.min(one.size, other.size) * 0.6
    })
  )
}

function said(words: readonly Word[]): string {
  return words
    .map(({ str }) => str)
    .join(' ')
    .replace(/\s+/g, ' ')
}
