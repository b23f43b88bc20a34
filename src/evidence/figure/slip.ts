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
    if (hedge !== null && standing(hedge.comparator, value, source.figure.value, false) !== 'out') continue
    const off = slipBetween(asked.figure, source.figure.value)
    if (off === null || (best !== null && off >= best.off)) continue
    if (periodAgreement(asked, source, record) === 'conflict' || !sharesWord(asked, source)) continue
    best = { source, off }
  }
  return best?.source ?? null
}

/** How many digits a figure is off a value; null where it is no slip of it. */
export function slipBetween(figure: Figure, value: number): number | null {
  const mine = digitsOf(figure)
  if (mine === null || figure.upper !== null) return null
  const actual = value / figure.scale
  const place = figure.hedge === null ? 1 : 10 ** (mine.length - mine.replace(/0+$/, '').length)
  const decimals = figure.precision < figure.scale ? figure.scale / figure.precision : 1
  const near = [Math.floor, Math.round, Math.ceil].map((to) => to((actual * decimals) / place) * place)
  const offs = (figure.hedge === null ? [Math.round(actual * decimals)] : near)
    .map((whole) => differing(mine, `${whole}`))
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
