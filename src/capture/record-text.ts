import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import type { Item, PartialDate } from '../library/item.ts'
import { nameVariables, textVariables } from './bibliography/extra.ts'
import type { Reading } from './reader.ts'

/** The bytes a reading was made from. `name` is a file's name, fit for `sources/originals/`. */
export interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RecordToWrite {
  readonly key: string
  readonly item: Item
  readonly reading: Reading
  readonly original: Original
  /** The address after redirects, or the file's path in the workspace, or its name. */
  readonly from: string
  /** ISO 8601, in UTC. */
  readonly at: string
}

/** The record's whole text; the same for the same capture, but for its time. */
export function recordText({ item, reading, original, from, at }: RecordToWrite): string {
  const body = `${reading.text.toWellFormed().replaceAll(/\r\n?/g, '\n').trim()}\n`.replace(/^\n$/, '')
  const { withdrawn, licence } = reading
  const matter = {
    ...itemMatter(item),
    evidence: {
      standing: reading.standing ?? 'primary',
      ...(withdrawn && { withdrawn }),
      completeness: reading.completeness,
      ...(licence && { licence }),
      capture: {
        from,
        at,
        original: `originals/${original.name}`,
        sha256: sha256(original.bytes),
        'text-sha256': sha256(body),
        reader: reading.reader
      }
    }
  }
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n${body}`
}

const [title, shortTitle, ...texts] = textVariables
const order: readonly (keyof Item)[] = ['type', title, shortTitle, ...nameVariables, 'issued', 'accessed', ...texts]

/** The item's variables in one order, dates and single names in their short forms. */
function itemMatter(item: Item): Record<string, unknown> {
  const written = order.flatMap((name): [string, unknown][] => {
    const value = item[name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
    return [[name, fieldMatter(value)]]
  })
  return Object.fromEntries(written)
}

/** One variable as front matter has it. */
export function fieldMatter(value: NonNullable<Item[keyof Item]>): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if ('year' in value) return dateMatter(value)
  return value.length === 1 ? value[0] : value
}

/** `2024`, `2024-04`, `2024-04-23`; a year alone is a number, so that it needs no quotation marks. */
export function dateMatter({ year, month, day }: PartialDate): number | string {
  if (month === undefined) return year
  const two = (part: number) => String(part).padStart(2, '0')
  return [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join('-')
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
