import { changesAgain } from './changes-again.ts'
import { countedBy } from './counted.ts'
import { type Dated, type DatedFigure, isSaying, periodOf } from './dating.ts'
import { movementAt } from './direction.ts'
import { exclusionAt } from './exclusion.ts'
import { figureAt, type Measured } from './figure-at.ts'
import { hedgeAfter, hedgeBefore } from './hedge.ts'
import type { ExcludedNumeral, Figure, Hedge, Numeral, Unit } from './numeral.ts'
import { type Token, tokenAt, tokensIn } from './tokens.ts'

const undated: DatedFigure = { period: null, periodBond: null }

type Found =
  | { readonly kind: 'measured'; readonly measured: Measured }
  | { readonly kind: 'left'; readonly numeral: ExcludedNumeral; readonly from: number; readonly to: number }

/**
 * Every numeral of `text` in order: figures, and what is no figure with the reason. Spans are in UTF-16 units of `text`.
 * Any text will do; linear in its length.
 */
export function readNumerals(text: string): readonly Numeral[] {
  const tokens = tokensIn(text)
  const found = foundIn(text, tokens)
  const dates: Dated[] = []
  const starts: number[] = []
  for (const one of found) {
    if (one.kind === 'measured') starts.push(one.measured.from)
    else if (one.numeral.period !== null && !isSaying(tokens, one.from, one.to))
      dates.push({ from: one.from, to: one.to, period: one.numeral.period })
  }
  /** `Since June 2026 the limit has been 48 hours` does not date the limit, only what has changed since. */
  const standing = dates.filter(({ from }) => tokenAt(tokens, from - 1).lower !== 'since')
  const isEnd = (at: number): boolean => endsSentence(tokens, at)
  const read = found.map((one): Numeral => {
    if (one.kind === 'left') return isSaying(tokens, one.from, one.to) ? { ...one.numeral, period: null } : one.numeral
    const { from, to, unit } = one.measured
    const movement = movementOf(tokens, one.measured)
    const said = periodOf(tokens, from, to, movement.role === 'level' ? standing : dates, starts, isEnd)
    const dated = unit.kind === 'measure' && said.periodBond === 'loose' ? undated : said
    return figureFrom(text, tokens, one.measured, movement, dated)
  })
  return changesAgain(text, read)
}

function foundIn(text: string, tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const excluded = exclusionAt(tokens, at, beginsLine(text, tokenAt(tokens, at).start))
    if (excluded !== null) {
      const numeral = leftOut(text, tokens, at, excluded.next, excluded)
      if (numeral !== null) found.push({ kind: 'left', numeral, from: at, to: excluded.next })
      at = excluded.next
      continue
    }
    const measured = figureAt(tokens, at)
    if (measured !== null) found.push({ kind: 'measured', measured })
    at = measured?.to ?? at + 1
  }
  return found
}

function leftOut(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  { reason, period }: Pick<ExcludedNumeral, 'reason' | 'period'>
): ExcludedNumeral | null {
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, to - 1).end
  const written = text.slice(start, end)
  const counts =
    /\d/.test(written) ||
    reason === 'date' ||
    reason === 'pronoun' ||
    reason === 'order' ||
    reason === 'age group' ||
    reason === 'reference' ||
    reason === 'name'
  return counts ? { kind: 'excluded', start, end, text: written, reason, period } : null
}

type Movement = Pick<Figure, 'way' | 'role'>

function figureFrom(
  text: string,
  tokens: readonly Token[],
  measured: Measured,
  { way, role }: Movement,
  dated: DatedFigure
): Figure {
  const { from, to, value, upper, unit, form, scale, precision, rounded } = measured
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, to - 1).end
  const hedge = hedgeOf(tokens, from, to, unit)
  const counted = countedBy(tokens, from, to, unit)
  return {
    kind: 'figure',
    start,
    end,
    text: text.slice(start, end),
    value,
    upper,
    unit,
    form,
    scale,
    precision,
    rounded,
    hedge,
    way,
    role,
    ...dated,
    counted
  }
}

function movementOf(tokens: readonly Token[], { from, to, unit, value }: Measured): Movement {
  const said = movementAt(tokens, from, to)
  if (unit.kind !== 'times') return said
  return { way: said.way ?? (value < 1 ? 'down' : 'up'), role: 'change' }
}

/** `over 12 months` says how long, not how many; it is no hedge. */
function hedgeOf(tokens: readonly Token[], from: number, to: number, unit: Unit): Hedge | null {
  const hedge = hedgeBefore(tokens, from) ?? hedgeAfter(tokens, to)
  const sittings = /^(?:sessions|meetings|hearings|sittings|rounds|stages|phases|waves|visits|terms)$/
  const spans = unit.kind === 'measure' || sittings.test(tokenAt(tokens, to).lower)
  const lasting = spans && hedge?.comparator === 'above' && tokenAt(tokens, from - 1).lower === 'over'
  return lasting ? null : hedge
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { text, kind } = tokenAt(tokens, at)
  if (kind !== 'mark' || !/^[.!?;]$/.test(text)) return false
  const next = tokenAt(tokens, at + 1)
  return next.text === '' || (next.spaced && /^[\p{Lu}\d“‘"'(£$€]/u.test(next.text))
}

function beginsLine(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && /[ \t>*#-]/.test(text.charAt(at)) && at > start - 12) at--
  return at < 0 || text.charAt(at) === '\n' || text.charAt(at) === '\r'
}
