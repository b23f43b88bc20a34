import { wayOf } from '../../text/numerals/direction.ts'
import type { Figure, Way } from '../../text/numerals/numeral.ts'
import type { AskedContext } from './asked.ts'
import type { SourceFigure } from './source-figures.ts'

/** Whether a source's figure moves as the brief says: `unsure` where it does not say. */
export type MovementAgreement = 'same' | 'unsure' | 'conflict'

const mostBeside = 40
/** UTF-16 units of a passage that are searched for direction words on either side of its figure. */
const reach = 1500

/** Compares direction words and roles: a change is no level, `from` is not `to`, and a rise is no fall. */
export function movementAgreement(asked: AskedContext, source: SourceFigure): MovementAgreement {
  const { figure, beside } = asked
  const theirs = source.figure
  const change =
    source.passage.kind === 'row' ? theirs.role === 'change' || headsSayChange(source) : theirs.role === 'change'
  if (figure.role !== 'change' && change && source.passage.kind === 'sentence') return retold(asked, theirs.way)
  if (figure.role === 'change' && !change) return 'unsure'
  if (figure.way !== null && theirs.way !== null && figure.way !== theirs.way) return 'conflict'
  if (figure.role === 'change')
    return figure.way !== null && theirs.way === null && !says(source, figure.way) ? 'unsure' : 'same'
  if ((figure.role === 'from' && theirs.role === 'to') || (figure.role === 'to' && theirs.role === 'from'))
    return 'unsure'
  if (
    figure.role === 'from' &&
    theirs.role !== 'from' &&
    source.passage.figures.slice(0, mostBeside).some((other) => isBase(other.figure, theirs))
  )
    return 'unsure'
  if (theirs.role === 'from' && figure.role !== 'from' && beside.some((other) => isBase(other, figure))) return 'unsure'
  if (figure.role !== 'to' || figure.way === null || theirs.way !== null) return 'same'
  return says(source, figure.way) ? 'same' : 'unsure'
}

/** A change told again without its direction (`rounds this to 6%`) is the same where the words around still say it. */
function retold({ figure, text, sentence }: AskedContext, way: Way | null): MovementAgreement {
  if (figure.role !== 'level' || figure.way !== null || way === null) return 'unsure'
  const around = text.slice(Math.max(0, sentence.start - 300), Math.min(sentence.end, sentence.start + 1000))
  const ways = new Set((around.toLowerCase().match(/[a-z]+/g) ?? []).map(wayOf))
  return ways.has(way) ? 'same' : 'unsure'
}

/** Whether `other` is where a movement to `figure` began. */
function isBase(other: Figure, figure: Figure): boolean {
  return other !== figure && other.role === 'from' && other.unit.kind === figure.unit.kind
}

function headsSayChange({ passage, near }: SourceFigure): boolean {
  return (
    near.has('chang') ||
    /\b(?:change|growth|increase|decrease|rise|fall)\b/i.test(passage.block.leadIn) ||
    /\b(?:change|growth|increase)\b/i.test(passage.text)
  )
}

function says({ passage, figure }: SourceFigure, way: Way): boolean {
  const at = passage.kind === 'sentence' ? figure.start : 0
  const near = passage.text.slice(Math.max(0, at - reach), at + reach)
  const ways = new Set((near.toLowerCase().match(/[a-z]+/g) ?? []).map(wayOf))
  return ways.has(way) || /\bchange\b/i.test([...passage.block.headings, passage.block.leadIn, near].join(' '))
}
