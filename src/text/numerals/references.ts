import { plainInteger } from './amount.ts'
import type { ExclusionReason } from './numeral.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'
import { unitAt } from './unit.ts'

/** A run of tokens that holds no figure. */
export interface Left {
  readonly reason: ExclusionReason
  readonly next: number
}

const labels =
  /^(?:sections?|ss?|subsections?|sub-s|pages?|pp?|paragraphs?|paras?|schedules?|schs?|parts?|pts?|chapters?|chs?|articles?|arts?|regulations?|regs?|rules?|clauses?|cls?|tables?|figures?|figs?|charts?|box|boxes|annex|annexes|appendix|appendices|footnotes?|notes?|nn?|volumes?|vols?|issues?|nos?|numbers?|recommendations?|questions?|qq?|columns?|cols?|items?|options?|steps?|amendments?|principles?|objectives?|endnotes?|lines?|exhibits?|goals?|sdg|principle|standards?|criterion|criteria|proposals?|actions?|measures?|commitments?|conclusions?)$/

const names =
  /^(?:category|categories|class|classes|type|types|tier|tiers|level|levels|stage|stages|phase|phases|group|groups|band|bands|grade|grades|route|routes|channel|radio|year|years|key|zone|zones|version|version|generation|bbc|windows|web|article|room|platform|terminal|formula|priority|wave|waves|week|weeks|round|rounds|cycle|workstream|pillar|strand|theme|protocol|convention)$/

const papers =
  /^(?:hc|hl|cm|cmd|cmnd|cp|si|ssi|sr|wsi|uin|hcws|hlws|iso|bs|rfc|wcag|isbn|issn|ewca|ewhc|uksc|ukhl|ukut|civ|crim|admin|qb|kb|ac|wlr|paper|bill|ref|reference|pn|cbp|sn|dep|cri|com|directive|decision|oj)$/

const versions = /^(?:v|ver|version|versions|release|edition)$/

/** `section 66`, `ss 1(1) and 4(3)`, `HC 766`, `SI 2026/268`, `Category 1`, `version 2.1`, from the label on. */
export function referenceAt(tokens: readonly Token[], index: number): Left | null {
  const token = tokenAt(tokens, index)
  if (token.text === '§' || token.text === '¶') return numbered(tokens, index + 1, 'reference', true)
  if (token.kind !== 'word') return null
  const at = tokenAt(tokens, index + 1).text === '.' && !tokenAt(tokens, index + 1).spaced ? index + 2 : index + 1
  if (papers.test(token.lower) && (/^\p{Lu}/u.test(token.text) || token.lower === 'ref')) return paperNumber(tokens, at)
  if (versions.test(token.lower)) return numbered(tokens, at, 'version', false)
  if (labels.test(token.lower)) return numbered(tokens, at, 'reference', /s$/.test(token.lower))
  const named =
    /^\p{Lu}/u.test(token.text) ||
    /^(?:tier|category|level|stage|phase|grade|band|class|type|week)s?$/.test(token.lower)
  return named && names.test(token.lower) ? numbered(tokens, at, 'name', /s$/.test(token.lower)) : null
}

function numbered(tokens: readonly Token[], index: number, reason: ExclusionReason, several: boolean): Left | null {
  if (tokenAt(tokens, index).kind === 'code') return { reason, next: index + 1 }
  let next = oneAt(tokens, index, reason)
  if (next === null) return null
  for (;;) {
    const joint = tokenAt(tokens, next)
    const range =
      (isDash(joint) || joint.lower === 'to' || joint.text === '/') && !/^\d{4}$/.test(tokenAt(tokens, next + 1).text)
    const list = several && (/^(?:,|;|&)$/.test(joint.text) || /^(?:and|or)$/.test(joint.lower))
    if (!range && !list) break
    const and = list && /^(?:and|or)$/.test(tokenAt(tokens, next + 1).lower) ? 1 : 0
    const more: number | null = oneAt(tokens, next + 1 + and, reason)
    if (more === null) break
    next = more
  }
  return { reason, next }
}

/** One number of a reference with its letter and its brackets: `20A`, `45(2)(f)`, `2.1`. */
function oneAt(tokens: readonly Token[], index: number, reason: ExclusionReason): number | null {
  const token = tokenAt(tokens, index)
  const word =
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(token.lower) &&
    reason !== 'version' &&
    !/^(?:nos?|number|numbers|issues?|questions?|measures?|actions?|rules?|figures?|notes?|items?|options?|lines?|n)$/.test(
      tokenAt(tokens, index - 1).lower
    )
  if (word)
    return tokenAt(tokens, index + 1).kind === 'word' && /s$/.test(tokenAt(tokens, index + 1).lower) ? null : index + 1
  const bracketed = token.text === '(' ? pastBrackets(tokens, index) : index
  if (bracketed > index) return bracketed
  if (token.kind !== 'number' || !/^\d{1,5}(?:\.\d+)*$/.test(token.text)) return null
  let next = index + 1
  const unit = unitAt(tokens, next)
  if (unit !== null && unit.unit.kind !== 'measure') return null
  if (/^(?:million|billion|thousand|bn|m|k)$/.test(tokenAt(tokens, next).lower)) return null
  const letter = tokenAt(tokens, next)
  if (letter.kind === 'word' && !letter.spaced && /^[a-z]{1,2}$/i.test(letter.text)) next++
  return tokenAt(tokens, next).spaced ? next : pastBrackets(tokens, next)
}

/** Past `(2)(f)`, `(3A)`: brackets of at most three letters and digits, the second and later ones close up. */
function pastBrackets(tokens: readonly Token[], index: number): number {
  let next = index
  for (let brackets = 0; brackets < 6 && tokenAt(tokens, next).text === '('; brackets++) {
    if (brackets > 0 && tokenAt(tokens, next).spaced) break
    let close = next + 1
    while (close < next + 3 && /^[\da-z]{1,3}$/i.test(tokenAt(tokens, close).text)) close++
    if (close === next + 1 || tokenAt(tokens, close).text !== ')') break
    next = close + 1
  }
  return next
}

/** A provision without its label: `10(3A)`, `20A`, `(3B)`. */
export function bareProvisionAt(tokens: readonly Token[], index: number): Left | null {
  const token = tokenAt(tokens, index)
  if (token.text === '(') {
    const lettered =
      /^\d{1,3}$/.test(tokenAt(tokens, index + 1).text) && /^[A-Z]{1,2}$/.test(tokenAt(tokens, index + 2).text)
    return lettered && tokenAt(tokens, index + 3).text === ')'
      ? { reason: 'reference', next: pastBrackets(tokens, index) }
      : null
  }
  if (!/^\d{1,3}$/.test(token.text)) return null
  const letter = tokenAt(tokens, index + 1)
  const lettered =
    !letter.spaced &&
    /^(?:[A-JL-NO-Z]|[A-Z]{2})$/.test(letter.text) &&
    !/^(?:[MKBN]|BN|TN|GB|MB|TB|KM|PC|PP)$/.test(letter.text)
  const afterLetter =
    lettered || (!letter.spaced && letter.text === 'B' && tokenAt(tokens, index - 1).text !== '£')
      ? index + 2
      : index + 1
  const bracket = tokenAt(tokens, afterLetter)
  const next = bracket.text === '(' && !bracket.spaced ? pastBrackets(tokens, afterLetter) : afterLetter
  return next > index + 1 ? { reason: 'reference', next } : null
}

function paperNumber(tokens: readonly Token[], index: number): Left | null {
  let at = index
  while (at < index + 3 && /^(?:paper|no|civ|crim|bill|nos|num|\.|\(|c)$/.test(tokenAt(tokens, at).lower)) at++
  const token = tokenAt(tokens, at)
  if (token.kind === 'code') return { reason: 'paper number', next: at + 1 }
  if (token.kind !== 'number' || token.text.includes(',') || unitAt(tokens, at + 1)?.unit.kind === 'percent')
    return null
  let next = at + 1
  while (next < at + 12 && /^[/.:-]$/.test(tokenAt(tokens, next).text) && !tokenAt(tokens, next + 1).spaced) {
    if (tokenAt(tokens, next + 1).kind === 'mark') break
    next += 2
  }
  return { reason: 'paper number', next }
}

const listEnd = /^[.)]$/

/** `1.` or `(2)` or `3)` at the start of a line or a text. `lineStart` says whether the token begins one. */
export function listNumberAt(tokens: readonly Token[], index: number, lineStart: boolean): Left | null {
  const token = tokenAt(tokens, index)
  const inner = tokenAt(tokens, index + 1)
  const close = tokenAt(tokens, index + 2)
  if (token.text === '(' && plainInteger(inner) !== null && inner.text.length <= 2 && close.text === ')') {
    const alone =
      lineStart ||
      /^[.!?]$/.test(tokenAt(tokens, index - 1).text) ||
      /^[;:]$/.test(tokenAt(tokens, index - 1).text) ||
      /^(?:and|or)$/.test(tokenAt(tokens, index - 1).lower)
    return alone ? { reason: 'list number', next: index + 3 } : null
  }
  if (token.text === '[' && inner.kind === 'number' && /^[\d]{1,3}$/.test(inner.text) && close.text === ']')
    return { reason: 'list number', next: index + 3 }
  if (!lineStart || token.kind !== 'number' || !/^\d{1,3}(?:\.\d{1,2})*$/.test(token.text)) return null
  if (listEnd.test(inner.text) && !inner.spaced && (close.spaced || close.text === ''))
    return { reason: 'list number', next: index + 2 }
  return /^\d{1,2}(?:\.\d{1,2})+$/.test(token.text) && /^\p{Lu}/u.test(inner.text) && inner.spaced
    ? { reason: 'list number', next: index + 1 }
    : null
}
