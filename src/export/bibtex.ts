import { readBibtex } from '../capture/bibliography/bibtex.ts'
import { bibtexFields } from '../capture/bibliography/bibtex-fields.ts'
import { textVariables } from '../capture/bibliography/extra.ts'
import type { Item, ItemType, Name } from '../library/item.ts'
import { extraLines, isoDate, placed } from './carry.ts'

/** BibLaTeX's entry types; what it does not tell apart has a line `Type: …` in its note. */
const entryTypes: Readonly<Record<ItemType, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  book: 'book',
  broadcast: 'audio',
  chapter: 'incollection',
  dataset: 'dataset',
  document: 'misc',
  hearing: 'jurisdiction',
  interview: 'letter',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  'paper-conference': 'inproceedings',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  regulation: 'legislation',
  report: 'report',
  software: 'software',
  speech: 'unpublished',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legislation',
  webpage: 'online'
}

const subtypes: Readonly<Partial<Record<ItemType, string>>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
  'post-weblog': 'blog'
}

/** One entry of BibLaTeX in UTF-8, as our reader and Zotero read it. */
export function bibtexEntry(key: string, item: Item): string {
  const own = ownFields(key, item)
  const [read] = readBibtex(entry(key, item, own)).entries
  const lines = extraLines(key, item, read ?? { key: null, item: {} })
  const note = [...lines, item.note].filter((line) => line !== undefined).map(escaped)
  return entry(key, item, note.length === 0 ? own : [...own, ['note', note.join('\n')]])
}

type Field = readonly [name: string, value: string]

function ownFields(key: string, item: Item): readonly Field[] {
  const subtype = subtypes[item.type]
  const head: Field[] = [
    ['title', withCapitals(item.title)],
    ...(['author', 'editor', 'translator'] as const).flatMap((variable): Field[] =>
      item[variable]?.length ? [[variable, item[variable].map(bibtexName).join(' and ')]] : []
    ),
    ...(item.issued ? [['date', isoDate(item.issued)] as const] : []),
    ...(item.accessed ? [['urldate', isoDate(item.accessed)] as const] : []),
    ...(item.URL ? [['url', item.URL] as const] : []),
    ...(subtype ? [['entrysubtype', subtype] as const] : [])
  ]
  const type = readBibtex(entry(key, item, head)).entries[0]?.item.type ?? item.type
  const fields = bibtexFields(type)
  const order = textVariables.map((variable) => [variable, (fields[variable] ?? []).filter(isKnown)] as const)
  return [
    ...head,
    ...[...placed(item, order)].map(([name, value]): Field => [name, verbatim(name) ? value : escaped(value)])
  ]
}

/** `authority` is a field for our reader alone, and in a report or an Act LaTeX would print a session as a chapter. */
function isKnown(name: string): boolean {
  return name !== 'authority' && name !== 'chapter'
}

function verbatim(name: string): boolean {
  return name === 'doi' || name === 'isbn' || name === 'issn'
}

function entry(key: string, { type }: Item, fields: readonly Field[]): string {
  return `@${entryTypes[type]}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** Words with capitals in braces, so that no style lowers them. */
function withCapitals(title: string): string {
  const words = title.split(' ').map((word, index) => {
    const keeps = index === 0 ? /\S\p{Lu}/u.test(word) : /\p{Lu}/u.test(word)
    return keeps ? `{${escaped(word)}}` : escaped(word)
  })
  return words.join(' ')
}

function bibtexName(name: Name): string {
  if (typeof name === 'string') return `{${escaped(name)}}`
  const family = /^\p{Ll}|\s/u.test(name.family) ? `{${escaped(name.family)}}` : escaped(name.family)
  return name.given === undefined ? `{${escaped(name.family)}}` : `${family}, ${escaped(name.given)}`
}

/** Characters that mean something to LaTeX, and pairs that it draws as one. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/(?<=-)-/g, '{}-')
    .replace(/(?<=')'/g, "{}'")
    .replace(/(?<=`)`/g, '{}`')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}'
}
