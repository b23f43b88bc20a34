import { parse as readLatex } from '@citation-js/plugin-bibtex/lib/input/value.js'
import { z } from 'zod'
import type { Name, PartialDate } from '../../library/item.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts'
import { bibtexFields, bibtexType } from './bibtex-fields.ts'
import { dateFrom, writtenDate } from './dates.ts'
import { type Entries, type Entry, readEach } from './entry.ts'
import { nameVariables, textVariables } from './extra.ts'
import { finished } from './finish.ts'
import { nameFromParts } from './names.ts'

/** Reads BibTeX and BibLaTeX as Zotero, Better BibTeX and EndNote export it. */
export function readBibtex(text: string): Entries {
  return readEach(bibtexEntries(text), readEntry)
}

function readEntry(entry: BibtexEntry): Omit<Entry, 'line'> | string {
  if (entry.broken) return entry.broken
  try {
    return itemOf(entry)
  } catch {
    return `The entry \`${entry.key}\` has a value whose LaTeX cannot be read`
  }
}

function itemOf({ key, type: kind, fields: raw }: BibtexEntry): Omit<Entry, 'line'> | string {
  const get = (field: string) => plainText(field, raw.get(field))
  const main = get('title')
  const title = [main, get('subtitle')].filter(Boolean).join(': ')
  if (!title) return `The entry \`${key}\` has no title`
  const type = bibtexType(kind, title, get)
  const item: ItemDraft = {}
  put(item, 'title', title)
  const fields = bibtexFields(type)
  for (const variable of textVariables) {
    put(
      item,
      variable,
      (fields[variable] ?? []).map(get).find((value) => value && !isAddress(value))
    )
  }
  put(item, 'URL', get('url') ?? addressIn(raw.get('howpublished')))
  for (const variable of nameVariables) put(item, variable, namesOf(variable, raw.get(variable)))
  put(item, 'issued', issuedOf(get))
  put(item, 'accessed', writtenDate(get('urldate')))
  const genre = kind === 'phdthesis' || kind === 'mastersthesis' ? kind : undefined
  if (!item.genre) put(item, 'genre', genre)
  const { item: done, key: own } = finished(type, item)
  return { item: done, key: own ?? key }
}

const verbatim = new Set(['url', 'doi', 'date', 'urldate', 'year', 'month', 'day', 'isbn', 'issn', 'file'])

/** A field without its LaTeX. A note's lines are kept: Zotero puts a variable on each. */
function plainText(field: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (verbatim.has(field))
    return value
      .replace(/[{}]/g, '')
      .replace(/\\([_%&#$~])/g, '$1')
      .trim()
  return value
    .split(/\r?\n/)
    .map((line) => String(readLatex(line.trim(), 'title')))
    .join(field === 'note' ? '\n' : ' ')
    .replaceAll('\u00A0', ' ')
    .trim()
}

const nameParts = z.array(
  z.object({
    family: z.string().optional(),
    given: z.string().optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional()
  })
)

function namesOf(variable: string, value: string | undefined): Name[] | undefined {
  if (!value) return undefined
  const read = nameParts.safeParse(readLatex(value.replace(/\s+/g, ' '), variable))
  const names = (read.success ? read.data : []).map((name) => nameFromParts({ ...name, particle: name.prefix }))
  const known = names.filter((name) => name !== undefined).filter((name) => name !== 'others')
  return known.length > 0 ? known : undefined
}

function issuedOf(get: (field: string) => string | undefined): PartialDate | undefined {
  return writtenDate(get('date')) ?? dateFrom(get('year'), get('month'), get('day'))
}

function isAddress(value: string): boolean {
  return /^(?:\\url\{)?https?:\/\//.test(value)
}

function addressIn(value: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/.exec(value ?? '')?.[0]
}
