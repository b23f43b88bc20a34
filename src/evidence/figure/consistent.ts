import { type AskedContext, contextOf, type FigureAsked } from './asked.ts'
import { fit, unitName } from './value-fit.ts'

/** Two figures of one brief that give one quantity two values. */
export interface Inconsistency<Asked extends FigureAsked> {
  readonly first: Asked
  readonly second: Asked
}

/**
 * The quantities that a brief gives twice with different values, in the brief's order. Only what is plainly one quantity:
 * the same unit, the same period said of both, the same noun, the same movement, the same labels (`category 2B`), and
 * clauses that share all but one of their words. A rounded or hedged figure that fits the other is no second value; nor
 * is a cell of a table.
 */
export function inconsistencies<Asked extends FigureAsked>(figures: readonly Asked[]): readonly Inconsistency<Asked>[] {
  const seen = new Map<string, { asked: Asked; context: AskedContext }[]>()
  const found: Inconsistency<Asked>[] = []
  for (const asked of figures) {
    if (asked.table !== null || asked.figure.upper !== null) continue
    const context = contextOf(asked)
    const key = quantityOf(context)
    if (key === null) continue
    const earlier = seen.get(key) ?? []
    const other = earlier.find((one) => alike(one.context, context) && !agree(one.context, context))
    if (other) found.push({ first: other.asked, second: asked })
    else if (earlier.length < 20) earlier.push({ asked, context })
    seen.set(key, earlier)
  }
  return found
}

function quantityOf({ figure, counted, bond }: AskedContext): string | null {
  if (bond !== 'tight' || figure.period === null || counted.length === 0) return null
  return [unitName(figure.unit), figure.period, figure.role, figure.way ?? '', ...[...counted].sort()].join('|')
}

/** The clauses say the same: each has at most one word that the other has not, and neither denies what the other says. */
function alike(a: AskedContext, b: AskedContext): boolean {
  if (a.denied !== b.denied || a.periods.length !== b.periods.length || labelsOf(a) !== labelsOf(b)) return false
  return (
    beyond(a.near, b.near) <= 1 && beyond(b.near, a.near) <= 1 && beyond(a.near, b.near) + beyond(b.near, a.near) <= 1
  )
}

/** What tells one of a kind from another: `category 2B`, `wave 3`, `group A`. An `A` before a word is an article. */
const label = /(?<![\p{L}\p{N}.,])(?:\p{L}{0,4}\d{1,3}\p{L}?|(?!A\s\p{Ll})\p{Lu})(?![\p{L}\p{N}%]|[.,]\d)/gu

function labelsOf({ clause, figure }: AskedContext): string {
  return (clause.replace(figure.text, '').match(label) ?? []).sort().join(' ')
}

function beyond(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => !others.has(word)).length
}

function agree(a: AskedContext, b: AskedContext): boolean {
  return fit(a.figure, b.figure, a.slack) !== null || fit(b.figure, a.figure, b.slack) !== null
}
