import type { Item, Name, PartialDate } from './item.ts'

/** A record as a CSL-JSON object: our variables are CSL's, only names, dates and the key are written otherwise. */
export type CslJson = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }

export function cslJson(key: string, item: Item): CslJson {
  const { type, title, author, editor, translator, issued, accessed, ...text } = item
  return {
    id: key,
    type,
    'citation-key': key,
    title,
    ...(author && { author: author.map(cslName) }),
    ...(editor && { editor: editor.map(cslName) }),
    ...(translator && { translator: translator.map(cslName) }),
    ...(issued && { issued: cslDate(issued) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...text
  }
}

function cslName(name: Name): object {
  return typeof name === 'string' ? { literal: name } : name
}

function cslDate({ year, month, day }: PartialDate): object {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] }
}
