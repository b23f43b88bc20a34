import type { PhrasingContent } from 'mdast'
import { readLocator } from '../../src/brief/read-locator.ts'
import type { ItemOf, NoteToCite } from '../../src/cite/style.ts'
import { type Item, itemTypes, type Name, type PartialDate } from '../../src/library/item.ts'

/** Splits a note's text at `@key, locator`: the part of the brief's reader that these tests need. */
export function noteContent(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const match of text.matchAll(/@([A-Za-z0-9](?:[\w-]*\w)?)/g)) {
    const [typed, key = ''] = match
    const comma = /^,\s*/.exec(text.slice(match.index + typed.length))?.[0] ?? ''
    const locator = comma === '' ? null : readLocator(text, match.index + typed.length + comma.length)
    const end = locator?.end ?? match.index + typed.length
    if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) })
    nodes.push({ type: 'citation', key, locator, value: text.slice(match.index, end) })
    at = end
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) })
  return nodes
}

export function notesOf(texts: readonly string[], firstNumber = 1): readonly NoteToCite[] {
  return texts.map((text, index) => ({ number: firstNumber + index, paragraphs: [noteContent(text)] }))
}

/** `*…*` for italics; a link is its text; curly marks straight; one space for any. */
export function drawn(content: readonly PhrasingContent[]): string {
  return straight(printed(content))
}

/** The same with the marks as they print. */
export function printed(content: readonly PhrasingContent[]): string {
  return content.map(marked).join('')
}

function marked(node: PhrasingContent): string {
  if (node.type === 'emphasis') return `*${printed(node.children)}*`
  if ('children' in node) return printed(node.children)
  return 'value' in node ? node.value : ''
}

export function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}

/** The front matter of a source, as its file has it. */
export type FrontMatter = Readonly<Record<string, unknown>>

export function itemOfRecord(record: FrontMatter): Item {
  const { type, title, author, editor, translator, issued, accessed, ...rest } = record
  const itemType = itemTypes.find((known) => known === type)
  if (itemType === undefined || typeof title !== 'string') throw new Error(`Not a source: ${JSON.stringify(record)}`)
  const words = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  return {
    ...words,
    type: itemType,
    title,
    ...(author === undefined ? {} : { author: namesOf(author) }),
    ...(editor === undefined ? {} : { editor: namesOf(editor) }),
    ...(translator === undefined ? {} : { translator: namesOf(translator) }),
    ...(issued === undefined ? {} : { issued: dateOf(issued) }),
    ...(accessed === undefined ? {} : { accessed: dateOf(accessed) })
  }
}

function namesOf(value: unknown): readonly Name[] {
  return (Array.isArray(value) ? value : [value]).map((name) => {
    if (typeof name === 'string') return name
    const { family, given } = Object(name)
    return given === undefined ? { family: String(family) } : { family: String(family), given: String(given) }
  })
}

function dateOf(value: unknown): PartialDate {
  const [year = 0, month, day] = String(value).split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

export function lookup(sources: Readonly<Record<string, FrontMatter>>): ItemOf {
  const items = new Map(Object.entries(sources).map(([key, record]) => [key, itemOfRecord(record)]))
  return (key) => items.get(key)
}
