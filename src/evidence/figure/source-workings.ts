import type { Figure } from '../../text/numerals/numeral.ts'
import { agreement } from './about.ts'
import type { AskedContext } from './asked.ts'
import { periodAgreement } from './periods.ts'
import type { SourceFigure, SourceFigures, SourcePassage } from './source-figures.ts'
import {
  changeOf,
  differenceOf,
  gives,
  multipleOf,
  partOf,
  sameUnit,
  shareOf,
  sumOf,
  type Working
} from './workings.ts'

/** A working from figures of one passage or one column of a table, and the passage it is read from. */
export interface SourceWorking {
  readonly working: Working
  readonly at: SourceFigure
}

const mostPassages = 60
const mostFigures = 14

/** A working in the source that gives the figure and speaks of the same thing, or null. */
export function workingIn(asked: AskedContext, record: SourceFigures): SourceWorking | null {
  for (const group of groupsOf(asked, record)) {
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        const working = workingOf(asked, a, b)
        if (working !== null && gives(working, asked.figure, asked.slack) && speaksOf(asked, a, b, record))
          return { working, at: a }
      }
    }
    const sum = sumIn(asked, group, record)
    if (sum !== null) return sum
  }
  return null
}

function workingOf({ figure }: AskedContext, first: SourceFigure, second: SourceFigure): Working | null {
  const [a, b] = inOrder(first.figure, second.figure)
  if (figure.unit.kind === 'count' && figure.role === 'level') return partIn(first, second)
  if (!sameUnit(a, b)) return null
  const part = a.unit.kind === 'percent' || a.unit.kind === 'points' || a.unit.kind === 'times'
  const moved = figure.way === null || (figure.way === 'up') === a.value < b.value
  switch (figure.unit.kind) {
    case 'percent':
      if (part) return null
      if (figure.role === 'change') return moved && dated(a, b) ? changeOf(a, b) : null
      return figure.role === 'level' && shares(first, second) ? shareOf(...smaller(a, b)) : null
    case 'times':
      return moved && dated(a, b) ? multipleOf(a, b) : null
    case 'points':
      return a.unit.kind === 'percent' && figure.role === 'change' && moved ? differenceOf(a, b) : null
    case 'count':
    case 'money':
      return figure.role === 'change' && sameUnit(a, figure) && moved ? differenceOf(a, b) : null
    case 'rate':
    case 'rank':
    case 'measure':
      return null
  }
}

/** `62% of 1,000 adults agreed` counts 620. */
function partIn(first: SourceFigure, second: SourceFigure): Working | null {
  const { figure: share, passage } = first
  const { figure: whole } = second
  if (share.unit.kind !== 'percent' || whole.unit.kind !== 'count' || passage !== second.passage) return null
  return /^\s*of\b/.test(passage.text.slice(share.end, whole.start)) ? partOf(share, whole) : null
}

function inOrder(a: Figure, b: Figure): [Figure, Figure] {
  if (b.role === 'from') return [b, a]
  if (a.period !== null && b.period !== null && a.role !== 'from' && b.period < a.period) return [b, a]
  return [a, b]
}

function dated(a: Figure, b: Figure): boolean {
  return a.role === 'from' || b.role === 'from' || (a.period !== null && b.period !== null && a.period !== b.period)
}

function smaller(a: Figure, b: Figure): [Figure, Figure] {
  return a.value < b.value ? [a, b] : [b, a]
}

/** `142 of 213 councils`: one figure is said to be of the other. */
function shares(a: SourceFigure, b: SourceFigure): boolean {
  if (a.passage !== b.passage || a.passage.kind !== 'sentence') return false
  return /\bof\b/.test(a.passage.text)
}

function speaksOf(asked: AskedContext, a: SourceFigure, b: SourceFigure, record: SourceFigures): boolean {
  const agreements = [agreement(asked, a, record), agreement(asked, b, record)]
  if (!agreements.includes('same') || agreements.every((one) => one === 'other')) return false
  return periodAgreement(asked, a, record) !== 'conflict' || periodAgreement(asked, b, record) !== 'conflict'
}

/** What is said to be a part of the figure before it is not added to it. */
const partOfOther = /\b(?:of which|of whom|including|largest|highest)\b/i

function sumIn(asked: AskedContext, group: readonly SourceFigure[], record: SourceFigures): SourceWorking | null {
  const calls = /\b(?:total\w*|altogether|together|combined|in all|sum|overall|both)\b/i.test(
    asked.text.slice(asked.sentence.start, asked.sentence.end)
  )
  const parts = group.filter(({ figure }) => sameUnit(figure, asked.figure) && figure.role !== 'change')
  const first = parts[0]
  const nested = parts.some(({ passage }) => partOfOther.test(passage.kind === 'sentence' ? passage.text : ''))
  if (!calls || nested || parts.length < 2 || first === undefined) return null
  const working = sumOf(parts.map(({ figure }) => figure))
  return gives(working, asked.figure, asked.slack) && agreement(asked, first, record) !== 'other'
    ? { working, at: first }
    : null
}

/** The figures of each passage about the thing, and of each column of a table about it. */
function groupsOf(asked: AskedContext, record: SourceFigures): readonly (readonly SourceFigure[])[] {
  const passages = new Set<SourcePassage>()
  for (const word of [...asked.counted, ...asked.near])
    for (const { passage } of record.byStem.get(word) ?? []) {
      if (passages.size >= mostPassages) break
      passages.add(passage)
    }
  const groups: SourceFigure[][] = []
  const columns = new Map<string, SourceFigure[]>()
  for (const passage of passages) {
    groups.push(passage.figures.slice(0, mostFigures))
    if (passage.kind !== 'row') continue
    for (const figure of passage.figures) {
      const key = `${passage.block.start}:${figure.column}`
      const column = columns.get(key) ?? []
      if (column.length < 30) column.push(figure)
      columns.set(key, column)
    }
  }
  return [...groups, ...columns.values()]
}
