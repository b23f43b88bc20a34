import type { Brief, FigureClaim } from '../../src/brief/brief.ts'
import { labelId } from '../../src/brief/labels.ts'
import { bands, standing } from '../../src/evidence/figure/bands.ts'
import { figuresOf } from '../../src/evidence/figure/source-figures.ts'
import { judgeFigure } from '../../src/evidence/figure.ts'
import type { Cited, FigureReason, Judgement } from '../../src/evidence/judgement.ts'
import { type Library, toSourceKey } from '../../src/library/record.ts'
import type { Comparator, Figure } from '../../src/text/numerals/numeral.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'

/** A figure of a brief with one digit changed, and what the sources say of it then. */
export interface Slip {
  readonly written: string
  readonly changed: string
  readonly judgement: Judgement<FigureReason>
}

/** Every one-digit change of every figure of four digits or more that is not true again, judged. */
export function slipsOf(brief: Brief, library: Library): readonly Slip[] {
  const slips: Slip[] = []
  for (const claim of brief.claims) {
    if (claim.kind !== 'figure' || claim.figure.form !== 'digits') continue
    if (claim.figure.text.replace(/\D/gu, '').length < 4) continue
    const cited = citedBy(claim, brief, library)
    for (const text of changesOf(claim)) {
      const figure = readNumerals(text).find(({ start }) => start === claim.figure.start)
      if (figure?.kind !== 'figure' || isTrue(figure, claim.figure, cited)) continue
      const { sentence, prose } = claim
      const judgement = judgeFigure({ figure, text, sentence, table: prose.table, date: brief.front.date }, cited)
      slips.push({ written: claim.figure.text, changed: figure.text, judgement })
    }
  }
  return slips
}

/** The block's text with one digit of the figure put in place of another; the first is never nought. */
function changesOf({ figure, prose }: FigureClaim): readonly string[] {
  return [...figure.text].flatMap((char, index) => {
    if (!/\d/.test(char)) return []
    const at = figure.start + index
    return [...'0123456789']
      .filter((digit) => digit !== char && !(digit === '0' && index === 0))
      .map((digit) => prose.text.slice(0, at) + digit + prose.text.slice(at + 1))
  })
}

function citedBy({ notes }: FigureClaim, brief: Brief, { records }: Library): readonly Cited[] {
  return notes.flatMap((label) => {
    const note = brief.notes.find((one) => labelId(one.label) === labelId(label))
    return (note?.citations ?? []).flatMap(({ key, locator }) => {
      const record = records.get(toSourceKey(key))
      return record === undefined ? [] : [{ record, locator }]
    })
  })
}

/** Whether a cited source gives the changed value, or the hedge still holds of the value that the brief had it from. */
function isTrue({ value, hedge }: Figure, before: Figure, cited: readonly Cited[]): boolean {
  const values = cited.flatMap(({ record }) => figuresOf(record).all.map(({ figure }) => figure.value))
  if (values.includes(value)) return true
  if (hedge === null) return false
  const differences = values.flatMap((a) => values.map((b) => a - b))
  return [...values, ...differences]
    .filter((one) => standing(hedge.comparator, before.value, one, false) === 'in')
    .some((one) => holds(hedge.comparator, value, one))
}

/** What the hedge says, whatever its number's roundness; `more than` and `at least` have no upper end. */
function holds(comparator: Comparator, written: number, actual: number): boolean {
  const { below, above } = bands[comparator]
  const open = comparator === 'above' || comparator === 'at-least'
  return actual >= written * (1 - below) && (open || actual <= written * (1 + above))
}
