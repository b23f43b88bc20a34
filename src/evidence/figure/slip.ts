import type { Figure } from '../../text/numerals/numeral.ts'
import type { AskedContext } from './asked.ts'
import { standing } from './bands.ts'
import { periodAgreement } from './periods.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { unitName } from './value-fit.ts'

const mostHeld = 4000

/**
 * The figure that the brief's was copied from with a digit wrong: of its unit and length, for its period or none, in a
 * passage with a word of the brief's sentence, and different in one or two digits or in the order of two. Null where none is.
 */
export function copiedFrom(asked: AskedContext, record: SourceFigures): SourceFigure | null {
  const mine = digitsOf(asked.figure)
  if (mine === null) return null
  let best: { source: SourceFigure; off: number } | null = null
  for (const source of (record.byUnit.get(unitName(asked.figure.unit)) ?? []).slice(0, mostHeld)) {
    const { hedge, value } = asked.figure
    const off = offBy(asked.figure, mine, source.figure.value)
    if (off === null || (best !== null && off >= best.off)) continue
    if (hedge !== null && standing(hedge.comparator, value, source.figure.value, false) !== 'out') continue
    if (periodAgreement(asked, source, record) === 'conflict' || !sharesWord(asked, source)) continue
    best = { source, off }
  }
  return best?.source ?? null
}

/** How many digits a figure is off a value; null where it is no slip of it. */
export function slipBetween(figure: Figure, value: number): number | null {
  const mine = digitsOf(figure)
  return mine === null ? null : offBy(figure, mine, value)
}

function offBy({ upper, scale, precision, hedge }: Figure, mine: string, value: number): number | null {
  const actual = (value / scale) * (precision < scale ? scale / precision : 1)
  const least = 10 ** (mine.length - 1)
  if (upper !== null || actual < least * 0.9 || actual >= least * 10) return null
  if (hedge === null || `${Math.round(actual)}` === mine) return differing(mine, `${Math.round(actual)}`)
  /** The same when cut off: then it is the hedge that leans the wrong way, as in `almost 90,000` for 98,811. */
  const place = 10 ** (mine.length - mine.replace(/0+$/, '').length)
  const offs = [Math.floor(actual / place), Math.ceil(actual / place)]
    .map((whole) => (`${whole * place}` === mine ? 1 : differing(mine, `${whole * place}`)))
    .filter((off) => off !== null)
  return offs.length === 0 ? null : Math.min(...offs)
}

/** The digits of a figure of four or more, else null. */
function digitsOf({ form, text }: Figure): string | null {
  if (form !== 'digits') return null
  const digits = text.replace(/\D/gu, '')
  return digits.length >= 4 && digits.length <= 15 ? digits : null
}

function differing(mine: string, theirs: string): number | null {
  if (mine.length !== theirs.length || mine === theirs) return null
  const at = [...mine].flatMap((digit, index) => (digit === theirs[index] ? [] : [index]))
  const [first = 0, second = 0] = at
  const turned =
    at.length === 2 && second === first + 1 && mine[first] === theirs[second] && mine[second] === theirs[first]
  return at.length === 1 || turned ? 1 : at.length === 2 && mine.length > 4 ? 2 : null
}

function sharesWord({ sentenceStems }: AskedContext, { passage, counted }: SourceFigure): boolean {
  return [...sentenceStems].some(
    (word) => passage.stems.has(word) || passage.outerStems.has(word) || counted.includes(word)
  )
}
