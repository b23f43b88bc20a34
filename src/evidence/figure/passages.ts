import type { SourceRecord } from '../../library/record.ts'
import type { Passage } from '../judgement.ts'
import type { SourceFigure } from './source-figures.ts'

/** The sentence or row a figure stands in, with the page or provision it is on. */
export function passageOf(record: SourceRecord, { passage }: SourceFigure): Passage {
  return { record, start: passage.start, end: passage.end, locator: locatorAt(record, passage.start) }
}

function locatorAt(record: SourceRecord, offset: number): string | null {
  const provision = record.provisions.findLast(
    ({ head, body }) => offset >= head.start && offset < Math.max(head.end, body.end)
  )
  if (provision) {
    const { steps, sub } = provision.path
    return steps.map(({ label, number }) => `${label} ${number}`).join(' ') + sub.map((part) => `(${part})`).join('')
  }
  const division = record.divisions.findLast(({ start, end }) => offset >= start && offset < end)
  if (!division) return null
  switch (division.kind) {
    case 'page':
      return `p ${division.label}`
    case 'col':
    case 'para':
      return `${division.kind} ${division.label}`
  }
}
