import { z } from 'zod'
import type { Name, PartialDate } from '../../library/item.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { dateFrom, writtenDate } from './dates.ts'
import { chosenKey } from './entry.ts'
import { nameVariables, textVariables } from './extra.ts'
import { finished } from './finish.ts'
import { itemTypeOf } from './item-type.ts'
import { nameFromParts } from './names.ts'

const part = z.union([z.string(), z.number()])

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  name: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional()
})

const date = z.union([
  z.string(),
  z.object({
    'date-parts': z.array(z.array(part.nullable())).optional(),
    raw: z.string().optional(),
    literal: z.string().optional()
  })
])

const csl = z.looseObject({
  type: z.string(),
  id: z.unknown().optional(),
  issued: z.unknown().optional(),
  accessed: z.unknown().optional(),
  shortTitle: z.unknown().optional(),
  journalAbbreviation: z.unknown().optional()
})

/** One CSL-JSON object as an item. Crossref gives titles as lists of one. Null where it is no item: no type or no title. */
export function cslItem(json: unknown): { readonly item: ItemDraft; readonly key: string | null } | null {
  const read = csl.safeParse(json)
  if (!read.success) return null
  const source = read.data
  const type = itemTypeOf(source.type)
  const fields: ItemDraft = {}
  for (const variable of textVariables) put(fields, variable, textOf(source[variable]))
  for (const variable of nameVariables) put(fields, variable, namesOf(source[variable]))
  put(fields, 'title-short', textOf(source['title-short']) ?? textOf(source.shortTitle))
  put(fields, 'container-title-short', textOf(source['container-title-short']) ?? textOf(source.journalAbbreviation))
  put(fields, 'issued', dateOf(source.issued))
  put(fields, 'accessed', dateOf(source.accessed))
  if (!type || !fields.title) return null
  const { item, key } = finished(type, fields)
  return { item, key: key ?? textOf(source['citation-key']) ?? chosenKey(source.id) }
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'number') return String(one)
  return typeof one === 'string' && one.trim() ? one : undefined
}

function namesOf(value: unknown): Name[] | undefined {
  const read = z.array(name).safeParse(value)
  const names = (read.success ? read.data : []).map((one) => {
    const literal = one.literal ?? one.name
    const particle = [one['dropping-particle'], one['non-dropping-particle']].filter(Boolean).join(' ')
    return literal ? literal.trim() : nameFromParts({ ...one, particle })
  })
  const known = names.filter((one) => one !== undefined)
  return known.length > 0 ? known : undefined
}

function dateOf(value: unknown): PartialDate | undefined {
  const read = date.safeParse(value)
  if (!read.success) return undefined
  if (typeof read.data === 'string') return writtenDate(read.data)
  const [year, month, day] = read.data['date-parts']?.[0] ?? []
  return dateFrom(year, month, day) ?? writtenDate(read.data.raw ?? read.data.literal)
}
