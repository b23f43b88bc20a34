import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { raisedDigits } from '../raised.ts'
import { removeFrom, textOf } from './tree-of.ts'

const noteId = /^(?:user-content-)?(?:fn|footnote|endnote|note|cite_note)[-:_]?(?!ref)(.+)$/i
const backArrows = /^(?:[\s↩↑^⏎[\]]|\uFE0E|\uFE0F)*$/

/** Writes note marks as `[^1]` and the notes themselves as `[^1]: …`; other raised digits become ². */
export function writeNotes(tree: Root): void {
  removeFrom(tree, isBackLink)
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'sup') element.children = [{ type: 'text', value: markOf(element) }]
    const notes = notesIn(element)
    if (notes && parent && index !== undefined) parent.children.splice(index, 1, ...notes)
  })
}

function isBackLink(element: Element): boolean {
  const target = element.tagName === 'a' ? element.properties['href'] : undefined
  return typeof target === 'string' && target.startsWith('#') && backArrows.test(textOf(element))
}

function markOf(sup: Element): string {
  const text = textOf(sup).trim()
  const label = /^\[?([\w*†‡]{1,4})\]?$/.exec(text)?.[1]
  if (label !== undefined && pointsAtNote(sup)) return `[^${label}]`
  return raisedDigits(text)
}

function pointsAtNote(element: Element): boolean {
  return element.children.some((child) => {
    if (child.type !== 'element') return false
    const target = child.properties['href']
    return (typeof target === 'string' && target.includes('#')) || pointsAtNote(child)
  })
}

/** A list of notes as paragraphs that start with their marks. */
function notesIn(list: Element): Element[] | undefined {
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return undefined
  const items = list.children.filter((child) => child.type === 'element')
  const labels = items.map((item, index) =>
    noteId.test(String(item.properties['id'] ?? '')) ? String(index + 1) : undefined
  )
  if (items.length === 0 || labels.includes(undefined)) return undefined
  return items.map((item, index) => {
    const mark: ElementContent = { type: 'text', value: `[^${labels[index]}]: ` }
    const inner = item.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? [...child.children, space] : [child]
    )
    return { type: 'element', tagName: 'p', properties: {}, children: [mark, ...inner] }
  })
}

const space: ElementContent = { type: 'text', value: ' ' }
