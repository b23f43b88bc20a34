import type { Element, Nodes as HastNodes } from 'hast'
import type { Definition, FootnoteReference, Image, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { InlineCitationNode } from '../brief/citation-node.ts'
import type { Drawings } from './charts/draw.ts'
import type { NoteMarks } from './note-marks.ts'
import { partMarks } from './part-marks.ts'
import type { Picture } from './pictures.ts'
import type { HeldFiles } from './render.ts'
import { setTables } from './tables.ts'
import { setTasks } from './tasks.ts'
import { setType } from './typography.ts'

/** Makes HTML of blocks of Markdown; marks are numbered in the order of the calls. */
export type ToHtml = (blocks: readonly RootContent[]) => string

/**
 * What a brief may print: the sanitiser's own list, and what marks and drafts add. Ids are ours, so none is prefixed; raw
 * HTML never gets so far.
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'figure', 'figcaption'],
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'className'],
    section: [],
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'id', 'role', 'className', 'ariaLabel', 'ariaLabelledBy', 'lang']
  },
  protocols: { ...defaultSchema.protocols, src: ['data'] }
}

/** `definitions` are the link definitions of the whole brief, which any part of it may use. */
export function htmlMaker(marks: NoteMarks, definitions: readonly Definition[], held: HeldFiles = {}): ToHtml {
  const mark = (label: string): Element | undefined => marks.mark(label) ?? undefined
  const handlers = {
    footnoteReference: (_: unknown, node: FootnoteReference) => mark(node.label ?? node.identifier),
    inlineCitation: (_: unknown, node: InlineCitationNode) => mark(node.label),
    image: (_: unknown, { alt, url }: Image) => pictureOf(held.pictures?.get(url), alt),
    imageReference: (_: unknown, { alt }: { alt?: string | null }) => pictureWords(alt)
  }
  const maker = unified()
    .use(remarkRehype, { handlers, clobberPrefix: '' })
    .use(rehypeSanitize, schema)
    .use(() => (tree: HastNodes) => {
      setDrawings(tree, held.charts)
      setTables(tree)
      setTasks(tree)
      partMarks(tree)
      setType(tree)
    })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
  return (blocks) => {
    const root: Root = { type: 'root', children: [...blocks, ...definitions] }
    return maker.stringify(maker.runSync(root)).trim()
  }
}

function pictureOf(picture: Picture | undefined, alt: string | null | undefined): Element {
  if (!picture || !('uri' in picture)) return pictureWords(alt)
  return { type: 'element', tagName: 'img', properties: { src: picture.uri, alt: alt ?? '' }, children: [] }
}

/** Our own drawings are put where they belong after all else has been made safe. */
function setDrawings(tree: HastNodes, drawings: Drawings = new Map()): void {
  visit(tree, 'element', (node) => {
    const [name] = Array.isArray(node.properties.className) ? node.properties.className : []
    const at = /^chart-(\d+)$/.exec(String(name))?.[1]
    if (at === undefined) return
    const drawn = drawings.get(Number(at))
    node.properties.className = ['drawing']
    node.children = drawn && 'svg' in drawn ? [{ type: 'raw', value: drawn.svg }] : []
  })
}

/** A page asks for nothing else, so a picture is its words until it can be held in the page. */
function pictureWords(alt: string | null | undefined): Element {
  const value = alt ? `[Picture: ${alt}]` : '[Picture]'
  return { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value }] }
}
