import type { TableCell } from 'mdast'
import { plainText } from '../../brief/make-prose.ts'
import { type Placer, placesIn } from '../../document/place.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule, RuleFinding } from '../rule.ts'

/** WCAG 2.2, success criterion 1.3.1 (level A). The first head may be empty: it stands over the heads of the rows. */
export const tableHeaded: Rule = {
  id: 'table-headed',
  law: 'Every column of a table but the first has a head with words in it.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    for (const { node, start, end } of printedNodes(brief)) {
      if (node.type !== 'table') continue
      const heads = node.children[0]?.children ?? []
      if (heads.every((cell) => !hasWords(cell))) {
        yield {
          level: 'review',
          problem: 'The table has no heads over its columns',
          fix: 'write in its first row what each column holds',
          place: place(start, node.children[0]?.position?.end.offset ?? end)
        }
      } else {
        yield* emptyHeads(heads, place)
      }
    }
  }
}

function* emptyHeads(heads: readonly TableCell[], place: Placer): Generator<RuleFinding> {
  for (const [index, cell] of heads.entries()) {
    if (index === 0 || hasWords(cell)) continue
    yield {
      level: 'review',
      problem: `Column ${index + 1} of the table has no head`,
      fix: 'write above it what it holds',
      place: place(cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0)
    }
  }
}

function hasWords({ children }: TableCell): boolean {
  return /[\p{L}\p{N}%£$€#]/u.test(plainText(children))
}
