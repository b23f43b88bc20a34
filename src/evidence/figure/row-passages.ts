import type { Span } from '../../document/place.ts'
import { contentStems } from '../../text/numerals/content.ts'
import { readNumerals } from '../../text/numerals/read.ts'
import { cleaned } from './clean.ts'
import { periodIn, underHeads } from './heads.ts'
import { type Outside, passageFrom, sourceFigure } from './new-passage.ts'
import type { SourceBlock } from './source-blocks.ts'
import type { SourcePassage } from './source-figures.ts'
import { rowsOf } from './table-rows.ts'

/** The rows of a table. */
export function rowPassages(text: string, block: SourceBlock, outer: Outside): SourcePassage[] {
  const [head = [], ...rows] = rowsOf(text, block.start, block.end)
  const words = (cell: Span | undefined): string => (cell ? cleaned(text, cell.start, cell.end).text : '')
  return rows.map((row) => {
    const rowHead = words(row[0])
    const whole = row.map(words).join(' | ')
    const span = { start: row[0]?.start ?? block.start, end: row.at(-1)?.end ?? block.end }
    const passage = passageFrom(
      whole,
      block,
      'row',
      span,
      new Set([...outer.stems, ...contentStems(head.map(words).join(' '))]),
      outer.periods
    )
    const rowPeriod = periodIn(rowHead)
    if (rowPeriod !== null) passage.periods.push(rowPeriod)
    row.forEach((cell, column) => {
      const columnHead = words(head[column])
      const { text: inside, at } = cleaned(text, cell.start, cell.end)
      for (const numeral of readNumerals(inside)) {
        if (numeral.kind !== 'figure') continue
        const figure = underHeads(numeral, [columnHead, rowHead, block.leadIn])
        const heads = column === 0 ? contentStems(inside) : contentStems(`${rowHead} ${columnHead}`)
        passage.figures.push({
          ...sourceFigure(figure, passage, at(numeral.start), at(numeral.end - 1) + 1, {
            near: () => new Set(heads),
            denied: () => false
          }),
          counted: heads,
          bond: 'loose',
          column
        })
      }
    })
    return passage
  })
}
