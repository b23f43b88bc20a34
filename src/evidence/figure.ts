import type { SourceRecord } from '../library/record.ts'
import { toldApart } from './figure/about.ts'
import { workingsAcross } from './figure/across-sources.ts'
import { type Against, against } from './figure/against.ts'
import { type AskedContext, contextOf, type FigureAsked } from './figure/asked.ts'
import { laidOut, possible } from './figure/brief-workings.ts'
import { mayBeListed } from './figure/listed.ts'
import { saidElsewhere } from './figure/said-again.ts'
import { copiedFrom, slipBetween } from './figure/slip.ts'
import { figuresOf, type SourceFigure } from './figure/source-figures.ts'
import { tableWorking } from './figure/totals.ts'
import { differing, doubtful, miscalculated, missing, misworked, typedOf, type Wording } from './figure/wording.ts'
import { gives, type Working } from './figure/workings.ts'
import type { Cited, FigureReason, Judgement, Verdict } from './judgement.ts'
import { passageAt } from './passage.ts'
import { placesOf } from './pinpoint.ts'

export type { FigureAsked } from './figure/asked.ts'

type FigureJudgement = Judgement<FigureReason>

/**
 * What the cited sources say of one figure of a brief. A working that the brief itself lays out is done again first; then
 * each source is held against the figure, and one that bears it out is enough.
 */
export function judgeFigure(asked: FigureAsked, cited: readonly Cited[]): FigureJudgement {
  const context = contextOf(asked)
  const laid = laidOut(context) ?? tableWorking(context)
  if (laid !== null && !gives(laid, context.figure, context.slack))
    return { verdict: 'refuted', reason: 'differs', passage: null, ...miscalculated(context, laid), remarks: [] }
  if (cited.length === 0) return uncited(context)
  const direct = judgeBySources(context, cited)
  if (direct.verdict === 'verified') return direct
  if (direct.verdict === 'refuted' && direct.reason === 'differs' && laid === null) return direct
  return (
    judgeByWorking(context, cited, laid) ??
    judgeAcross(context, cited) ??
    judgeAsSaidAgain(context, cited) ??
    judgeAsSlip(context, cited) ??
    direct
  )
}

function judgeAcross(context: AskedContext, cited: readonly Cited[]): FigureJudgement | null {
  const workings = workingsAcross(context, cited)
  const working = workings.find((one) => gives(one, context.figure, context.slack))
  if (working !== undefined) {
    const remarks = [`worked out: ${working.says}`]
    return { verdict: 'verified', reason: 'computed', passage: null, problem: null, fix: null, remarks }
  }
  const slip = workings.find((one) => slipBetween(context.figure, one.value) === 1)
  return slip === undefined ? null : failed('refuted', 'differs', null, misworked(context, slip))
}

/** A figure that the block has given before, or gives later, and that is borne out there. */
function judgeAsSaidAgain(context: AskedContext, cited: readonly Cited[]): FigureJudgement | null {
  for (const other of saidElsewhere(context))
    for (const { record, locator } of cited) {
      const found = against(other, record, placesOf(record, locator))
      if (found.kind !== 'borne' || toldApart(context, found.held.source, figuresOf(record))) continue
      const remark = `\`${typedOf(other)}\` of the same block, said again`
      return verified(reasonOf(context, found.held.fit), found.held.source, record, [remark])
    }
  return null
}

function judgeAsSlip(context: AskedContext, cited: readonly Cited[]): FigureJudgement | null {
  for (const { record } of cited) {
    const source = copiedFrom(context, figuresOf(record))
    if (source !== null)
      return failed('refuted', 'differs', passageAt(record, source.passage), differing(context, source, record.key))
  }
  return null
}

/**
 * A figure that follows from others of its brief. Those that stand in its own sentence or row are taken as given, for each
 * is judged by its own notes; others must be borne out by the sources cited here.
 */
function judgeByWorking(context: AskedContext, cited: readonly Cited[], laid: Working | null): FigureJudgement | null {
  for (const working of laid ? [laid] : possible(context)) {
    if (!gives(working, context.figure, context.slack)) continue
    const given = working.operands.every((operand) => context.table !== null || context.beside.includes(operand))
    const operands = working.operands.map((figure) =>
      judgeBySources(contextOf({ ...context, figure, table: null }), cited)
    )
    const borne = operands.every(({ verdict }) => verdict === 'verified')
    if (!borne && !given) continue
    const remarks = [`worked out: ${working.says}`, ...(borne ? operands.flatMap((operand) => operand.remarks) : [])]
    const passage = operands.find(({ verdict }) => verdict === 'verified')?.passage ?? null
    return {
      verdict: 'verified',
      reason: 'computed',
      passage,
      problem: null,
      fix: null,
      remarks: [...new Set(remarks)]
    }
  }
  return null
}

function judgeBySources(context: AskedContext, cited: readonly Cited[]): FigureJudgement {
  const judged = cited.map((one) => judgeByOne(context, one))
  const best = ['verified', 'review', 'unchecked', 'refuted'] satisfies Verdict[]
  for (const verdict of best) {
    const found = judged.filter((one) => one.verdict === verdict)
    const one = found.find(({ reason }) => reason === 'stated' || reason === 'differs') ?? found[0]
    if (!one) continue
    if (one.reason !== 'absent' || one.verdict !== 'refuted') return one
    return { ...one, ...missing(context, [...new Set(cited.map(({ record }) => record.key))]) }
  }
  return uncited(context)
}

function judgeByOne(context: AskedContext, { record, locator }: Cited): FigureJudgement {
  const found = against(context, record, placesOf(record, locator))
  const { completeness } = record.evidence
  const notes = completeness === 'notes' ? [`the notes in ${record.key} are a person's own`] : []
  switch (found.kind) {
    case 'borne':
      return verified(reasonOf(context, found.held.fit), found.held.source, record, [
        ...hedgeRemark(context, found),
        ...notes
      ])
    case 'computed':
      return verified('computed', found.at, record, [`worked out: ${found.working.says}`, ...notes])
    case 'doubtful':
      return failed(
        'review',
        'context-unconfirmed',
        passageAt(record, (found.rival ?? found.held.source).passage),
        doubtful(context, found, record.key)
      )
    case 'differs':
      if (mayBeListed(context, record) && !found.sure)
        return failed('review', 'absent', passageAt(record, found.source.passage), missing(context, [record.key]))
      if (completeness === 'full' || found.sure)
        return failed(
          'refuted',
          'differs',
          passageAt(record, found.source.passage),
          differing(context, found.source, record.key)
        )
      return failed('unchecked', 'absent', passageAt(record, found.source.passage), unseen(context, record))
    case 'elsewhere':
      return failed('review', 'context-unconfirmed', null, {
        problem: `\`${typedOf(context)}\` stands in \`${record.key}\`, but not as a figure`,
        fix: 'check the figure against the source by eye'
      })
    case 'absent':
      if (completeness !== 'full') return failed('unchecked', 'absent', null, unseen(context, record))
      return mayBeListed(context, record)
        ? failed('review', 'absent', null, missing(context, [record.key]))
        : failed('refuted', 'absent', null, missing(context, [record.key]))
    case 'no-text':
      return failed('unchecked', 'no-text', null, {
        problem: `\`${typedOf(context)}\` cannot be checked: \`${record.key}\` holds no text`,
        fix: `capture the text of \`${record.key}\``
      })
  }
}

function reasonOf({ figure }: AskedContext, fit: 'exact' | 'rounded' | 'hedged' | 'rougher'): FigureReason {
  switch (fit) {
    case 'exact':
      return figure.hedge === null ? 'stated' : 'hedged'
    case 'rounded':
    case 'hedged':
      return fit
    case 'rougher':
      return 'context-unconfirmed'
  }
}

function hedgeRemark({ figure }: AskedContext, { held }: Extract<Against, { kind: 'borne' }>): string[] {
  const theirs = held.source.figure.hedge
  return figure.hedge === null && theirs !== null ? [`the source says it is approximate`] : []
}

function verified(
  reason: FigureReason,
  source: SourceFigure,
  record: SourceRecord,
  remarks: readonly string[]
): FigureJudgement {
  return { verdict: 'verified', reason, passage: passageAt(record, source.passage), problem: null, fix: null, remarks }
}

function failed(
  verdict: Verdict,
  reason: FigureReason,
  passage: FigureJudgement['passage'],
  wording: Wording
): FigureJudgement {
  return { verdict, reason, passage, ...wording, remarks: [] }
}

function unseen(context: AskedContext, record: SourceRecord): Wording {
  const held = record.evidence.completeness === 'notes' ? 'only notes' : 'only a part'
  return {
    problem: `\`${typedOf(context)}\` is not in what is held of \`${record.key}\`, which is ${held} of the source`,
    fix: `capture the passage that says \`${typedOf(context)}\``
  }
}

function uncited(context: AskedContext): FigureJudgement {
  return failed('unchecked', 'uncited', null, {
    problem: `\`${typedOf(context)}\` has no source`,
    fix: 'add a footnote that cites the source of the figure'
  })
}
