import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Brief } from '../brief/brief.ts'
import { parseMarkdown } from '../brief/parse.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import type { Finding } from '../document/finding.ts'
import type { SourceRecord } from '../library/record.ts'
import { attachMarks } from './attach-marks.ts'
import { pageAuthorities } from './authorities.ts'
import { citeInPlace } from './cite-in-place.ts'
import { citing } from './citing.ts'
import { markFindings, said, stands } from './mark-findings.ts'
import { noteMarks } from './note-marks.ts'
import { type NumberedNote, numberNotes } from './number-notes.ts'
import type { ContentsEntry, PageAuthorities, PageNote, PageSources } from './page.ts'
import { noteToCite, printNotes, type RestsOf, withCited } from './print-notes.ts'
import { liftSummary, numberSections } from './sections.ts'
import { pageSources } from './sources.ts'
import { htmlMaker } from './to-html.ts'

/** A brief's own words as HTML. */
export interface SetBrief {
  readonly summary: string | null
  readonly contents: readonly ContentsEntry[]
  readonly body: string
  readonly words: string
  readonly notes: readonly PageNote[]
  readonly sources: PageSources | null
  readonly authorities: PageAuthorities | null
  /** The records that are cited in what is printed, in order. */
  readonly cited: readonly SourceRecord[]
  /** What is said of findings that stand in nothing that is printed. */
  readonly elsewhere: readonly string[]
}

/** Numbers, cites and sets a brief. `findings` are said where they stand; `csl` is the style it names, if that is none of ours. */
export function setBrief(
  brief: Brief,
  findings: readonly Finding[],
  records: ReadonlyMap<string, SourceRecord>,
  restsOf: RestsOf,
  csl?: CslStyle
): SetBrief {
  const itemOf = (key: string) => records.get(key)?.item
  const marked = markFindings(structuredClone(brief.tree.children), findings, brief.source)
  const { body, ...lifted } = liftSummary(marked.blocks)
  const summary = [...parseMarkdown(brief.front.summary ?? '').children, ...lifted.summary]
  const contents = numberSections(body)
  const keys = keysIn(numberNotes([root(summary), root(body)], brief.notes))
  const style = citing(brief.front.style, keys, itemOf, csl)
  const { inText } = style
  if (inText) citeInPlace([...summary, ...body], brief.notes, inText)
  else attachMarks([...summary, ...body])

  const notes = numberNotes([root(summary), root(body)], brief.notes)
  const toCite = notes.map(noteToCite)
  const cited = style.notes(toCite)
  const inNotes = notes.map((note, index) => {
    const here = marked.elsewhere.filter((finding) => stands(finding, note.note.node))
    return { note, here, blocks: [...withCited(note.note.node, cited[index]), ...here.map(said)] }
  })
  const saidInNotes = new Set(inNotes.flatMap(({ here }) => here))

  const marks = noteMarks(notes)
  const toHtml = htmlMaker(marks, definitionsIn(brief.tree))
  const list = style.list()
  const summaryHtml = toHtml(summary)
  const bodyHtml = toHtml(body)
  const ids = new Map(notes.map((note) => [note.number, marks.idOf(note)]))
  return {
    summary: summaryHtml || null,
    contents,
    body: bodyHtml,
    words: countWords(bodyHtml),
    notes: printNotes(inNotes, marks, toHtml, restsOf),
    sources: list && list.entries.length > 0 ? pageSources(list, toHtml) : null,
    authorities: pageAuthorities(style.authorities(toCite), (number) => ids.get(number) ?? '', toHtml),
    cited: keys.map((key) => records.get(key)).filter((record) => record !== undefined),
    elsewhere: marked.elsewhere.filter((each) => !saidInNotes.has(each)).map((each) => toHtml([said(each)]))
  }
}

function countWords(html: string): string {
  const words =
    html
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? []
  return `${words.length.toLocaleString('en-GB')} ${words.length === 1 ? 'word' : 'words'}`
}

function root(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] }
}

function definitionsIn(tree: Nodes): readonly Definition[] {
  const found: Definition[] = []
  visit(tree, 'definition', (node) => {
    found.push(node)
  })
  return found
}

function keysIn(notes: readonly NumberedNote[]): readonly string[] {
  return [...new Set(notes.flatMap(({ note }) => note.citations.map(({ key }) => key)))]
}
