const sentence =
  'The annual report counts reports by the year in which they were received, and the regulator publishes the method beside it. '

/** A brief with notes in every place where a mark may stand, and how many there are. */
export interface Stressed {
  readonly text: string
  readonly count: number
}

/**
 * Notes of one to forty lines, some with lists, called in paragraphs, headings, captions, heads and cells of tables, lists
 * within lists and quotations. `Call 7x` is where note 7 is first called, and `Note 7x` how it begins.
 */
export function stressed(sections: number): Stressed {
  const notes: string[] = []
  const call = (): string => {
    const number = notes.length + 1
    notes.push(noteOf(number))
    return `Call ${number}x.[^n${number}]`
  }
  const text = Array.from({ length: sections }, (_, index) => sectionOf(index, call, notes)).join('\n')
  return { text: `${text}\n\n${notes.join('\n')}\n`, count: notes.length }
}

function noteOf(number: number): string {
  const begins = `[^n${number}]: Note ${number}x begins.`
  const ends = `Note ${number}x ends.`
  if (number % 41 === 0) return `${begins} ${sentence.repeat(60)} ${ends}`
  if (number % 17 === 0) return `${begins} ${sentence.repeat(12)}\n\n    ${sentence.repeat(5)} ${ends}`
  if (number % 13 === 0)
    return `${begins}\n\n    - ${sentence}\n    - ${sentence}\n      1. ${sentence}\n      2. ${ends}`
  if (number % 5 === 0) return `${begins} See page 12. ${ends}`
  return `${begins} ${sentence.repeat(number % 4)} ${ends}`
}

function sectionOf(index: number, call: () => string, notes: readonly string[]): string {
  const again = (): string => (notes.length === 0 ? '' : `again[^n${Math.ceil(notes.length / 2)}]`)
  return `## Heading ${call()}

${sentence} ${call()} ${sentence.repeat(3)} ${call()} ${sentence} Two on a word: ${call()}${call().replace(/.*?\[/, '[')}

### Smaller heading ${call()}

- item ${call()} ${sentence}
  - item within an item ${call()}
    - and within that ${call()} ${again()}
- item ${call()}

${sentence.repeat(8)} ${again()}

> ${sentence} ${call()}
>
> ${sentence} ${again()}

As the table shows:

Table ${index + 1}: Reports by year ${call()}

| Place | Words ${call()} |
|---|---|
${Array.from({ length: 14 }, (_, row) => `| row ${row} | ${cell(row, index, call)} |`).join('\n')}

Source: annual reports.

1. ${sentence} ${call()} ${call()}
2. ${sentence.repeat(4)}

\`\`\`
count = reports / years
\`\`\`
`
}

function cell(row: number, section: number, call: () => string): string {
  if (row === 5 && section % 3 === 1) return `${sentence.repeat(22)} ${call()} ${sentence.repeat(9)}`
  return row % 3 === 0 ? call() : '–'
}
