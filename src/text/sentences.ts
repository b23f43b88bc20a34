import type { Span } from '../document/place.ts'
import { enclosures } from './enclosures.ts'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** A stop after these never ends a sentence. */
const leading =
  /(?:^|[\s(‘“"'[])(?:Messrs|Mrs|Mr|Ms|Mx|Dr|Prof|Rev|Hon|Rt|St|Sgt|Lt|Gen|vs?|e\.g|eg|i\.e|ie|cf|viz|ca|approx)\.$/u

/** A stop after these does not end a sentence when a number or a bracket follows. */
const numbering =
  /(?:^|[\s(‘“"'[-])(?:ss?|paras?|pp?|schs?|nos?|vols?|pts?|chs?|cls?|regs?|arts?|rr?|cols?|figs?|nn?|eds?|cm|cmnd|c|tbl|app|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu

/** The end of initials: `J.`, `U.K.` */
const initial = /(?:^|[^\p{L}\p{N}])\p{Lu}\.$/u

/** `Part B.` and the like name a thing by a letter, and end a sentence as any word does. */
const lettered =
  /(?:part|schedule|table|figure|appendix|annex|class|category|group|option|plan|type|form|grade|level|tier|tab|band|vitamin|hepatitis)\s+\p{Lu}\.$/iu

const starter =
  /^(?:The|This|That|These|Those|It|Its|In|On|At|A|An|As|By|But|And|For|From|He|She|They|We|I|You|If|When|Where|While|Who|What|Why|How|There|Here|Since|So|To|Under|Our|Their|His|Her|No|Not|Some|Many|Most|All|Each|However|Both|After|Before|Although|Such|Because|Yet)\b/u

const numberedItem = /^[\s\p{P}]*(?:\d+|[ivxlc]+|[a-z])[.)]\s*$/u

/**
 * The sentences of a block's plain text, in order, each without the space around it. Sentences inside quotation marks or
 * brackets are not split from the one they stand in.
 */
export function sentencesIn(text: string): readonly Span[] {
  // A line break inside a block is a space, but the segmenter takes every one for a sentence's end.
  const flowing = text.replace(/\s+/g, (space) => (/\n[^\n]*\n/.test(space) ? space : ' '.repeat(space.length)))
  const closes = enclosures(flowing)
  const sentences: Span[] = []
  let start = 0
  let enclosedUntil = 0
  let seen = 0
  for (const { index, segment } of segmenter.segment(flowing)) {
    const end = index + segment.length
    while (seen < closes.length && (closes[seen]?.start ?? end) < end) {
      enclosedUntil = Math.max(enclosedUntil, closes[seen]?.end ?? 0)
      seen++
    }
    if (enclosedUntil > end || continues(flowing, start, end)) continue
    push(sentences, text, start, end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

/** Whether the sentence that began at `start` goes on after `end`, where the segmenter saw its end. */
function continues(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + 40).trimStart()
  if (next === '' || /[\n\r]\s*$/.test(text.slice(Math.max(start, end - 40), end))) return next === ''
  const before = text.slice(Math.max(start, end - 60), end).trimEnd()
  if (leading.test(before)) return true
  if (numbering.test(before) && /^[\d(\p{Sc}[]|^[A-Z]{1,3}\d|^[ivxlc]+\b/u.test(next)) return true
  if (initial.test(before) && !lettered.test(before) && /^\p{Lu}/u.test(next) && !starter.test(next)) return true
  if (/[?!.…]["'”’)\]]+$/u.test(before) && /^\p{Ll}/u.test(next)) return true
  return end - start < 12 && numberedItem.test(text.slice(start, end))
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end > start) sentences.push({ start, end })
}
