import { agreement, explained } from './about.ts'
import type { AskedContext } from './asked.ts'
import type { Held } from './held.ts'
import { movementAgreement } from './movement.ts'
import { type PeriodAgreement, periodAgreement } from './periods.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { fit, same, unitName } from './value-fit.ts'

/** What a source has in place of a value that it does not give. */
export type Nearest =
  /** The same thing with another value, period or direction. */
  | { readonly kind: 'differs'; readonly source: SourceFigure; readonly sure: boolean }
  /** The digits stand there, but as a date, a reference or the like. */
  | { readonly kind: 'elsewhere'; readonly source: null }
  | { readonly kind: 'absent' }

const mostKindred = 400

/** Another value whose words fit the brief's clause plainly better, so that the brief may have taken the wrong one. */
export function rivalOf(asked: AskedContext, { source, score }: Held, record: SourceFigures): SourceFigure | null {
  const mine = explained(asked, source)
  let best: SourceFigure | null = null
  for (const other of kindred(asked, record)) {
    if (other === source || same(other.figure.value, source.figure.value)) continue
    if (unitName(other.figure.unit) !== unitName(asked.figure.unit) || other.figure.role !== source.figure.role)
      continue
    if (fit(asked.figure, other.figure, asked.slack) !== null || explained(asked, other) < mine + 1) continue
    if (periodAgreement(asked, other, record) === 'conflict' || movementAgreement(asked, other) !== 'same') continue
    const lost = [...asked.near].some(
      (word) => source.near.has(word) && !other.passage.stems.has(word) && !other.passage.outerStems.has(word)
    )
    if (!lost && agreement(asked, other, record) === 'same' && score > 0) best = other
  }
  return best
}

/** What the source says of the same thing, where it says something else. `sure`: nothing in the words tells them apart. */
export function nearest(asked: AskedContext, record: SourceFigures): Nearest {
  let best: { source: SourceFigure; score: number; sure: boolean } | null = null
  for (const source of kindred(asked, record)) {
    const alike = unitName(source.figure.unit) === unitName(asked.figure.unit)
    const digits = !alike && sameDigits(asked, source)
    if ((!alike && !digits) || agreement(asked, source, record) !== 'same') continue
    const period = periodAgreement(asked, source, record)
    const movement = movementAgreement(asked, source)
    if (period === 'conflict' || (movement !== 'same' && !digits)) continue
    const score = explained(asked, source) + (digits || sameDigits(asked, source) ? 4 : 0) + (period === 'same' ? 1 : 0)
    if (best === null || score > best.score) best = { source, score, sure: isPlain(asked, source, period) }
  }
  if (best !== null) return { kind: 'differs', source: best.source, sure: best.sure }
  const value = asked.figure.value
  const elsewhere =
    asked.figure.unit.kind === 'count' && record.passages.some(({ excluded }) => excluded.includes(value))
  return elsewhere ? { kind: 'elsewhere', source: null } : { kind: 'absent' }
}

function kindred(asked: AskedContext, record: SourceFigures): Set<SourceFigure> {
  const found = new Set<SourceFigure>()
  for (const word of new Set([...asked.counted, ...asked.near]))
    for (const one of record.byStem.get(word)?.slice(0, mostKindred) ?? []) found.add(one)
  return found
}

/** The two clauses say the same but for the figure: most words of each stand in the other. */
function isPlain(asked: AskedContext, source: SourceFigure, period: PeriodAgreement): boolean {
  const near = [...asked.near]
  const theirs = [...source.near]
  const shared = near.filter((word) => source.passage.stems.has(word) || source.passage.outerStems.has(word)).length
  const back = theirs.filter((word) => asked.sentenceStems.has(word)).length
  const dated = asked.figure.period === null ? source.figure.period === null : period === 'same'
  return dated && near.length > 0 && shared / near.length >= 0.6 && back / Math.max(1, theirs.length) >= 0.6
}

/** The same digits under another scale or unit: `£3.2bn` and `£3.2 million`, `5%` and `5 percentage points`. */
function sameDigits({ figure }: AskedContext, source: SourceFigure): boolean {
  return same(figure.value / figure.scale, source.figure.value / source.figure.scale)
}
