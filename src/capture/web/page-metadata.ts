import type { Element, Properties, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import { textOf } from '../markup/tree-of.ts'

const linked = z.record(z.string(), z.unknown())
type Linked = z.infer<typeof linked>

/** What a page says of itself to machines: its meta elements by lower-case name, and its JSON-LD, flattened. */
export interface PageMetadata {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly linked: readonly Linked[]
  readonly canonical?: string
  readonly licence?: string
  readonly language?: string
}

const mostLinked = 500

export function pageMetadata(page: Root): PageMetadata {
  const meta = new Map<string, string[]>()
  const things: Linked[] = []
  const says: { canonical?: string; licence?: string; language?: string } = {}
  visit(page, 'element', (element) => {
    const { tagName, properties } = element
    const rel = [properties['rel']].flat()
    const href = textual(properties['href'])
    if (tagName === 'meta') addMeta(meta, element)
    else if (tagName === 'script' && properties['type'] === 'application/ld+json')
      things.push(...linkedIn(textOf(element)))
    else if (tagName === 'html' && properties['lang']) says.language = textual(properties['lang'])
    else if (rel.includes('canonical') && href !== '') says.canonical ??= href
    else if (rel.includes('license'))
      says.licence ??= (textOf(element).replaceAll(/\s+/g, ' ').trim() || href).slice(0, 200)
  })
  return { meta, linked: things.slice(0, mostLinked), ...says }
}

function addMeta(meta: Map<string, string[]>, { properties }: Element): void {
  const name = textual(properties['name'] ?? properties['property']).toLowerCase()
  const content = textual(properties['content']).replaceAll(/\s+/g, ' ').trim()
  if (name === '' || content === '') return
  const known = meta.get(name)
  if (known) known.push(content)
  else meta.set(name, [content])
}

function textual(value: Properties[string]): string {
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
}

function linkedIn(json: string): Linked[] {
  try {
    return flattened(JSON.parse(json), 0)
  } catch {
    return []
  }
}

function flattened(value: unknown, depth: number): Linked[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, mostLinked).flatMap((one) => flattened(one, depth + 1))
  const found = linked.safeParse(value)
  return found.success ? [found.data, ...flattened(found.data['@graph'], depth + 1)] : []
}

/** The words of a JSON-LD value: itself, the first of a list, or the `name` of a thing. */
export function wordsOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return wordsOf(value[0])
  const thing = linked.safeParse(value)
  const words = thing.success ? thing.data['name'] : value
  return typeof words === 'string' && words.trim() !== '' ? words.replaceAll(/\s+/g, ' ').trim() : undefined
}
