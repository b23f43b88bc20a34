import type { PhrasingContent } from 'mdast'
import type { StyleName } from '../brief/front-matter.ts'
import type { Locator } from '../brief/locator.ts'
import type { Item } from '../library/item.ts'
import { bibliography } from './bibliography.ts'
import { citeNotes, type NoteStyleName } from './cite-notes.ts'
import type { CslStyle } from './csl/style.ts'
import { authorDate } from './in-text.ts'
import { bracketed, type Phrase } from './phrase.ts'
import { referenceList } from './reference-list.ts'
import { sourceOf } from './source-kind.ts'

/** One citation by itself, for pasting elsewhere. */
export interface CitedOnce {
  /** A note with its full stop, or what stands in brackets in the text. */
  readonly citation: Phrase
  /** The source's entry in a bibliography or reference list; `null` where the style keeps none. */
  readonly entry: Phrase | null
}

export function citeOnce(item: Item, locator: Locator | null, style: StyleName | CslStyle): CitedOnce {
  const key = 'source'
  const itemOf = () => item
  const paragraphs: PhrasingContent[][] = [[{ type: 'citation', key, locator, value: '' }]]
  if (typeof style !== 'string') return withCsl(style, paragraphs.flat(), key, item)
  const note = (name: NoteStyleName): Phrase => {
    return citeNotes([{ number: 1, paragraphs }], itemOf, name).flatMap((cited) => cited.paragraphs.flat())
  }
  switch (style) {
    case 'oscola5':
    case 'oscola4':
      return { citation: note(style), entry: bibliography([key], itemOf, style)[0]?.content ?? null }
    case 'library':
      return { citation: note(style), entry: null }
    case 'harvard':
      return {
        citation: bracketed(authorDate(sourceOf(item), locator, '')),
        entry: referenceList([key], itemOf)[0]?.content ?? null
      }
  }
}

function withCsl(style: CslStyle, content: Phrase, key: string, item: Item): CitedOnce {
  const { inText, notes, list } = style.open([key], () => item)
  const note = () => notes([{ number: 1, paragraphs: [content] }]).flatMap((cited) => cited.paragraphs.flat())
  return { citation: style.cites === 'text' ? inText(content) : note(), entry: list()?.[0]?.content ?? null }
}
