import type { PhrasingContent } from 'mdast'
import type { CitationNode } from '../brief/citation-node.ts'
import type { Locator } from '../brief/locator.ts'
import { withCitations } from './citations-in.ts'
import { withFullStop } from './full-stop.ts'
import { isDatedByName, label } from './harvard/label.ts'
import { year } from './harvard/parts.ts'
import { harvardPinpoint } from './harvard/pinpoint.ts'
import { bracketed, join, type Phrase, plain, say } from './phrase.ts'
import { type Source, sourceOf } from './source-kind.ts'
import type { CitedNote, ItemOf, NoteToCite } from './style.ts'
import { withItalics } from './title-italics.ts'

/** `Ashworth, 2009, p. 68`, as it stands inside brackets. */
export function authorDate(source: Source, locator: Locator | null, letter: string): Phrase {
  const dated = isDatedByName(source) ? null : year(source.item, letter)
  return withItalics(join(', ', label(source), dated, harvardPinpoint(locator)))
}

/**
 * What stands in brackets in the text: the content of `[@key, p 12; @other]`, or of a footnote that holds nothing but
 * citations. Words between them (`see`) stay; a closing full stop goes, since the sentence has its own.
 */
export function citeInText(
  content: readonly PhrasingContent[],
  itemOf: ItemOf,
  letters: ReadonlyMap<string, string>
): readonly PhrasingContent[] {
  const set = (citation: CitationNode) => {
    const item = itemOf(citation.key)
    return item === undefined
      ? say(citation.value)
      : authorDate(sourceOf(item), citation.locator, letters.get(citation.key) ?? '')
  }
  return bracketed(trimmed(say(withCitations(content, set))))
}

/**
 * Harvard's notes, those that have sentences of their own: a sentence names the author and brackets the rest, `see
 * Ashworth (2009, p. 68)`.
 */
export function citeInSentences(
  notes: readonly NoteToCite[],
  itemOf: ItemOf,
  letters: ReadonlyMap<string, string>
): readonly CitedNote[] {
  const set = ({ key, locator, value }: CitationNode) => {
    const item = itemOf(key)
    return item === undefined ? say(value) : named(sourceOf(item), locator, letters.get(key) ?? '')
  }
  return notes.map(({ number, paragraphs }) => ({
    number,
    paragraphs: paragraphs.map((content) =>
      withFullStop(withCitations(content, set), content.at(-1)?.type === 'citation')
    )
  }))
}

function named(source: Source, locator: Locator | null, letter: string): Phrase {
  const pinpoint = harvardPinpoint(locator)
  const name = withItalics(label(source))
  if (isDatedByName(source)) return join(', ', name, pinpoint)
  return join(' ', name, bracketed(join(', ', year(source.item, letter), pinpoint)))
}

function trimmed(content: Phrase): Phrase {
  const last = content.at(-1)
  if (last?.type !== 'text' || !/[.;,\s]$/.test(plain(content))) return content
  // The stop of `et al.` or `Inc.` is a word's own: only what the author typed after the last citation goes.
  return say(content.slice(0, -1), last.value.replace(/[\s;,]*\.?\s*$/, ''))
}
