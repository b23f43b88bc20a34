import { isContent, isGrammar, isPlural } from './content.ts'
import { wayOf } from './direction.ts'
import type { Counted, Unit } from './numeral.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

const widest = 5
const clauseReach = 16

/**
 * What the figure that spans tokens `from` to `to` (excluded) counts: the noun after it (`450 deaths`, `20% of
 * households`, `a 6% rise in webpages`), else the noun it is said of (`a fine of £5m`, `claims rose by 5%`), else the
 * words of its clause.
 */
export function countedBy(tokens: readonly Token[], from: number, to: number, unit: Unit): Counted {
  const inside = unit.kind === 'rate' ? nounsAfter(tokens, from + 1, { kind: 'count' }) : []
  if (inside.length > 0) return { words: inside, bond: 'tight' }
  const after = nounsAfter(tokens, to, unit)
  const of = tokenAt(tokens, from - 1).lower === 'of'
  if (after.length > 0 && !of) return { words: after, bond: 'tight' }
  const before = nounsBefore(tokens, from)
  if (after.length > 0) return { words: [...before.slice(-2), ...after], bond: 'tight' }
  if (before.length > 0) return { words: before, bond: 'tight' }
  return { words: clauseWords(tokens, from, to), bond: 'loose' }
}

function nounsAfter(tokens: readonly Token[], to: number, unit: Unit): string[] {
  let at = skipLinks(tokens, to, unit)
  const words: string[] = []
  for (; words.length < widest; at++) {
    const token = tokenAt(tokens, at)
    if (isDash(token) && !token.spaced && words.length > 0) continue
    if (/^["'“”‘’*]$/u.test(token.text)) continue
    if (token.kind !== 'word' || isGrammar(token.lower) || wayOf(token.lower) !== null) break
    if (words.length > 0 && /(?:ed|ly)$/.test(token.lower)) break
    words.push(token.lower)
    const qualifies = /^(?:data|media)$/.test(token.lower) && isContent(tokenAt(tokens, at + 1).lower)
    if (isPlural(token.lower) && !qualifies) break
  }
  const nouns = words.filter(isContent)
  return nouns.some((word) => !/ed$/.test(word)) ? nouns : []
}

/** Past `of the`, `of 213`, `more`, `rise in`, `increase in the number of`: what stands between a figure and its noun. */
function skipLinks(tokens: readonly Token[], to: number, unit: Unit): number {
  let at = to
  const limit = to + 9
  const share = unit.kind !== 'count'
  while (at < limit) {
    const { lower, kind } = tokenAt(tokens, at)
    const linked = at > to
    if (/^(?:of|more|fewer|less|all|other|different|separate|new|additional|further|extra|or|so)$/.test(lower)) at++
    else if (linked && kind === 'number' && tokenAt(tokens, at - 1).lower === 'of') at++
    else if (linked && /^(?:the|its|their|our|those|these|such|in|on|to|for)$/.test(lower)) at++
    else if (linked && /^(?:number|numbers|total|volume|rate|proportion|share|amount)$/.test(lower)) at++
    else if (share && !linked && /^(?:for|among|amongst)$/.test(lower)) at++
    else if (share && wayOf(lower) !== null && !/^(?:up|down|rose|fell|grew)$/.test(lower)) at++
    else if (share && !linked && /^(?:year|on|annual|net|real|terms)$/.test(lower)) at++
    else break
  }
  return at
}

const said =
  /^(?:was|were|is|are|be|been|has|have|had|stood|stands|at|reach|reaches|reached|reaching|will|would|expected|forecast|projected|likely|totalled|totals|equalled|by|to|from|also|then|of|about|around|nearly|almost|over|under|up|down|than|at|least|some|just|roughly|approximately|a|an|the|more|less|fewer|no|between|only|still|now|further|an|estimated|=|:)$/

/** Back over the verb to the words the figure is said of. */
function nounsBefore(tokens: readonly Token[], from: number): string[] {
  let at = from - 1
  let crossed = false
  while (at >= 0 && at > from - 9) {
    const { lower } = tokenAt(tokens, at)
    if (!said.test(lower) && wayOf(lower) === null && !/ly$/.test(lower)) break
    crossed = true
    at--
  }
  if (!crossed) return []
  const words: string[] = []
  for (let steps = 0; at >= 0 && steps < 8; at--, steps++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'mark' && !isDash(token)) break
    if (token.kind === 'number') break
    if (
      token.kind === 'word' &&
      /^(?:and|but|while|whereas|that|which|who|when|as|is|was|were|are|has|have|had)$/.test(token.lower)
    )
      break
    if (token.kind === 'word' && isContent(token.lower)) words.unshift(token.lower)
  }
  return words
}

function clauseWords(tokens: readonly Token[], from: number, to: number): string[] {
  const words: string[] = []
  const take = (at: number): boolean => {
    const token = tokenAt(tokens, at)
    if (token.text === '' || /^[.;:!?()]$/.test(token.text)) return false
    if (token.kind === 'word' && isContent(token.lower)) words.push(token.lower)
    return true
  }
  for (let at = from - 1; at > from - clauseReach && at >= 0; at--) if (!take(at)) break
  words.reverse()
  for (let at = to; at < to + clauseReach; at++) if (!take(at)) break
  return words
}
