import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Placer, placesIn } from '../document/place.ts'
import { blocksOf } from './blocks.ts'
import type { Brief, Claim, Note } from './brief.ts'
import { claimsOf } from './claims.ts'
import { findDeclaredActs } from './declared-acts.ts'
import { liftFromNote, liftFromText } from './lift-citations.ts'
import { beyondReading } from './limits.ts'
import { marksOf } from './marks.ts'
import { parseMarkdown } from './parse.ts'
import { pinpointClaims } from './pinpoint-claims.ts'
import { briefFrontMatter } from './read-front-matter.ts'
import { waiversOf } from './waivers.ts'

/** Reads a brief. Any text is one: what is wrong with it is among its `problems`, or for the check to find. */
export function read({ file, text }: { readonly file: string; readonly text: string }): Brief {
  const place = placesIn(text)
  const beyond = beyondReading(text, place)
  const tree = parseMarkdown(beyond ? '' : text)
  const waivers = waiversOf(tree, place)
  const definitions = takeDefinitions(tree)
  const footnotes = definitions.map((definition) => footnoteOf(definition, text, place))
  const inline = liftFromText(tree, new Set(footnotes.map(({ label }) => label)), { source: text, place })
  const notes = [...footnotes, ...inline]
  const citations = notes.flatMap((note) => note.citations).toSorted((one, other) => start(one) - start(other))
  const blocks = blocksOf(tree, notes, text)
  const declared = blocks.flatMap(({ prose }) => findDeclaredActs(prose.text))
  const found = blocks.map((block) => claimsOf(block, declared, place))
  const { front, problems } = briefFrontMatter(text, place)
  return {
    file,
    name: file.replace(/^.*\//, '').replace(/\.md$/, ''),
    source: text,
    front,
    problems: [...problems, ...(beyond ? [beyond] : [])],
    tree,
    notes,
    blocks,
    declared,
    marks: marksOf(tree, notes, text, place),
    citations,
    claims: [...found.flatMap(({ claims }) => claims), ...pinpointClaims(citations, blocks)].toSorted(
      (one, other) => start(one) - start(other)
    ),
    excluded: found.flatMap(({ excluded }) => excluded),
    waivers
  }
}

function start({ place }: Pick<Claim, 'place'>): number {
  return place.start.offset
}

/** Footnotes may be written anywhere, also inside a list; they leave the tree and keep their order. */
function takeDefinitions(tree: Root): readonly FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = []
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return
    definitions.push(node)
    parent.children.splice(index, 1)
    return index
  })
  return definitions
}

function footnoteOf(node: FootnoteDefinition, source: string, place: Placer): Note {
  const from = node.position?.start.offset ?? 0
  const close = source.indexOf(']:', from)
  return {
    label: node.label ?? node.identifier,
    origin: 'footnote',
    place: place(from, close + 1),
    citations: liftFromNote(node, { source, place }),
    node
  }
}
