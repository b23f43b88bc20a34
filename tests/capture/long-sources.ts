import { clml, section, sub, text } from './clml.ts'
import { type Draw, pdf } from './drawn-pdf.ts'

/** A report of 300 pages with running heads and page numbers; every line says which page it is of. */
export function longReport(): Promise<Uint8Array> {
  const lines = Array.from(
    { length: 45 },
    (_, line) => `Line ${line} of the text is as long as lines of reports are, about ninety letters or so.`
  )
  return pdf(
    Array.from({ length: 300 }, (_, page) => (draw: Draw) => {
      draw('Annual Report', 50, 40, 8)
      for (const [line, words] of lines.entries()) draw(`${page}: ${words}`, 50, 80 + line * 15)
      draw(String(page + 1), 290, 810, 8)
    })
  )
}

/** An Act of 400 sections, more than 600 kB of CLML. */
export function longAct(): string {
  const words = 'The authority must make the calculations required by this section in relation to each financial year. '
  const body = Array.from({ length: 400 }, (_, at) =>
    section(String(at + 1), 'Calculations', ['1', '2', '3'].map((n) => sub(2, n, text(words.repeat(4)))).join(''))
  ).join('')
  return clml({ title: 'Act 2000', year: 2000, number: 1, date: '2000-01-01', identifier: 'ukpga/2000/1', body })
}
