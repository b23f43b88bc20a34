import type { Locator } from '../../brief/locator.ts'
import { authorLabel } from '../author-label.ts'
import { caseLabel } from '../judgment.ts'
import { italic, join, type Phrase, say } from '../phrase.ts'
import type { Source } from '../source-kind.ts'
import { singleQuoted } from '../typography.ts'
import type { Setting } from './form.ts'
import { inFull, isDeclared, pinpoint } from './full.ts'

/** Kinds that are known by their place, not by an author: the guide gives no `(n X)` for them, so they stand in full again. */
const repeatedInFull: ReadonlySet<Source['kind']> = new Set([
  'act',
  'instrument',
  'eu-legislation',
  'treaty',
  'explanatory-notes',
  'bill',
  'debate',
  'bill-committee'
])

export interface Earlier {
  /** The number of the note with the full form. */
  readonly note: number
  /** Whether the author's name does not tell the work (OSCOLA s 1.2.1). */
  readonly namesWork: boolean
}

/** OSCOLA s 1.2.1: `Stevens (n 1) 110`, `OSA 2023, s 12`, `*Corr* (n 1) [42]`. */
export function shortForm(
  source: Source,
  locator: Locator | null,
  { note, namesWork }: Earlier,
  setting: Setting
): Phrase {
  const point = pinpoint(source, locator)
  const { item } = source
  if (isDeclared(source)) return join(', ', item['title-short'] ?? item.title, point)
  if (repeatedInFull.has(source.kind)) return inFull(source, locator, setting)
  return join(' ', nameOf(source, namesWork, setting), `(n ${note})`, point)
}

function nameOf(source: Source, namesWork: boolean, setting: Setting): Phrase {
  const { item } = source
  const author = authorLabel(source)
  if (source.kind === 'judgment') return italic(namesWork ? item.title : caseLabel(source))
  if (author !== null && !namesWork) return say(author)
  return join(', ', author, titleOf(source, setting))
}

/** A short title in the form of the full one: italic for what is published as a book, else in marks (OSCOLA s 3.1.2). */
function titleOf({ kind, item }: Source, { edition }: Setting): Phrase {
  const title = item['title-short'] ?? item.title
  const isBook =
    kind === 'book' ||
    kind === 'house-paper' ||
    kind === 'command-paper' ||
    kind === 'law-commission' ||
    (kind === 'report' && item.ISBN !== undefined) ||
    (kind === 'thesis' && edition.italicThesis)
  return isBook ? italic(title) : singleQuoted(title)
}
