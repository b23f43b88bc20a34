import type { Item, Name } from '../library/item.ts'

/** A record with its words in printed quotation marks and apostrophes; addresses and codes keep their characters. */
export function withPrintedMarks(item: Item): Item {
  const { type, author, editor, translator, issued, accessed, URL, DOI, ISBN, ISSN, ...words } = item
  const printed = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, curly(text)]))
  return {
    ...item,
    ...printed,
    ...(author === undefined ? {} : { author: author.map(named) }),
    ...(editor === undefined ? {} : { editor: editor.map(named) }),
    ...(translator === undefined ? {} : { translator: translator.map(named) })
  }
}

function named(name: Name): Name {
  if (typeof name === 'string') return curly(name)
  const family = curly(name.family)
  return name.given === undefined ? { family } : { family, given: curly(name.given) }
}

/** A mark opens after a space, a bracket, a dash or another opening mark; one before a decade (`’90s`) is an apostrophe. */
function curly(text: string): string {
  return text
    .replace(/'(?=\d\ds?\b)/g, '’')
    .replace(/(^|[\s([{–—‘“-])'(?=\S)/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/(^|[\s([{–—‘“-])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
}
