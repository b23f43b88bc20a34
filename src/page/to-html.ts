import type { Element, Nodes as HastNodes } from 'hast'
import type { Definition, FootnoteReference, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { InlineCitationNode } from '../brief/citation-node.ts'
import type { NoteMarks } from './note-marks.ts'
import { partMarks } from './part-marks.ts'
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
export function htmlMaker(marks: NoteMarks, definitions: readonly Definition[]): ToHtml {
  const mark = (label: string): Element | undefined => marks.mark(label) ?? undefined
  const handlers = {
    footnoteReference: (_: unknown, node: FootnoteReference) => mark(node.label ?? node.identifier),
    inlineCitation: (_: unknown, node: InlineCitationNode) => mark(node.label),
    image: (_: unknown, { alt }: { alt?: string | null }) => pictureWords(alt),
    imageReference: (_: unknown, { alt }: { alt?: string | null }) => pictureWords(alt)
  }
  const maker = unified()
    .use(remarkRehype, { handlers, clobberPrefix: '' })
    .use(rehypeSanitize, schema)
    .use(() => (tree: HastNodes) => {
      setTables(tree)
      setTasks(tree)
      partMarks(tree)
      setType(tree)
    })
    .use(rehypeStringify)
    .freeze()
  return (blocks) => {
    const root: Root = { type: 'root', children: [...blocks, ...definitions] }
    return maker.stringify(maker.runSync(root)).trim()
  }
}

/** A page asks for nothing else, so a picture is its words until it can be held in the page. */
function pictureWords(alt: string | null | undefined): Element {
  const value = alt ? `[Picture: ${alt}]` : '[Picture]'
  return { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value }] }
}
