import { contentStems, stem } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import type { AskedContext } from './asked.ts'
import { kin } from './kin.ts'
import { sharesInRow } from './totals.ts'
import { changeOf, differenceOf, multipleOf, sameUnit, shareOf, sumOf, type Working } from './workings.ts'

/**
 * The working that the sentence itself lays out for a figure: `rose from A to B, up X%`, `A of B (X%)`, `X more, from A to
 * B`. If it does not come out, the figure is wrong whatever the sources say. Null where the sentence lays out none.
 */
export function laidOut(asked: AskedContext): Working | null {
  return sharePattern(asked) ?? changePattern(asked)
}

/** Every working that may be meant: pairs and sums in the sentence and its block whose words call for one. */
export function possible(asked: AskedContext): readonly Working[] {
  const { figure } = asked
  if (asked.table) return sharesInRow(asked)
  const found: (Working | null)[] = []
  for (const [a, b] of pairsOf(asked)) {
    if (figure.unit.kind === 'percent' && figure.role === 'change' && !isShare(a)) found.push(changeOf(a, b))
    if (figure.unit.kind === 'times') found.push(multipleOf(a, b))
    if (sameUnit(a, figure) && figure.role === 'change') found.push(differenceOf(a, b))
    if (figure.unit.kind === 'points' && figure.role === 'change' && a.unit.kind === 'percent')
      found.push(differenceOf(a, b))
    if (figure.unit.kind === 'percent' && figure.role === 'level' && !isShare(a))
      found.push(shareOf(a, b), shareOf(b, a))
  }
  if (/\b(?:total\w*|altogether|together|combined|in all|sum|overall|both)\b/i.test(sentenceOf(asked)))
    for (const group of [asked.beside, asked.around]) {
      const parts = group.filter((one) => sameUnit(one, figure) && one.value < figure.value)
      if (parts.length > 1) found.push(sumOf(parts))
    }
  return found.filter((working) => working !== null)
}

const baseElsewhere =
  /^[\s,]*(?:of\b|on\b|than\b|since\b|compared\b|from\b|over\b|against\b|higher\b|lower\b|in the number\b|above\b|below\b)/i
const between =
  /^\s*(?:[\p{L}’'-]+\s+){0,5}(?:out\s+)?of\s+(?:(?:the|all|a|an|total|its|their|these|those|some|nearly|about|around)\s+)*$/u

function changePattern(asked: AskedContext): Working | null {
  const { figure, text, beside } = asked
  if (figure.role !== 'change' || figure.way === null) return null
  if (
    baseElsewhere.test(text.slice(figure.end, figure.end + 40)) &&
    !/^\s*(?:higher|lower)\s*[.,;)]/.test(text.slice(figure.end, figure.end + 20))
  )
    return null
  const a = beside.findLast((one) => one.role === 'from' && one.way !== null)
  if (a === undefined) return null
  const b =
    beside.findLast((one) => one.role === 'to' && one.start > a.start && sameUnit(a, one)) ??
    beside.findLast((one) => one.role !== 'from' && one.role !== 'change' && one.start < a.start && sameUnit(a, one))
  if (b === undefined || hasOwnSubject(text, figure, a, b)) return null
  const leads = figure.start < Math.min(a.start, b.start)
  if (leads && figure.unit.kind !== 'times' && !/^\s*[,(]/.test(text.slice(figure.end, figure.end + 10))) return null
  switch (figure.unit.kind) {
    case 'percent':
      return changeOf(a, b)
    case 'times':
      return multipleOf(a, b)
    case 'points':
      return a.unit.kind === 'percent' ? differenceOf(a, b) : null
    case 'count':
    case 'money':
      return sameUnit(figure, a) ? differenceOf(a, b) : null
    case 'rate':
    case 'rank':
    case 'measure':
      return null
  }
}

/** `from 42 to 36 hours, and missed appointments fell by a quarter`: the change is of something else. */
function hasOwnSubject(text: string, figure: Figure, a: Figure, b: Figure): boolean {
  const counted = new Set([...a.counted.words, ...b.counted.words].map(stem))
  const after = Math.max(a.end, b.end)
  const before = Math.min(a.start, b.start)
  const gap = figure.start > after ? text.slice(after, figure.start) : text.slice(figure.end, before)
  return contentStems(gap).some((word) => !counted.has(word))
}

function sharePattern({ figure, text, beside }: AskedContext): Working | null {
  if (figure.unit.kind !== 'percent' || figure.role !== 'level') return null
  const before = beside.filter(({ end }) => end <= figure.start).slice(-2)
  const after = beside.filter(({ start }) => start >= figure.end).slice(0, 2)
  for (const [pair, gap] of [
    [before, (b: Figure) => text.slice(b.end, figure.start)],
    [after, () => text.slice(figure.end, after[0]?.start ?? figure.end)]
  ] satisfies [readonly Figure[], (b: Figure) => string][]) {
    const [a, b] = pair
    if (!a || !b || !sameUnit(a, b) || isShare(a) || !between.test(text.slice(a.end, b.start))) continue
    const leads = gap(b)
    if (leads.length < 80 && /^[\p{L}\s’'-]*(?:\(|,\s*or|–|—)\s*(?:\p{L}+\s+){0,3}$/u.test(leads)) return shareOf(a, b)
  }
  return null
}

function pairsOf(asked: AskedContext): [Figure, Figure][] {
  const inSentence = asked.beside
  const pairs: [Figure, Figure][] = []
  for (const group of [inSentence, asked.around])
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1)) {
        if (!sameUnit(a, b)) continue
        const linked =
          a.counted.words.some((word) => b.counted.words.some((other) => kin(stem(word), stem(other)))) ||
          a.role === 'from' ||
          b.role === 'from'
        if (!linked && group !== inSentence) continue
        const [first, second] = b.role === 'from' || earlier(b, a) ? [b, a] : [a, b]
        pairs.push([first, second])
      }
  return pairs
}

function earlier(a: Figure, b: Figure): boolean {
  return a.period !== null && b.period !== null && a.period < b.period
}

function isShare({ unit }: Figure): boolean {
  return unit.kind === 'percent' || unit.kind === 'points' || unit.kind === 'times'
}

function sentenceOf({ text, sentence }: AskedContext): string {
  return text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000))
}
