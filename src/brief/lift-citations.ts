import type { FootnoteDefinition, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Place, Placer } from '../document/place.ts'
import type { Citation, Note } from './brief.ts'
import { type CharOffsets, charOffsets } from './char-offsets.ts'
import type { CitationNode } from './citation-node.ts'
import { type CitationInText, findBrackets, findCitations } from './find-citations.ts'

/** The text being read: its source, and where offsets in it are. */
interface Reading {
  readonly source: string
  readonly place: Placer
}

/** A stretch of a text node's value that becomes a node of its own. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly node: PhrasingContent
}

/** Makes a node of every citation in a footnote, in place, and returns the citations. */
export function liftFromNote(definition: FootnoteDefinition, reading: Reading): readonly Citation[] {
  const label = definition.label ?? definition.identifier
  const citations: Citation[] = []
  visit(definition, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return
    const offsets = charOffsets(node, reading.source)
    const found = findCitations(node.value)
    if (found.length === 0) return
    citations.push(...found.map((citation) => placed(citation, offsets, label, reading)))
    const pieces = found.map((citation) => ({
      start: citation.start,
      end: citation.end,
      node: citationNode(citation, node.value, offsets, reading)
    }))
    const nodes = split(node, pieces, offsets, reading)
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  return citations
}

/** Makes an `inlineCitation` of every `[@key, p 12]` in the text, in place, and returns the notes they make. */
export function liftFromText(tree: Root, taken: ReadonlySet<string>, reading: Reading): readonly Note[] {
  const notes: Note[] = []
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return
    const offsets = charOffsets(node, reading.source)
    const pieces = findBrackets(node.value).map((bracket): Piece => {
      const label = freshLabel(notes.length + 1, taken)
      const inside = bracket.citations.map((citation) => ({
        start: citation.start - bracket.start - 1,
        end: citation.end - bracket.start - 1,
        node: citationNode(citation, node.value, offsets, reading)
      }))
      const words = textNode(node.value, bracket.start + 1, bracket.end - 1, offsets, reading)
      const innerOffsets = {
        starts: offsets.starts.slice(bracket.start + 1, bracket.end),
        ends: offsets.ends.slice(bracket.start + 1, bracket.end)
      }
      const children = split(words, inside, innerOffsets, reading)
      const place = placeOf(bracket.start, bracket.end, offsets, reading)
      notes.push({
        label,
        origin: 'inline',
        place,
        citations: bracket.citations.map((citation) => placed(citation, offsets, label, reading)),
        node: { type: 'footnoteDefinition', identifier: label, label, children: [{ type: 'paragraph', children }] }
      })
      return { ...bracket, node: { type: 'inlineCitation', label, children, position: place } }
    })
    if (pieces.length === 0) return
    const nodes = split(node, pieces, offsets, reading)
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
  return notes
}

function freshLabel(count: number, taken: ReadonlySet<string>): string {
  let label = `cite-${count}`
  while (taken.has(label)) label = `${label}-x`
  return label
}

function placed(citation: CitationInText, offsets: CharOffsets, note: string, reading: Reading): Citation {
  const at = (start: number, end: number) => placeOf(start, end, offsets, reading)
  const { start, end, key, locator } = citation
  return {
    key,
    locator,
    note,
    place: at(start, end),
    keyPlace: at(start, start + 1 + key.length),
    locatorPlace: locator && at(locator.start, locator.end)
  }
}

function citationNode(
  { start, end, key, locator }: CitationInText,
  value: string,
  offsets: CharOffsets,
  reading: Reading
): CitationNode {
  const position = placeOf(start, end, offsets, reading)
  return { type: 'citation', key, locator, value: value.slice(start, end), position }
}

function textNode(value: string, start: number, end: number, offsets: CharOffsets, reading: Reading): Text {
  return { type: 'text', value: value.slice(start, end), position: placeOf(start, end, offsets, reading) }
}

/** The node's text with each piece's stretch replaced by its node. `offsets` are those of the node's value. */
function split(node: Text, pieces: readonly Piece[], offsets: CharOffsets, reading: Reading): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const piece of pieces) {
    if (piece.start > from) nodes.push(textNode(node.value, from, piece.start, offsets, reading))
    nodes.push(piece.node)
    from = piece.end
  }
  if (from < node.value.length) nodes.push(textNode(node.value, from, node.value.length, offsets, reading))
  return nodes
}

/** Where a stretch of a node's value stands in the file; the stretch is not empty. */
function placeOf(start: number, end: number, { starts, ends }: CharOffsets, { place }: Reading): Place {
  return place(starts[start] ?? 0, ends[end - 1] ?? 0)
}
