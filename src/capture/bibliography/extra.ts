import type { ItemType } from '../../library/item.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { writtenDate } from './dates.ts'
import { itemTypeOf } from './item-type.ts'
import { writtenName } from './names.ts'

/** The variables that are plain text; the others are dates, names or the type. */
export const textVariables = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'authority',
  'chapter-number',
  'section',
  'genre',
  'medium',
  'number',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'edition',
  'version',
  'status',
  'jurisdiction',
  'language',
  'ISBN',
  'ISSN',
  'DOI',
  'URL',
  'note'
] as const

export const nameVariables = ['author', 'editor', 'translator'] as const

export type TextVariable = (typeof textVariables)[number]

/** What Zotero's Extra field held: variables that have no field of their own, and what is left. */
export interface Extra {
  readonly item: ItemDraft
  readonly type: ItemType | undefined
  readonly key: string | undefined
  readonly rest: string
}

/** Reads lines of `variable: value`, or of `{:variable: value}`, as Zotero takes them into its citations. */
export function readExtra(note: string): Extra {
  const item: ItemDraft = {}
  const rest: string[] = []
  let type: ItemType | undefined
  let key: string | undefined
  for (const line of note.split(/\r?\n|(?<=\});?[ \t]*(?=\{:)/)) {
    const [, name = '', written = ''] = /^\{?:?\s*([A-Za-z][A-Za-z -]{2,30}?)\s*:\s*(\S.*)$/.exec(line.trim()) ?? []
    const value = written.replace(/\}$/, '').trim()
    const variable = name.toLowerCase().replace(/\s+/g, '-')
    if (variable === 'type') type = itemTypeOf(value) ?? type
    else if (variable === 'citation-key') key = value
    else if (!setVariable(item, variable, value) && line.trim()) rest.push(line.trim())
  }
  return { item, type, key, rest: rest.join('\n') }
}

function setVariable(item: ItemDraft, variable: string, value: string): boolean {
  if (variable === 'issued' || variable === 'accessed') {
    put(item, variable, writtenDate(value))
    return true
  }
  const names = nameVariables.find((known) => known === variable)
  if (names) {
    const [family = '', given = ''] = value.split(/\s*\|\|\s*/)
    item[names] = [...(item[names] ?? []), given ? { family, given } : writtenName(value)]
    return true
  }
  const text = textVariables.find((known) => known.toLowerCase() === variable && known !== 'note')
  if (text) put(item, text, value)
  return text !== undefined
}
