import type { Role, Way } from './numeral.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

const up =
  /^(?:rose|rise|rises|risen|rising|increas(?:e|es|ed|ing)|grew|grow|grows|grown|growing|growth|up|upturn|gain(?:s|ed)?|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|higher|more|uplift|expan(?:ded|sion)|swell(?:s|ed)?|swollen|rocketed|greater|faster|longer|larger|dearer|lengthen(?:s|ed|ing)?|widen(?:s|ed|ing)?)$/
const down =
  /^(?:fell|fall|falls|fallen|falling|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|down|downturn|lower|fewer|less|cut|cuts|reduc(?:e|es|ed|ing|tion|tions)|shr(?:ank|unk|ink|inks|inking)|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|dip(?:s|ped|ping)?|contract(?:ed|ion)|slid|slipped|plummeted|smaller|slower|shorter|cheaper|shorten(?:s|ed|ing)?|narrow(?:s|ed|ing))$/

/** Which way a word says that something moved. */
export function wayOf(lower: string): Way | null {
  if (up.test(lower)) return 'up'
  return down.test(lower) ? 'down' : null
}

/** What a figure says of a movement. `at` is the index of the word that says it, or -1. */
export interface Movement {
  readonly way: Way | null
  readonly role: Role
  readonly at: number
}

const reach = 7

/**
 * The movement said of the figure that spans tokens `from` to `to` (excluded) inside one clause: by a verb before it
 * (`rose by`, `up from`), or a noun or comparative after it (`a 6% rise`, `12% more`).
 */
export function movementAt(tokens: readonly Token[], from: number, to: number): Movement {
  const sign = tokenAt(tokens, from)
  if (sign.text === '+') return { way: 'up', role: 'change', at: from }
  if (isDash(sign)) return { way: 'down', role: 'change', at: from }
  if (addedTo(tokens, from)) return { way: 'up', role: 'change', at: from - 1 }
  const next = movementAfter(tokens, to)
  if (next !== null) return next
  return (
    movementBefore(tokens, from) ??
    movementNamed(tokens, from) ??
    apartBy(tokens, from) ?? { way: null, role: 'level', at: -1 }
  )
}

function movementAfter(tokens: readonly Token[], to: number): Movement | null {
  let at = to
  while (at < to + 3 && /^(?:year|on|annual|overall|net|real|terms|-)$/.test(tokenAt(tokens, at).lower)) at++
  const token = tokenAt(tokens, at)
  const isShare = /^(?:%|percent|cent|points?)$/.test(tokenAt(tokens, to - 1).lower)
  if (isShare && /^(?:above|below)$/.test(token.lower))
    return { way: token.lower === 'above' ? 'up' : 'down', role: 'change', at }
  const way = wayOf(token.lower)
  if (way === null || token.lower === 'up' || token.lower === 'down') return null
  if (/^(?:rose|fell|grew|shrank|increased|decreased|declined|dropped|has|have)$/.test(token.lower)) return null
  return { way, role: 'change', at }
}

/** `2021 added almost 99,000 to the 153,383 of 2020`. */
function addedTo(tokens: readonly Token[], from: number): boolean {
  let verb = from - 1
  while (
    verb > from - 4 &&
    /^(?:almost|nearly|about|some|around|over|just|more|than|another|a|further)$/.test(tokenAt(tokens, verb).lower)
  )
    verb--
  if (!/^(?:add(?:s|ed|ing)?)$/.test(tokenAt(tokens, verb).lower)) return false
  for (let at = from + 1; at < from + 6; at++) {
    if (tokenAt(tokens, at).lower === 'to') return true
    if (tokenAt(tokens, at).kind === 'mark') return false
  }
  return false
}

function movementBefore(tokens: readonly Token[], from: number): Movement | null {
  let preposition: string | null = null
  let numbers = 0
  for (let at = from - 1; at >= 0 && at >= from - reach - numbers * 3; at--) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'number') {
      if (preposition !== 'to' || ++numbers > 3) return null
      continue
    }
    if (/^[;:.!?()[\]]$/.test(token.text)) return null
    if (/^(?:to|from|by|of|at)$/.test(token.lower) && preposition === null) preposition = token.lower
    if (/^(?:and|but|while|whereas|which|was|were|is|are|that)$/.test(token.lower) && preposition !== 'to') return null
    const way = hedging(tokens, at) || phrasal(tokens, at) ? null : wayOf(token.lower)
    if (way !== null) return preposition !== null || at >= from - 3 ? { way, role: roleOf(preposition), at } : null
  }
  return null
}

/** `a difference of £94`, `the majority in the Commons was 92`: a change that goes neither way. */
function apartBy(tokens: readonly Token[], from: number): Movement | null {
  const joint = tokenAt(tokens, from - 1).lower
  if (!/^(?:of|was|is)$/.test(joint)) return null
  for (let at = from - 2; at >= 0 && at > from - (joint === 'of' ? 3 : 8); at--) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') return null
    if (/^(?:difference|gap|majority)$/.test(token.lower)) return { way: null, role: 'change', at }
  }
  return null
}

/** `The rise from 2022 to 2023 was 20,064`: the subject of the verb directly before is a movement. */
function movementNamed(tokens: readonly Token[], from: number): Movement | null {
  if (!/^(?:was|is|were)$/.test(tokenAt(tokens, from - 1).lower)) return null
  for (let at = from - 2; at >= 0 && at > from - 14; at--) {
    const token = tokenAt(tokens, at)
    if (/^[.;:!?,]$/.test(token.text)) return null
    if (!/^(?:rise|increase|fall|decrease|growth|reduction|drop|decline)$/.test(token.lower)) continue
    const named = /^(?:the|this|that|an?|its|their)$/.test(tokenAt(tokens, at - 1).lower)
    return named ? { way: wayOf(token.lower), role: 'change', at } : null
  }
  return null
}

function roleOf(preposition: string | null): Role {
  switch (preposition) {
    case 'to':
    case 'at':
      return 'to'
    case 'from':
      return 'from'
  }
  return 'change'
}

const particleOf =
  /^(?:tak(?:e|es|en|ing)|took|com(?:e|es|ing)|came|bring(?:s|ing)?|brought|lay(?:s|ing)?|laid|set(?:s|ting)?|hand(?:s|ed|ing)?|shut(?:s|ting)?|sign(?:s|ed|ing)?|follow(?:s|ed|ing)?|mak(?:e|es|ing)|made|draw(?:s|n|ing)?|drew|clos(?:e|es|ed|ing)|writ(?:e|es|ing|ten)|back(?:s|ed|ing)?|end(?:s|ed|ing)?|open(?:s|ed|ing)?|turn(?:s|ed|ing)?|look(?:s|ed|ing)?|sum(?:s|med|ming)?|stand(?:s|ing)?|stood|track(?:s|ed|ing)?)$/

/** `takes it down within 48 hours`, `set up`, `take-up`: a word of its verb, and no direction. */
function phrasal(tokens: readonly Token[], at: number): boolean {
  const { lower, spaced } = tokenAt(tokens, at)
  if (lower !== 'up' && lower !== 'down') return false
  if (isDash(tokenAt(tokens, at - 1)) && !spaced) return true
  return [1, 2, 3, 4].some((back) => particleOf.test(tokenAt(tokens, at - back).lower))
}

/** `more than` and `up to` are hedges; `more` and `up` in them move nothing. */
function hedging(tokens: readonly Token[], at: number): boolean {
  const after = tokenAt(tokens, at + 1).lower
  const token = tokenAt(tokens, at).lower
  if (token === 'up' && after === 'to') return !/^\d/.test(tokenAt(tokens, at - 1).lower)
  if (/^(?:or|no|not)$/.test(tokenAt(tokens, at - 1).lower)) return true
  return /^(?:more|less|fewer|lower|higher|greater|faster|slower|longer|shorter|larger|smaller)$/.test(token)
}
