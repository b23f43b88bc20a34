import type { Blockquote, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast'
import type { Note } from './brief.ts'
import { chartBlocks } from './chart-blocks.ts'
import { isEntryHead } from './entries.ts'
import { makeProse, type ProseParts, plainText } from './make-prose.ts'
import type { Prose, TableContext } from './prose.ts'

/** A block whose marks reach another: its `first` one or its `last`. */
export interface Lender {
  readonly prose: Prose
  readonly reach: 'next-mark' | 'lead-in' | 'table'
  readonly lends: 'first' | 'last'
}

/** A block's plain text with what may lend it a mark when it has none of its own, nearest first. */
export interface Block {
  readonly prose: Prose
  /** The note whose text this is. */
  readonly note: string | null
  readonly lenders: readonly Lender[]
}

/** Every block of text of a brief in document order, notes last. */
export function blocksOf(tree: Root, notes: readonly Note[], source: string): readonly Block[] {
  const body = withEntries(tree, childBlocks(tree, source, null), source)
  const inNotes = notes
    .filter(({ origin }) => origin === 'footnote')
    .flatMap(({ node, label }) =>
      childBlocks(node, source, null).map((block) => ({ ...block, note: label, prose: asNote(block.prose) }))
    )
  return [...body, ...inNotes]
}

function asNote(prose: Prose): Prose {
  return prose.kind === 'paragraph' ? { ...prose, kind: 'note' } : prose
}

function childBlocks(parent: Parents, source: string, inherited: Prose | null): readonly Block[] {
  const blocks: Block[] = []
  let previous: Prose | null = inherited
  parent.children.forEach((child, index) => {
    const made = blocksAt(child, source, leads(previous) ? previous : null, captionAfter(parent, index, source))
    blocks.push(...made)
    if (child.type === 'paragraph') previous = made[0]?.prose ?? null
    else if (child.type !== 'html') previous = null
  })
  return blocks.map((block, index) => lentFromBelow(block, blocks[index + 1]))
}

/** What stands under a heading that is nothing but a citation speaks of that source, where it has no mark of its own. */
function withEntries(tree: Root, blocks: readonly Block[], source: string): readonly Block[] {
  const headings = tree.children.filter((block) => block.type === 'heading')
  const entries = headings.flatMap((heading) => {
    if (!isEntryHead(heading)) return []
    const from = heading.position?.end.offset ?? 0
    const next = headings.find((other) => other.depth <= heading.depth && (other.position?.start.offset ?? 0) >= from)
    const to = next?.position?.start.offset ?? Number.POSITIVE_INFINITY
    return [{ from, to, prose: proseOf('heading', heading.children, source) }]
  })
  if (entries.length === 0) return blocks
  return blocks.map((block) => {
    const at = block.prose.starts[0] ?? -1
    const entry = entries.find(({ from, to }) => at >= from && at < to)
    if (!entry) return block
    return { ...block, lenders: [...block.lenders, { prose: entry.prose, reach: 'lead-in', lends: 'first' }] }
  })
}

/** A heading has no mark of its own; what it says is borne out by the text under it. */
function lentFromBelow(block: Block, below: Block | undefined): Block {
  if (block.prose.kind !== 'heading' || !below || below.prose.kind === 'heading') return block
  return { ...block, lenders: [{ prose: below.prose, reach: 'next-mark', lends: 'first' }] }
}

/** A paragraph lends its mark to what follows when it ends in a colon, or names a table. */
function leads(prose: Prose | null): boolean {
  return prose !== null && (/:\s*$/.test(prose.text) || /^(?:Table|Figure|Box)(?:\s+\d+|[:.]\s)/.test(prose.text))
}

function holdsFigures(node: Nodes | undefined): boolean {
  return node?.type === 'table' || (node?.type === 'code' && node.lang === 'chart')
}

/** The paragraph after a table or a chart, when it is its source line. */
function captionAfter(parent: Parents, index: number, source: string): Prose | null {
  const next = parent.children[index + 1]
  if (!holdsFigures(parent.children[index]) || next?.type !== 'paragraph') return null
  const prose = proseOf('paragraph', next.children, source)
  return /^(?:Sources?|Notes?)\b/.test(prose.text) ? prose : null
}

function blocksAt(node: Nodes, source: string, leadIn: Prose | null, after: Prose | null): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ prose: proseOf(node.type, node.children, source), note: null, lenders: leadInLender(leadIn) }]
    case 'blockquote':
      if (leadIn !== null && /^Box\b[^:.]*[:.]\s/.test(leadIn.text)) return childBlocks(node, source, leadIn)
      return [{ prose: quotationProse(node, source), note: null, lenders: leadInLender(leadIn) }]
    case 'code':
      return node.data?.chart === undefined ? [] : chartBlocks(node.data.chart, leadIn ?? after)
    case 'table':
      return tableBlocks(node, source, leadIn ?? after)
    case 'list':
      return node.children.flatMap((item) => childBlocks(item, source, leadIn))
    case 'footnoteDefinition':
    case 'listItem':
      return childBlocks(node, source, leadIn)
    default:
      return []
  }
}

function leadInLender(leadIn: Prose | null): readonly Lender[] {
  return leadIn === null ? [] : [{ prose: leadIn, reach: 'lead-in', lends: 'last' }]
}

function proseOf(kind: Prose['kind'], children: readonly PhrasingContent[], source: string): Prose {
  return makeProse(kind, [children], source, null)
}

/** All paragraphs of a block quotation as one text, an attribution line (`— Ofcom`) left out. */
function quotationProse(node: Blockquote, source: string): Prose {
  const paragraphs: ProseParts[] = []
  const gather = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'paragraph' || child.type === 'heading') paragraphs.push(child.children)
      else if ('children' in child) gather(child)
    }
  }
  gather(node)
  return makeProse('quotation', paragraphs, source, null)
}

function tableBlocks(table: Table, source: string, caption: Prose | null): readonly Block[] {
  const rows = table.children.map((row) => row.children.map((cell) => plainText(cell.children)))
  const context = (row: number, column: number): TableContext => ({
    rowHead: rows[row]?.[0] ?? '',
    columnHead: rows[0]?.[column] ?? '',
    caption: caption?.text ?? null,
    rows,
    row,
    column
  })
  const cells = table.children.map((row, rowIndex) =>
    row.children.map((cell, column) => makeProse('cell', [cell.children], source, context(rowIndex, column)))
  )
  const lender = (prose: Prose): Lender => ({ prose, reach: 'table', lends: 'first' })
  const captions: readonly Lender[] = caption ? [{ prose: caption, reach: 'table', lends: 'last' }] : []
  return cells.flatMap((row, rowIndex) =>
    row.map((prose, column) => {
      const beside = [...row.slice(column + 1), ...row.slice(0, column).reverse()]
      const head = rowIndex > 0 ? (cells[0]?.[column] ?? null) : null
      const lenders = [...beside.map(lender), ...(head ? [lender(head)] : []), ...captions]
      return { prose, note: null, lenders }
    })
  )
}
