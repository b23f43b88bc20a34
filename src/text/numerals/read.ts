import { countedBy } from './counted.ts'
import { type Dated, type DatedFigure, periodOf } from './dating.ts'
import { movementAt } from './direction.ts'
import { exclusionAt } from './exclusion.ts'
import { figureAt, type Measured } from './figure-at.ts'
import { hedgeAfter, hedgeBefore } from './hedge.ts'
import type { ExcludedNumeral, Figure, Hedge, Numeral, Unit } from './numeral.ts'
import { type Token, tokenAt, tokensIn } from './tokens.ts'

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
    else if (one.numeral.period !== null) dates.push({ from: one.from, to: one.to, period: one.numeral.period })
  }
  const isEnd = (at: number): boolean => endsSentence(tokens, at)
  return found.map((one) => {
    if (one.kind === 'left') return one.numeral
    const { from, to } = one.measured
    return figureFrom(text, tokens, one.measured, periodOf(tokens, from, to, dates, starts, isEnd))
  })
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
    reason === 'pronoun' ||
    reason === 'order' ||
    reason === 'age group' ||
    reason === 'reference' ||
    reason === 'name'
  return counts ? { kind: 'excluded', start, end, text: written, reason, period } : null
}

function figureFrom(text: string, tokens: readonly Token[], measured: Measured, dated: DatedFigure): Figure {
  const { from, to, value, upper, unit, form, scale, precision, rounded } = measured
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, to - 1).end
  const { way, role } = unit.kind === 'times' ? multiplied(value, tokens, from, to) : movementAt(tokens, from, to)
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

function multiplied(value: number, tokens: readonly Token[], from: number, to: number): Pick<Figure, 'way' | 'role'> {
  const said = movementAt(tokens, from, to)
  return { way: said.way ?? (value < 1 ? 'down' : 'up'), role: 'change' }
}

/** `over 12 months` says how long, not how many; it is no hedge. */
function hedgeOf(tokens: readonly Token[], from: number, to: number, unit: Unit): Hedge | null {
  const hedge = hedgeBefore(tokens, from) ?? hedgeAfter(tokens, to)
  const lasting = unit.kind === 'measure' && hedge?.comparator === 'above' && tokenAt(tokens, from - 1).lower === 'over'
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
