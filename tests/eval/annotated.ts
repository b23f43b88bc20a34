import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../src/brief/brief.ts'
import { read } from '../../src/brief/read.ts'
import type { Span } from '../../src/document/place.ts'

/** What a careful reader marks in a brief: `⟦Q words⟧`, `⟦F figure⟧`, `⟦P provision⟧`, `⟦X reason: numeral that is no figure⟧`. */
export interface Marked extends Span {
  readonly kind: Claim['kind'] | 'excluded'
  readonly text: string
}

export interface AnnotatedBrief {
  readonly name: string
  /** The brief without the reader's marks. */
  readonly text: string
  /** How many words its body has, notes left out. */
  readonly words: number
  readonly marked: readonly Marked[]
}

/** How one kind of claim fared: `missed` were marked and not extracted, `false` extracted and not marked. */
export interface Extraction {
  readonly marked: number
  readonly extracted: number
  readonly missed: readonly string[]
  readonly false: readonly string[]
}

const kinds = { Q: 'quotation', F: 'figure', P: 'provision', X: 'excluded' } as const

export function annotatedBriefs(): readonly AnnotatedBrief[] {
  const folder = join(import.meta.dirname, 'annotated')
  return readdirSync(folder)
    .sort()
    .map((file) => readAnnotated(file.replace(/\.annotated\.md$/, ''), readFileSync(join(folder, file), 'utf8')))
}

function readAnnotated(name: string, annotated: string): AnnotatedBrief {
  const marked: Marked[] = []
  let text = ''
  let at = 0
  for (const found of annotated.matchAll(/⟦(?:([QFP])|X [a-z]+:) ([^⟦⟧]+)⟧/gu)) {
    const [whole, letter = 'X', words = ''] = found
    text += annotated.slice(at, found.index)
    const kind = kinds[letter as keyof typeof kinds]
    marked.push({ kind, text: words, start: text.length, end: text.length + words.length })
    text += words
    at = found.index + whole.length
  }
  text += annotated.slice(at)
  return { name, text, words: wordsOf(text), marked }
}

function wordsOf(text: string): number {
  const body = text.slice(text.indexOf('\n---\n') + 5).replace(/^(?:\[\^|<!--).*$/gm, '')
  return body.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Numerals in digits that the reader left without a mark, outside citations: an annotation that forgets one is no measure. */
export function unmarkedDigits({ text, marked }: AnnotatedBrief): readonly string[] {
  const front = text.indexOf('\n---\n')
  const citations = [...text.matchAll(/@[^;\]\n]+|\[\^[^\]]+\]/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
  return [...text.matchAll(/\d[\d.,]*/gu)]
    .filter(({ index }) => index > front)
    .filter(({ index }) => ![...marked, ...citations].some(({ start, end }) => start <= index && index < end))
    .map(({ index }) => text.slice(index - 20, index + 20))
}

/** Reads an annotated brief and holds what was extracted against the reader's marks. */
export function scoreExtraction(brief: AnnotatedBrief): Readonly<Record<Claim['kind'], Extraction>> {
  const { claims } = read({ file: `briefs/${brief.name}.md`, text: brief.text })
  const score = (kind: Claim['kind']): Extraction => {
    const marked = brief.marked.filter((one) => one.kind === kind)
    const found = claims
      .filter((claim) => claim.kind === kind)
      .map(({ place }) => spanned(brief.text, place.start.offset, place.end.offset))
    return {
      marked: marked.length,
      extracted: found.length,
      missed: marked.filter((one) => !found.some((other) => agree[kind](one, other))).map(({ text }) => text),
      false: found.filter((other) => !marked.some((one) => agree[kind](one, other))).map(({ text }) => text)
    }
  }
  return { quotation: score('quotation'), figure: score('figure'), provision: score('provision') }
}

interface Spanned extends Span {
  readonly text: string
}

function spanned(source: string, start: number, end: number): Spanned {
  return { start, end, text: source.slice(start, end) }
}

type Agree = (marked: Spanned, found: Spanned) => boolean

/** A quotation agrees in all its words, a figure in all its digits and signs, a provision in its numbers. */
const agree: Readonly<Record<Claim['kind'], Agree>> = {
  quotation: (marked, found) => overlap(marked, found) && core(marked.text) === core(found.text),
  figure: (marked, found) => overlap(marked, found) && amount(marked.text) === amount(found.text),
  provision: (marked, found) =>
    overlap(marked, found) && numbersOf(found).startsWith(numbersOf(marked).split(' ')[0] ?? '')
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function core(words: string): string {
  return words.replace(/^[\s“”‘’"']+|[\s“”‘’"'.,;]+$/gu, '')
}

function amount(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:an?|the|some)\s|[\s-](?:hours?|days?|minutes?|months?|years?|seconds?|pages)$/gu, '')
}

function numbersOf({ text }: Spanned): string {
  return (text.match(/\d+[A-Z]*/gu) ?? []).join(' ')
}
