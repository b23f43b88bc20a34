import type { Span } from '../document/place.ts'
import type { Provision, ProvisionPath } from './provision.ts'
import { mayHold, readLabel } from './provision-label.ts'
import { readPath, writePath } from './provision-path.ts'
import { type ProvisionProblem, readLife, trailingBraces } from './read-life.ts'

export interface ReadProvisions {
  /** In the order of the record. Where a label stands twice, both are here. */
  readonly provisions: readonly Provision[]
  readonly problems: readonly ProvisionProblem[]
}

const headingLine = /^ {0,3}#{1,6}[ \t]+(.*)$/gm
const labelStep =
  /(?:,?\s+)?([A-Za-z]+)\.?\s+(?:[A-Z]{0,2}\d[0-9A-Za-z]*|[IVXL]+)((?:\([0-9A-Za-z]{1,5}\))*)(?=[\s,.:–—{]|$)/y
const numberedLine = /^[ \t>*-]*\([0-9A-Za-z]+\)(.*)$/gm

/** Reads the provisions of a record of legislation: its headings that begin with a label (contract, section 4). */
export function readProvisions(text: string, bodyStart: number): ReadProvisions {
  const provisions: Provision[] = []
  const problems: ProvisionProblem[] = []
  const labels = new Set<string>()
  const heads = [...headings(text, bodyStart)]
  for (const [index, head] of heads.entries()) {
    const body = { start: head.end, end: heads[index + 1]?.start ?? text.length }
    const label = labelAtStart(head.words)
    if (!label) {
      problems.push(...nearLabel(head))
      continue
    }
    const rest = head.words.slice(label.end)
    const brace = rest.indexOf('{')
    const heading = (brace < 0 ? rest : rest.slice(0, brace)).replace(/^[\s,.:–—]+/, '').trim()
    const { life, sections, problems: wrong } = readLife(rest, head.wordsAt + label.end)
    problems.push(...wrong, ...unclosed(head), ...textProblems(text, body))
    provisions.push({
      path: label.path,
      heading,
      life,
      ...(sections ? { sections } : {}),
      head: { start: head.start, end: head.end },
      body
    })
    const written = writePath(label.path)
    if (labels.has(written)) problems.push(duplicate(head, label.end))
    labels.add(written)
  }
  return { provisions, problems: problems.toSorted((a, b) => a.start - b.start) }
}

interface Head extends Span {
  /** What stands after the `#`s, and where. */
  readonly words: string
  readonly wordsAt: number
}

function* headings(text: string, bodyStart: number): Generator<Head> {
  for (const match of text.slice(bodyStart).matchAll(headingLine)) {
    const start = bodyStart + match.index
    const [line, words = ''] = match
    yield { start, end: start + line.length, words: words.trimEnd(), wordsAt: start + line.length - words.length }
  }
}

function labelAtStart(words: string): { path: ProvisionPath; end: number } | null {
  let end = 0
  let outer: string | null = null
  labelStep.lastIndex = 0
  for (let match = labelStep.exec(words); match; match = labelStep.exec(words)) {
    const label = readLabel(match[1] ?? '')
    const above = outer === null ? null : readLabel(outer)
    if (!label || (above && !mayHold(above, label))) break
    outer = label
    end = labelStep.lastIndex
    if (match[2]) break
  }
  const path = end > 0 ? readPath(words.slice(0, end)) : null
  return path && { path, end }
}

function* nearLabel({ words, wordsAt }: Head): Generator<ProvisionProblem> {
  const [typed, label = '', number = ''] = /^([A-Za-z]+)\.?(\d+[A-Z]{0,2})(?![\w])/.exec(words) ?? []
  const known = readLabel(label)
  if (!typed || !known) return
  yield {
    start: wordsAt,
    end: wordsAt + typed.length,
    problem: `\`${typed}\` is no label`,
    fix: `write \`${known} ${number}\``
  }
}

function* unclosed({ words, wordsAt }: Head): Generator<ProvisionProblem> {
  const match = /\{[^{}]*$/.exec(words)
  if (!match) return
  const start = wordsAt + match.index
  yield { start, end: start + match[0].length, problem: `\`${match[0]}\` is not closed`, fix: 'close it with `}`' }
}

function* textProblems(text: string, body: Span): Generator<ProvisionProblem> {
  for (const match of text.slice(body.start, body.end).matchAll(numberedLine)) {
    const [line, rest = ''] = match
    const cut = line.length - trailingBraces(rest).length
    yield* readLife(line.slice(cut), body.start + match.index + cut).problems
  }
}

function duplicate({ words, wordsAt }: Head, end: number): ProvisionProblem {
  const typed = words.slice(0, end)
  return {
    start: wordsAt,
    end: wordsAt + end,
    problem: `\`${typed}\` stands twice in this record`,
    fix: 'keep one of the two headings'
  }
}
