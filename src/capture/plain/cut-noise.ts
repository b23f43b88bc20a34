import type { Span } from '../../document/place.ts'
import { groupBy } from '../group-by.ts'
import type { Cut } from '../reader.ts'
import { noises } from './noise.ts'

export interface WithoutNoise {
  /** What stays, line by line; lines that were cut whole are gone. */
  readonly text: string
  readonly cut: readonly Cut[]
  /** A sentence a reason, with how many lines it took. */
  readonly remarks: readonly string[]
}

/** Takes out of a capture what is not of its article, and lists it. Line ends are LF. */
export function cutNoise(text: string): WithoutNoise {
  let left = text
  const found: (Span & { reason: string })[] = []
  for (const { reason, find } of noises) {
    const spans = apart([...find(left)])
    for (const { start, end } of spans) found.push({ start, end, reason })
    left = blanked(left, spans)
  }
  const before = text.split('\n')
  const after = left.split('\n')
  const kept = after.filter((line, index) => line.trim() !== '' || before[index]?.trim() === '')
  const cut = listed(text, found)
  return {
    text: kept.map((line) => line.trim()).join('\n'),
    cut: cut.map(({ line, ...rest }) => ({ ...rest, at: `line ${line}` })),
    remarks: counted(cut, after)
  }
}

/** The same stretches in order, none within or across another. */
function apart(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) }
    else merged.push({ start, end })
  }
  return merged
}

function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), text.slice(start, end).replaceAll(/[^\n]/g, ' '))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

interface LineCut {
  readonly reason: string
  readonly line: number
  readonly text: string
}

/** A cut for each line and reason, in the order of the file. */
function listed(text: string, found: readonly (Span & { readonly reason: string })[]): LineCut[] {
  const lines = text.split('\n')
  const cut: { reason: string; line: number; text: string }[] = []
  let first = 0
  let lineStart = 0
  for (const { start, end, reason } of found.toSorted((a, b) => a.start - b.start)) {
    while (lineStart + (lines[first]?.length ?? 0) < start) lineStart += (lines[first++]?.length ?? 0) + 1
    for (const [offset, piece] of text.slice(start, end).split('\n').entries()) {
      const line = first + offset + 1
      const last = cut.at(-1)
      if (last?.line === line && last.reason === reason) last.text += ` ${piece.trim()}`
      else if (piece.trim() !== '') cut.push({ reason, line, text: piece.trim() })
    }
  }
  return cut
}

/** A sentence a reason. `after` is the file's lines with what was cut blanked out. */
function counted(cut: readonly LineCut[], after: readonly string[]): string[] {
  const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`
  return [...groupBy(cut, ({ reason }) => reason)].map(([reason, cuts]) => {
    const all = new Set(cuts.map(({ line }) => line))
    const whole = [...all].filter((line) => after[line - 1]?.trim() === '').length
    const parts = all.size - whole
    if (parts === 0) return `Left out ${lines(whole)} of ${reason}`
    if (whole === 0) return `Left out a part of ${lines(parts)}: ${reason}`
    return `Left out ${lines(whole)} of ${reason}, and a part of ${parts} more`
  })
}
