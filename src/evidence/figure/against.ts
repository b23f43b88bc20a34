import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'
import { type AskedContext, isTelling } from './asked.ts'
import { candidates, mostAlike } from './candidates.ts'
import { type Held, holdUp } from './held.ts'
import { type Nearest, nearest, rivalOf } from './rivals.ts'
import { figuresOf, type SourceFigure } from './source-figures.ts'
import { workingIn } from './source-workings.ts'
import { same } from './value-fit.ts'
import type { Working } from './workings.ts'

/** What one record says of a figure. */
export type Against =
  | { readonly kind: 'borne'; readonly held: Held }
  | { readonly kind: 'computed'; readonly working: Working; readonly at: SourceFigure }
  /** The value is there; that it says the same cannot be confirmed. */
  | { readonly kind: 'doubtful'; readonly held: Held; readonly rival: SourceFigure | null }
  | Nearest
  | { readonly kind: 'no-text' }

/** Holds a figure against one record. */
export function against(asked: AskedContext, record: SourceRecord, pinpoint: readonly Span[]): Against {
  const figures = figuresOf(record)
  if (record.evidence.completeness === 'none' || !figures.hasText) return { kind: 'no-text' }
  const fitting = mostAlike(asked, candidates(asked, figures))
  const held = fitting.flatMap((source) => holdUp(asked, source, figures, pinpoint))
  held.sort((a, b) => b.score - a.score)
  const borne = held.some((one) => isMeant(asked, one)) ? undefined : held.find(isBorne)
  if (borne) {
    const rival = borne.fit === 'exact' && isTelling(asked) ? null : rivalOf(asked, borne, figures)
    return rival === null ? { kind: 'borne', held: borne } : { kind: 'doubtful', held: borne, rival }
  }
  const computed = workingIn(asked, figures)
  if (computed) return { kind: 'computed', working: computed.working, at: computed.at }
  const contrary = held.find((one) => isContrary(asked, one))
  if (
    contrary &&
    !held.some((one) => one.about !== 'other' && one.period !== 'conflict' && one.movement !== 'conflict')
  )
    return { kind: 'differs', source: contrary.source, sure: true }
  const best = held[0]
  if (best) return { kind: 'doubtful', held: best, rival: null }
  return nearest(asked, figures)
}

function isBorne({ fit, about, period, movement }: Held): boolean {
  return fit !== 'rougher' && about === 'same' && period !== 'conflict' && movement === 'same'
}

/** The very value stands there of the same thing, but hedged otherwise: then no other value is the one meant. */
function isMeant({ figure }: AskedContext, { source, fit, about, period, movement }: Held): boolean {
  return (
    fit === 'rougher' &&
    same(figure.value, source.figure.value) &&
    about === 'same' &&
    period !== 'conflict' &&
    movement === 'same'
  )
}

function isContrary(asked: AskedContext, { fit, about, period, movement, source }: Held): boolean {
  if (fit === 'rougher' || about !== 'same') return false
  if (movement === 'conflict') return true
  const said = asked.figure.periodBond === 'tight' || asked.beside.length === 0
  const dated = source.figure.periodBond === 'tight' || source.passage.periods.length === 1
  return said && dated && period === 'conflict' && movement === 'same' && asked.figure.role !== 'from'
}
