import { figuresOf, type SourceFigure } from '../../src/evidence/figure/source-figures.ts'
import { type Change, changesOf, exchanged } from './figure-changes.ts'
import { dressingsOf } from './figure-dressings.ts'
import { type JudgedFigure, judgeClaim } from './judge-claim.ts'
import { type Random, randomFrom } from './random.ts'
import { sourceRecord } from './source-record.ts'

/** One generated claim that went wrong: what was done to the source, and what was said of the result. */
export interface Miss {
  readonly kind: string
  readonly source: string
  readonly claim: string
  readonly said: string
}

/** `silent`: wrong claims of which every figure was verified. `accused`: right ones refuted. `unaccepted`: right ones not verified. */
export interface FigureEvaluation {
  readonly changes: number
  readonly byChange: Readonly<Record<string, number>>
  readonly refuted: number
  readonly silent: readonly Miss[]
  readonly genuine: number
  readonly accused: readonly Miss[]
  readonly unaccepted: readonly Miss[]
}

/** Makes the figures of each source wrong, and dresses them otherwise, in every way there is; the same each time for one seed. */
export function evaluateFigures(sources: readonly string[], seed = 20261122): FigureEvaluation {
  const random = randomFrom(seed)
  const byChange: Record<string, number> = {}
  const silent: Miss[] = []
  const accused: Miss[] = []
  const unaccepted: Miss[] = []
  const result = { changes: 0, byChange, refuted: 0, silent, genuine: 0, accused, unaccepted }
  for (const source of sources) {
    const record = sourceRecord(source)
    const { passages, all } = figuresOf(record)
    const taken = new Set(all.map(({ figure }) => figure.value))
    for (const passage of passages) {
      if (passage.kind !== 'sentence' || /^\W*\(\w{1,3}\)/.test(passage.text)) continue
      for (const change of changesIn(passage.text, passage.figures, taken, random)) {
        const judged = judgeClaim(change.text, record)
        result.changes++
        byChange[change.kind] = (byChange[change.kind] ?? 0) + 1
        if (judged.some(({ judgement }) => judgement.verdict === 'refuted')) result.refuted++
        if (judged.every(({ judgement }) => judgement.verdict === 'verified'))
          result.silent.push(missed(change.kind, passage.text, change.text, judged))
      }
      for (const { figure } of passage.figures)
        for (const { kind, text } of dressingsOf(passage.text, figure)) {
          const judged = judgeClaim(text, record)
          result.genuine++
          if (judged.some(({ judgement }) => judgement.verdict === 'refuted'))
            result.accused.push(missed(kind, passage.text, text, judged))
          else if (!judged.every(({ judgement }) => judgement.verdict === 'verified'))
            result.unaccepted.push(missed(kind, passage.text, text, judged))
        }
    }
  }
  return result
}

function changesIn(
  sentence: string,
  figures: readonly SourceFigure[],
  taken: ReadonlySet<number>,
  random: Random
): Change[] {
  const changes: Change[] = []
  for (const [index, { figure }] of figures.entries()) {
    changes.push(...changesOf(sentence, figure, taken, random))
    for (const other of figures.slice(index + 1)) {
      const change = exchanged(sentence, figure, other.figure)
      if (change) changes.push(change)
    }
  }
  return changes
}

function missed(kind: string, source: string, claim: string, judged: readonly JudgedFigure[]): Miss {
  const said = judged
    .filter(({ judgement }) => judgement.verdict !== 'verified')
    .map(
      ({ asked, judgement }) => `${asked.figure.text}: ${judgement.verdict}/${judgement.reason}: ${judgement.problem}`
    )
  return { kind, source, claim, said: said.join('; ') }
}
