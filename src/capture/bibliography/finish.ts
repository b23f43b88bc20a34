import type { Item, ItemType } from '../../library/item.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { readExtra, textVariables } from './extra.ts'

/**
 * The item as every format gives it: Extra's variables in their places (they win, as in Zotero), ranges with one hyphen,
 * no mark-up in titles. `type` is the format's own; Extra may know better.
 */
export function finished(
  type: ItemType,
  fields: ItemDraft
): { readonly item: ItemDraft; readonly key: string | undefined } {
  const { note = '', ...given } = fields
  const extra = readExtra(note)
  const item: ItemDraft = { ...given, ...extra.item, type: extra.type ?? type }
  put(item, 'note', extra.rest)
  for (const variable of textVariables) {
    const text = item[variable]
    if (text !== undefined) item[variable] = plain(text)
  }
  put(item, 'page', item.page?.replace(/ ?[-–—]+ ?/g, '-'))
  put(item, 'DOI', item.DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''))
  put(item, 'genre', degrees.get(item.genre?.toLowerCase() ?? '') ?? item.genre)
  put(item, 'language', languages.get(item.language?.toLowerCase() ?? '') ?? item.language)
  return { item: ordered(item), key: extra.key }
}

function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** BibLaTeX's words for what the other formats spell out. */
const degrees: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    phdthesis: 'PhD thesis',
    mathesis: 'MA thesis',
    mastersthesis: "Master's thesis"
  })
)
const languages: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    british: 'en-GB',
    ukenglish: 'en-GB',
    english: 'en',
    american: 'en-US',
    usenglish: 'en-US',
    welsh: 'cy',
    french: 'fr',
    german: 'de',
    ngerman: 'de',
    spanish: 'es'
  })
)

/** The same fields in the same order, whatever order the file had: records are compared and stored as text. */
function ordered(item: ItemDraft): ItemDraft {
  const result: ItemDraft = {}
  const take = <Key extends keyof Item>(key: Key) => put(result, key, item[key])
  take('type')
  take('title')
  take('title-short')
  take('author')
  take('editor')
  take('translator')
  take('issued')
  take('accessed')
  for (const variable of textVariables) take(variable)
  return result
}
