import type { Placer, Span } from '../document/place.ts'
import type { Numeral } from '../text/numerals/numeral.ts'
import { readNumerals } from '../text/numerals/read.ts'
import { findQuotations } from '../text/quotations.ts'
import type { Block } from './blocks.ts'
import type { Claim, Excluded } from './brief.ts'
import { coverageOf } from './coverage.ts'
import type { DeclaredAct } from './declared-acts.ts'
import { type Prose, placeInProse } from './prose.ts'
import { findProvisions } from './provision-mentions.ts'

/** What a block claims, and the numerals in it that are no figures. */
export interface BlockClaims {
  readonly claims: readonly Claim[]
  readonly excluded: readonly Excluded[]
}

/** Quotations first: what stands inside one is the source's to say, and is checked with its words. */
export function claimsOf(block: Block, declared: readonly DeclaredAct[], place: Placer): BlockClaims {
  const { prose } = block
  const found = [...quotationsIn(prose)]
  const quoted = found.map(({ at }) => at)
  const provisions = findProvisions(prose.text, declared).filter((mention) => !within(mention, quoted))
  const excluded: Excluded[] = []
  const claims: Claim[] = found.map(({ at, block: isBlock }) => ({
    kind: 'quotation',
    block: isBlock,
    ...common(at, block, place)
  }))
  for (const named of provisions) claims.push({ kind: 'provision', named, ...common(named, block, place) })
  for (const numeral of readNumerals(prose.text)) {
    const reason = exclusion(numeral, quoted, provisions)
    if (reason !== null) excluded.push({ text: numeral.text, place: placeInProse(numeral, prose, place), reason })
    else if (numeral.kind === 'figure')
      claims.push({ kind: 'figure', figure: numeral, ...common(numeral, block, place) })
  }
  return { claims, excluded }
}
interface FoundQuotation {
  readonly at: Span
  readonly block: boolean
}

function quotationsIn({ kind, text }: Prose): readonly FoundQuotation[] {
  if (kind !== 'quotation') {
    return findQuotations(text)
      .filter((span) => span.kind === 'quotation')
      .map(({ inner }) => ({ at: inner, block: false }))
  }
  const at = blockQuotationSpan(text)
  return at.end > at.start ? [{ at, block: true }] : []
}

/** The words of a block quotation: without marks around them, and without a last line that names who said them. */
function blockQuotationSpan(text: string): Span {
  const attribution = /\n\s*[—–―-]{1,2}\s*[^\n]+\s*$/.exec(text)
  const body = attribution ? text.slice(0, attribution.index) : text
  const start = body.length - body.replace(/^[\s“‘"']+/, '').length
  const end = body.replace(/[\s”’"']+$/, '').length
  return { start, end: Math.max(start, end) }
}

function exclusion(numeral: Numeral, quoted: readonly Span[], provisions: readonly Span[]): string | null {
  if (within(numeral, quoted)) return 'part of a quotation'
  if (numeral.kind === 'excluded') return numeral.reason
  return within(numeral, provisions) ? 'part of a provision' : null
}

function within(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => span.start < end && span.end > start)
}

function common(at: Span, block: Block, place: Placer) {
  const { prose } = block
  const sentence = prose.sentences.find(({ end }) => at.start < end) ?? { start: 0, end: prose.text.length }
  return {
    text: prose.text.slice(at.start, at.end),
    place: placeInProse(at, prose, place),
    prose,
    at: { start: at.start, end: at.end },
    sentence,
    ...coverageOf(at, sentence, block)
  }
}
