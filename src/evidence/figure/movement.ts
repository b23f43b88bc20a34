import { wayOf } from '../../text/numerals/direction.ts'
import type { Way } from '../../text/numerals/numeral.ts'
import type { AskedContext } from './asked.ts'
import type { SourceFigure } from './source-figures.ts'

/** Whether a source's figure moves as the brief says: `unsure` where it does not say. */
export type MovementAgreement = 'same' | 'unsure' | 'conflict'

/** Compares direction words and roles: a change is no level, `from` is not `to`, and a rise is no fall. */
export function movementAgreement({ figure }: AskedContext, source: SourceFigure): MovementAgreement {
  const theirs = source.figure
  const change =
    source.passage.kind === 'row' ? theirs.role === 'change' || headsSayChange(source) : theirs.role === 'change'
  if ((figure.role === 'change') !== change)
    return figure.way === null && figure.role === 'level' && source.passage.kind === 'row' ? 'same' : 'unsure'
  if (figure.way !== null && theirs.way !== null && figure.way !== theirs.way) return 'conflict'
  if (figure.role === 'change')
    return figure.way !== null && theirs.way === null && !says(source, figure.way) ? 'unsure' : 'same'
  if ((figure.role === 'from' && theirs.role === 'to') || (figure.role === 'to' && theirs.role === 'from'))
    return 'unsure'
  if (figure.role !== 'to' || figure.way === null || theirs.way !== null) return 'same'
  return says(source, figure.way) ? 'same' : 'unsure'
}

function headsSayChange({ passage, near }: SourceFigure): boolean {
  return (
    near.has('chang') ||
    /\b(?:change|growth|increase|decrease|rise|fall)\b/i.test(passage.block.leadIn) ||
    /\b(?:change|growth|increase)\b/i.test(passage.text)
  )
}

function says({ passage }: SourceFigure, way: Way): boolean {
  const ways = new Set((passage.text.toLowerCase().match(/[a-z]+/g) ?? []).map(wayOf))
  return ways.has(way) || /\bchange\b/i.test([...passage.block.headings, passage.block.leadIn, passage.text].join(' '))
}
