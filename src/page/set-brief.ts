import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Brief } from '../brief/brief.ts'
import { wordsSaid } from '../brief/count-words.ts'
import type { Entry } from '../brief/entries.ts'
import { parseMarkdown } from '../brief/parse.ts'
import type { Question } from '../brief/questions.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import type { Finding } from '../document/finding.ts'
import type { SourceRecord } from '../library/record.ts'
import { attachMarks } from './attach-marks.ts'
import { pageAuthorities } from './authorities.ts'
import { arrangeCaptioned, numberCaptions } from './captions.ts'
import { setCharts } from './charts/set-charts.ts'
import { citeInPlace } from './cite-in-place.ts'
import { citing } from './citing.ts'
import { referencesOf, setEntries, sortEntries } from './entry-blocks.ts'
import { markFindings, said, stands } from './mark-findings.ts'
import { noteMarks } from './note-marks.ts'
import { type NumberedNote, numberNotes } from './number-notes.ts'
import type { ContentsEntry, PageAuthorities, PageNote, PageSources } from './page.ts'
import { noteToCite, printNotes, type RestsOf, withCited } from './print-notes.ts'
import { printReferences, type Referred } from './print-references.ts'
import { setQuestions } from './question-blocks.ts'
import type { HeldFiles } from './render.ts'
import { liftParts, numberSections, type PartName } from './sections.ts'
import { setCharacters } from './set-characters.ts'
import { pageSources } from './sources.ts'
import type { TemplateSettings } from './template-settings.ts'
import { htmlMaker } from './to-html.ts'

/** A brief's own words as HTML. */
export interface SetBrief {
  readonly summary: string | null
  readonly keyFigures: string | null
  readonly about: string | null
  readonly asks: string | null
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

/** What a brief is set with. */
export interface Setting {
  readonly settings: TemplateSettings
  readonly held: HeldFiles
  readonly restsOf: RestsOf
  readonly csl?: CslStyle
}

/** Numbers, cites and sets a brief. `findings` are said where they stand; `csl` is the style it names, if that is none of ours. */
export function setBrief(
  brief: Brief,
  findings: readonly Finding[],
  records: ReadonlyMap<string, SourceRecord>,
  { settings, held, restsOf, csl }: Setting
): SetBrief {
  const itemOf = (key: string) => records.get(key)?.item
  const marked = markFindings(structuredClone(brief.tree.children), findings, brief.source)
  const used = keysIn(numberNotes([root(marked.blocks)], brief.notes))
  const listed = citing(brief.front.style, used, itemOf, csl).list()
  const { blocks, keys: entries } = sortEntries(marked.blocks, listed, itemOf)
  const parts = partsOf(brief, blocks, settings, (body) =>
    setEntries(body, entries, referencesOf(entries, listed, itemOf))
  )
  const all = [...parts.lifted.values(), parts.body].flat()
  const trees = [root(all)]
  const keys = [...new Set([...keysIn(numberNotes(trees, brief.notes)), ...entries])]
  const style = citing(brief.front.style, keys, itemOf, csl)
  const { inText } = style
  if (inText) citeInPlace(all, brief.notes, inText)
  else attachMarks(all)

  const notes = numberNotes(trees, brief.notes)
  const toCite = notes.map(noteToCite)
  const cited = style.notes(toCite)
  const inNotes = notes.map((note, index) => {
    const blocks = [...withCited(note.note.node, cited[index])]
    printReferences(blocks, parts.referred)
    const here = marked.elsewhere.filter((finding) => stands(finding, note.note.node))
    return { note, here, blocks: [...blocks, ...here.map(said)] }
  })
  const saidInNotes = new Set(inNotes.flatMap(({ here }) => here))

  const marks = noteMarks(notes)
  const toHtml = htmlMaker(marks, definitionsIn(brief.tree), held)
  const html = new Map([...parts.lifted].map(([name, blocks]) => [name, toHtml(blocks) || null]))
  const bodyHtml = toHtml(parts.body)
  const list = style.list()
  const ids = new Map(notes.map((note) => [note.number, marks.idOf(note)]))
  return {
    summary: html.get('summary') ?? null,
    keyFigures: html.get('key figures') ?? null,
    about: html.get('about us') ?? null,
    asks: html.get('summary of asks') ?? null,
    contents: parts.contents,
    body: bodyHtml,
    words: wordsSaid(brief.words, brief.front.limit),
    notes: printNotes(inNotes, marks, toHtml, restsOf),
    sources: list && list.entries.length > 0 ? pageSources(list, toHtml) : null,
    authorities: pageAuthorities(style.authorities(toCite), (number) => ids.get(number) ?? '', toHtml),
    cited: keys.map((key) => records.get(key)).filter((record) => record !== undefined),
    elsewhere: marked.elsewhere.filter((each) => !saidInNotes.has(each)).map((each) => toHtml([said(each)]))
  }
}

interface SetParts {
  readonly lifted: ReadonlyMap<PartName, readonly RootContent[]>
  readonly body: readonly RootContent[]
  readonly contents: readonly ContentsEntry[]
  readonly referred: ReadonlyMap<string, Referred>
}

/** The brief in the parts that the template places, its sections numbered and its cross references set. */
function partsOf(
  brief: Brief,
  blocks: readonly RootContent[],
  settings: TemplateSettings,
  arrange: (body: readonly RootContent[]) => readonly RootContent[]
): SetParts {
  const { front, questions, anchors } = brief
  const called = numberCaptions(blocks)
  const { lifted, body, referred } = liftParts(blocks, settings.parts)
  const sections = numberSections(body, front.numbering ?? settings.numbering)
  const asks = lifted.get('summary of asks') ?? []
  const withheld = front.public === true
  const confidential = new Set(front.confidential ?? [])
  const arranged = setQuestions(arrange(setCharts(arrangeCaptioned(body))), { questions, confidential, withheld, asks })
  const parts = new Map(
    settings.parts.map((name) => {
      const own = name === 'summary' ? parseMarkdown(front.summary ?? '').children : []
      return [name, setCharts(arrangeCaptioned([...own, ...(lifted.get(name) ?? [])]))] as const
    })
  )
  for (const item of parts.get('summary of asks') ?? []) setAskIds(item)
  const names = new Map([...referred, ...sections.referred])
  for (const [id, words] of called) names.set(id, { words, to: id })
  for (const { id, kind } of anchors) if (kind === 'ask') names.set(id, { words: id.replace('-', ' '), to: id })
  printReferences([...parts.values(), arranged].flat(), names)
  return {
    lifted: parts,
    body: arranged,
    contents: withoutSections(withQuestions(sections.contents, questions), brief.entries),
    referred: names
  }
}

/** The sections of an entry are the same under each, and left out of the contents. */
function withoutSections(contents: readonly ContentsEntry[], entries: readonly Entry[]): readonly ContentsEntry[] {
  const ids = entries.map(({ key }) => `sec-${key.toLowerCase()}`)
  return contents.map((entry) => (ids.some((id) => entry.id.startsWith(id)) ? { ...entry, children: [] } : entry))
}

/** A question is listed with its text; the headings of its answer are the same under each, and left out. */
function withQuestions(contents: readonly ContentsEntry[], questions: readonly Question[]): readonly ContentsEntry[] {
  return contents.map((entry) => {
    const question = questions.find(({ number }) => entry.id === `question-${number}`)
    if (!question) return entry
    const named = /^Question\s+\S+$/i.test(entry.title)
    const title = named ? `${entry.title}: ${setCharacters(shortened(question.words))}` : entry.title
    return { ...entry, title, children: [] }
  })
}

/** As many whole words as fit a line or two. */
function shortened(words: string): string {
  if (words.length <= 72) return words
  return `${words.slice(0, 72).replace(/[\s,;:.]+\S*$/, '')}…`
}

function setAskIds(block: RootContent): void {
  visit(block, 'listItem', (item) => {
    if (item.data?.anchor !== undefined) item.data = { ...item.data, hProperties: { id: item.data.anchor } }
  })
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
