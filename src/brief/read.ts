import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Placer, placesIn } from '../document/place.ts'
import { anchorsOf } from './anchors.ts'
import { blocksOf } from './blocks.ts'
import type { Brief, Claim, Note } from './brief.ts'
import { type ChartFiles, chartsOf } from './charts.ts'
import { claimsOf } from './claims.ts'
import { countWords } from './count-words.ts'
import { liftCrossReferences } from './cross-references.ts'
import { findDeclaredActs } from './declared-acts.ts'
import { entriesOf } from './entries.ts'
import { setLanguages } from './languages.ts'
import { liftFromNote, liftFromText } from './lift-citations.ts'
import { beyondReading } from './limits.ts'
import { marksOf } from './marks.ts'
import { parseMarkdown } from './parse.ts'
import { pinpointClaims } from './pinpoint-claims.ts'
import { type Question, questionsOf } from './questions.ts'
import { briefFrontMatter } from './read-front-matter.ts'
import { resolveImages } from './resolve-images.ts'
import { waiversOf } from './waivers.ts'

/** A brief's file. `files` are the texts of the CSV files that its charts name. */
export interface BriefText {
  readonly file: string
  readonly text: string
  readonly files?: ChartFiles
}

/** Reads a brief. Any text is one: what is wrong with it is among its `problems`, or for the check to find. */
export function read({ file, text, files = new Map() }: BriefText): Brief {
  const place = placesIn(text)
  const beyond = beyondReading(text, place)
  const tree = parseMarkdown(beyond ? '' : text)
  resolveImages(tree)
  setLanguages(tree)
  const charts = chartsOf(tree, text, place, files)
  const waivers = waiversOf(tree, place)
  const definitions = takeDefinitions(tree)
  const anchors = anchorsOf(tree, place)
  const references = liftCrossReferences([tree, ...definitions], text, place)
  const footnotes = definitions.map((definition) => footnoteOf(definition, text, place))
  const inline = liftFromText(tree, new Set(footnotes.map(({ label }) => label)), { source: text, place })
  const notes = [...footnotes, ...inline]
  const citations = notes.flatMap((note) => note.citations).toSorted((one, other) => start(one) - start(other))
  const blocks = blocksOf(tree, notes, text)
  const declared = blocks.flatMap(({ prose }) => findDeclaredActs(prose.text))
  const questions = questionsOf(tree, place)
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
    claims: [
      ...found.flatMap(({ claims }) => claims).map((claim) => ofQuestion(claim, questions)),
      ...pinpointClaims(citations, blocks)
    ].toSorted((one, other) => start(one) - start(other)),
    excluded: found.flatMap(({ excluded }) => excluded),
    waivers,
    anchors,
    references,
    charts,
    questions,
    entries: entriesOf(tree, place),
    words: countWords(tree.children)
  }
}

function start({ place }: Pick<Claim, 'place'>): number {
  return place.start.offset
}

/** A block quotation under a question's heading, with no mark of its own, is the question: the consultation bears it out. */
function ofQuestion(claim: Claim, questions: readonly Question[]): Claim {
  if (claim.kind !== 'quotation' || !claim.block || claim.notes.length > 0) return claim
  const question = questions.find(({ asked }) => start(claim) >= asked.start && start(claim) < asked.end)
  return question ? { ...claim, question: question.number } : claim
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
