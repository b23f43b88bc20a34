import { tidy, wordsOf } from './words.ts'
import { below, childNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** A table as one Markdown table, its caption before it. The first row is the head where the table has none of its own. */
export function tableLines(tabular: XmlElement): string[] {
  const caption = tidy([childNamed(tabular, 'Number'), childNamed(tabular, 'Title')].map(wordsOf).join(' '))
  const rows = [...below(tabular)]
    .filter((element) => nameOf(element) === 'tr')
    .map((row) =>
      elementsIn(row)
        .filter((cell) => /^t[hd]$/.test(nameOf(cell)))
        .map(cellOf)
    )
    .filter((row) => row.some(Boolean))
  const [head, ...body] = rows
  if (!head) return caption ? [caption] : []
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  // Where one row is far longer than the others, they are not made as long: that would make millions of cells.
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  if (columns * rows.length > cells * 4 + 10_000)
    return [caption, ...rows.map((row) => row.join(' | '))].filter(Boolean)
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => row[at] ?? '').join(' | ')} |`
  const table = [line(head), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n')
  return caption ? [caption, table] : [table]
}

function cellOf(cell: XmlElement): string {
  return wordsOf(cell).replaceAll('|', '\\|')
}
