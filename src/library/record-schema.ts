import { z } from 'zod'
import { readPartialDate } from '../document/partial-date.ts'
import { itemTypes } from './item.ts'

/** Each message says what is wanted there; `problemsOf` makes the sentence. */

const words = z
  .union([z.string().trim().min(1), z.number().transform(String)], { error: 'some words' })
  .describe('text')

const dateWanted = 'a date such as `2024`, `2024-04` or `2024-04-23`'
const date = z.union([z.string(), z.number()], { error: dateWanted }).transform((value, context) => {
  const read = readPartialDate(String(value))
  if (read) return read
  context.addIssue({ code: 'custom', message: dateWanted })
  return z.NEVER
})

const nameWanted = 'an organisation’s name, `{family: …, given: …}`, or a list of them'
const name = z.union([z.string().min(1), z.strictObject({ family: words, given: words.exactOptional() })], {
  error: nameWanted
})
const names = z.union([name.transform((one) => [one]), z.array(name).min(1)], { error: nameWanted })

const noticeWanted = 'a date and a sentence, such as `2025-03-01 Replaced by the final figures.`'
const notice = z
  .union([z.string(), z.strictObject({ date, says: words })], { error: noticeWanted })
  .transform((value, context) => {
    if (typeof value !== 'string') return value
    const [, day = '', says = ''] = /^(\S+?):?\s+(\S[\s\S]*)$/.exec(value) ?? []
    const read = readPartialDate(day)
    if (read) return { date: read, says }
    context.addIssue({ code: 'custom', message: noticeWanted })
    return z.NEVER
  })

const keyWanted = 'the key of a record'
const key = z.string({ error: keyWanted }).regex(/^@?[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, { error: keyWanted })
const bareKey = key.transform((value) => value.replace(/^@/, ''))

const capture = z.object({
  from: words,
  at: words,
  original: words,
  sha256: z.string({ error: 'a SHA-256 in hex' }),
  'text-sha256': z.string({ error: 'a SHA-256 in hex' }),
  reader: words
})

export const evidenceSchema = z.strictObject({
  standing: z
    .enum(['primary', 'secondary', 'translation'], {
      error: '`primary`, `secondary` or `translation`'
    })
    .default('primary'),
  reports: z.union([bareKey.transform((one) => [one]), z.array(bareKey)], { error: 'a list of keys' }).default([]),
  'superseded-by': bareKey.exactOptional(),
  withdrawn: notice.exactOptional(),
  corrected: notice.exactOptional(),
  completeness: z
    .enum(['full', 'partial', 'notes', 'none'], {
      error: '`full`, `partial`, `notes` or `none`'
    })
    .exactOptional(),
  licence: words.exactOptional(),
  capture: capture.exactOptional()
})

const itemSchema = z.object({
  type: z.enum(itemTypes, { error: `a CSL type such as \`report\`, \`legislation\` or \`webpage\`` }),
  title: words,
  'title-short': words.exactOptional(),
  author: names.exactOptional(),
  editor: names.exactOptional(),
  translator: names.exactOptional(),
  issued: date.exactOptional(),
  accessed: date.exactOptional(),
  'container-title': words.exactOptional(),
  'container-title-short': words.exactOptional(),
  'collection-title': words.exactOptional(),
  publisher: words.exactOptional(),
  'publisher-place': words.exactOptional(),
  authority: words.exactOptional(),
  'chapter-number': words.exactOptional(),
  section: words.exactOptional(),
  genre: words.exactOptional(),
  medium: words.exactOptional(),
  number: words.exactOptional(),
  volume: words.exactOptional(),
  issue: words.exactOptional(),
  page: words.exactOptional(),
  'number-of-pages': words.exactOptional(),
  edition: words.exactOptional(),
  version: words.exactOptional(),
  status: words.exactOptional(),
  jurisdiction: words.exactOptional(),
  language: words.exactOptional(),
  ISBN: words.exactOptional(),
  ISSN: words.exactOptional(),
  DOI: words.exactOptional(),
  URL: z
    .string({ error: 'an address' })
    .regex(/^https?:\/\/\S+$/, { error: 'an address that begins with `https://`' })
    .exactOptional(),
  note: words.exactOptional()
})

export const recordSchema = itemSchema.extend({ evidence: evidenceSchema.prefault({}) })
export type RecordData = z.infer<typeof recordSchema>
