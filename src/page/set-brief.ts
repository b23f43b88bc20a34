import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Brief } from '../brief/brief.ts'
import { parseMarkdown } from '../brief/parse.ts'
import { citeNotes } from '../cite/cite-notes.ts'
import type { Finding } from '../document/finding.ts'
import type { SourceRecord } from '../library/record.ts'
import { markFindings, said, stands } from './mark-findings.ts'
import { noteMarks } from './note-marks.ts'
import { type NumberedNote, numberNotes } from './number-notes.ts'
import type { ContentsEntry, PageNote, PageSources } from './page.ts'
import { noteToCite, printNotes, withCited } from './print-notes.ts'
import { liftSummary, numberSections } from './sections.ts'
import { htmlMaker } from './to-html.ts'

/** A brief's own words as HTML. */
export interface SetBrief {
  readonly summary: string | null
  readonly contents: readonly ContentsEntry[]
  readonly body: string
  readonly notes: readonly PageNote[]
  readonly sources: PageSources | null
  /** The records that the printed notes cite, in order. */
  readonly cited: readonly SourceRecord[]
  /** What is said of findings that stand in nothing that is printed. */
  readonly elsewhere: readonly string[]
}

/** Numbers, cites and sets a brief. `findings` are said where they stand. */
export function setBrief(
  brief: Brief,
  findings: readonly Finding[],
  records: ReadonlyMap<string, SourceRecord>
): SetBrief {
  const marked = markFindings(structuredClone(brief.tree.children), findings, brief.source)
  const parts = liftSummary(marked.blocks)
  const summary = [...parseMarkdown(brief.front.summary ?? '').children, ...parts.summary]
  const contents = numberSections(parts.body)
  const notes = numberNotes([root(summary), root(parts.body)], brief.notes)
  const cited = citeNotes(notes.map(noteToCite), (key) => records.get(key)?.item, noteStyle(brief))
  const inNotes = notes.map((note, index) => {
    const here = marked.elsewhere.filter((finding) => stands(finding, note.note.node))
    return { note, here, blocks: [...withCited(note.note.node, cited[index]), ...here.map(said)] }
  })
  const marks = noteMarks(notes)
  const toHtml = htmlMaker(marks, definitionsIn(brief.tree))
  const saidInNotes = new Set(inNotes.flatMap(({ here }) => here))
  return {
    summary: toHtml(summary) || null,
    contents,
    body: toHtml(parts.body),
    notes: printNotes(inNotes, marks, toHtml),
    sources: null,
    cited: recordsOf(notes, records),
    elsewhere: marked.elsewhere.filter((finding) => !saidInNotes.has(finding)).map((finding) => toHtml([said(finding)]))
  }
}

function noteStyle({ front }: Brief): 'oscola5' | 'oscola4' | 'library' {
  return front.style === 'oscola4' || front.style === 'library' ? front.style : 'oscola5'
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

function recordsOf(
  notes: readonly NumberedNote[],
  records: ReadonlyMap<string, SourceRecord>
): readonly SourceRecord[] {
  const keys = new Set(notes.flatMap(({ note }) => note.citations.map(({ key }) => key)))
  return [...keys].map((key) => records.get(key)).filter((record) => record !== undefined)
}
