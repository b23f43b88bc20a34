import type { CheckedClaim } from '../check/checked.ts'
import type { Span } from '../document/place.ts'
import type { Passage } from '../evidence/judgement.ts'
import { foldPlain, normalise } from '../text/normalise.ts'

/** Editorial marks: what stands between them is the source's own words. */
const editorial = /…|\.{3}|\[[^\]]*\]/

/** The words of a passage that a claim rests on: those that it quotes, its figures, the number it cites; the whole passage where they differ. */
export function marksIn(passage: Passage, { claim, remarks }: CheckedClaim): readonly Span[] {
  const wanted = wantedIn(passage, claim, remarks)
  return wanted.length > 0 ? wanted : [{ start: passage.start, end: passage.end }]
}

function wantedIn(passage: Passage, claim: CheckedClaim['claim'], remarks: readonly string[]): readonly Span[] {
  switch (claim.kind) {
    case 'quotation':
      return quoted(claim.text, passage)
    case 'figure': {
      const stated = figures([claim.text, ...workings(remarks)], passage)
      return stated.length > 0 ? stated : nearFigure(claim.figure.value, passage)
    }
    case 'provision':
      return numberOf(passage)
  }
}

/** The number of a subsection or paragraph that the passage begins with: the rest is what it says. */
function numberOf({ record, start, end }: Passage): readonly Span[] {
  const number = /^\(\w{1,5}\)/.exec(record.text.slice(start, end))?.[0]
  return number === undefined ? [] : [{ start, end: start + number.length }]
}

/** The number that comes nearest to a value, where one is within a tenth of it: what was rounded, hedged or mistaken. */
function nearFigure(value: number, { record, start, end }: Passage): readonly Span[] {
  const near = [...record.text.slice(start, end).matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map(({ index, 0: text }) => {
      const off = Math.abs(Number(text.replace(/,/g, '')) - value)
      return { start: start + index, end: start + index + text.length, off }
    })
    .toSorted((one, other) => one.off - other.off)[0]
  return near !== undefined && near.off <= Math.abs(value) / 10 ? [{ start: near.start, end: near.end }] : []
}

function workings(remarks: readonly string[]): readonly string[] {
  return remarks.flatMap((remark) => (remark.startsWith('worked out: ') ? (remark.match(/\d[\d,.]*\d|\d/g) ?? []) : []))
}

/** Each stretch of the quotation in turn; none unless all are found. */
function quoted(text: string, { record, start, end }: Passage): readonly Span[] {
  const source = normalise(record.text.slice(start, end))
  const parts = text
    .split(editorial)
    .map((part) => foldPlain(part).text.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const spans: Span[] = []
  let from = 0
  for (const part of parts) {
    const at = source.text.indexOf(part, from)
    if (at === -1) return []
    const span = source.span(at, at + part.length)
    spans.push({ start: start + span.start, end: start + span.end })
    from = at + part.length
  }
  return spans
}

/** Every place where one of the figures stands as a whole. */
function figures(texts: readonly string[], { record, start, end }: Passage): readonly Span[] {
  const passage = record.text.slice(start, end)
  return texts.flatMap((text) => {
    const whole = new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${escaped(text)}(?![\\p{L}\\d]|[.,]\\d)`, 'giu')
    return [...passage.matchAll(whole)].map(({ index, 0: found }) => ({
      start: start + index,
      end: start + index + found.length
    }))
  })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
