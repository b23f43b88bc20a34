import type { Element } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { markdownOf } from '../markup/markdown-of.ts'
import { writeNotes } from '../markup/notes.ts'
import { removeFrom, textOf, treeOf } from '../markup/tree-of.ts'
import { cutNoise } from '../plain/cut-noise.ts'

const notSource = new Set(['nav', 'button', 'noscript', 'dialog', 'menu'])

/** The lines of a page that its article does not hold, without navigation and lists of links. */
export function restOf(html: string, article: string): string[] {
  const tree = treeOf(html)
  removeFrom(tree, isNavigation)
  removeLinksAlone(tree)
  writeNotes(tree)
  const known = levelled(article)
  const knownLines = new Set(article.split('\n').map(levelled))
  const lines = cutNoise(markdownOf(tree)).text.split('\n')
  return lines.filter((line) => {
    const words = levelled(line)
    return /[\p{L}\d]/u.test(words) && !knownLines.has(words) && !known.includes(words)
  })
}

function isNavigation(element: Element): boolean {
  return (
    notSource.has(element.tagName) ||
    element.properties['role'] === 'navigation' ||
    element.properties['ariaHidden'] === 'true'
  )
}

/** Takes out blocks whose only text is that of links: menus, share buttons, lists of other articles. */
function removeLinksAlone(tree: ReturnType<typeof treeOf>): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !/^(?:li|p|div|ul|ol|section|aside|span)$/.test(element.tagName))
      return undefined
    const linked = linkText(element)
    if (linked === 0 || linked < textOf(element).replaceAll(/\s+/g, '').length) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function linkText(element: Element): number {
  let length = 0
  visit(element, 'element', (link) => {
    if (link.tagName !== 'a') return undefined
    length += textOf(link).replaceAll(/\s+/g, '').length
    return SKIP
  })
  return length
}

/** Letters and digits only: the same words set as a heading, in a cell or without their note marks are the same. */
function levelled(text: string): string {
  return text
    .replaceAll(/\[\^[^\]]*\]|[⁰¹²³⁴-⁹]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
