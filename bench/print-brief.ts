import { randomBelow } from './random.ts'

const words =
  'the annual report counts reports by the year in which they were received and a regulator publishes its method beside each figure so that one series can be held against another'.split(
    ' '
  )

/** A brief of about so many pages, five notes a page as briefings have, with lists and tables: the same each time. */
export function briefOfPages(pages: number): string {
  const below = randomBelow(pages)
  const notes: string[] = []
  const sentence = (length: number): string =>
    `The ${Array.from({ length }, () => words[below(words.length)]).join(' ')}.`
  const paragraph = (): string => {
    const said = Array.from({ length: 4 + below(3) }, () => sentence(12 + below(10)))
    if (below(8) > 0) said.splice(1 + below(3), 0, call())
    if (below(8) > 2) said.push(call())
    return said.join(' ').replace(/ \[/g, '[')
  }
  const call = (): string => {
    notes.push(
      `[^n${notes.length + 1}]: ${Array.from({ length: 1 + below(3) }, () => sentence(10 + below(12))).join(' ')}`
    )
    return `[^n${notes.length}]`
  }
  const section = (_: unknown, index: number): string => {
    const list = Array.from({ length: 4 }, () => `- ${sentence(14)}`).join('\n')
    const rows = Array.from({ length: 6 }, (_, row) => `| ${2018 + row} | ${1000 + below(9000)} |`).join('\n')
    const table = index % 4 === 0 ? `\n\n| Year | Reports |\n|---|--:|\n${rows}` : ''
    return `## Section ${index + 1}\n\n${Array.from({ length: 6 }, paragraph).join('\n\n')}\n\n${list}${table}`
  }
  const text = Array.from({ length: Math.round(pages / 1.75) }, section).join('\n\n')
  return `---\ntitle: A brief to measure by\ndate: 2026-11-20\n---\n\n${text}\n\n${notes.join('\n')}\n`
}
