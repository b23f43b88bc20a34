import { isDash, type Token, tokenAt } from './tokens.ts'

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((name, value) => [name, value])
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, index) => [name, (index + 2) * 10])
)

/** The sizes that scale words stand for. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12]
])

/** A number as far as it is written; `next` is the index of the token after it. */
export interface Cardinal {
  readonly value: number
  readonly scale: number
  readonly precision: number
  readonly next: number
}

/** A cardinal in words at `index`: `twelve`, `two hundred and fifty`, `a million`, `two and a half million`, `a dozen`. */
export function cardinalAt(tokens: readonly Token[], index: number): Cardinal | null {
  const opening = openingAt(tokens, index)
  if (opening === null) return null
  let { group, next } = opening
  let total = 0
  let scale = 1
  let precision = opening.precision
  for (;;) {
    const step = stepAt(tokens, next, group, total)
    if (step === null) break
    total = step.total
    group = step.group
    next = step.next
    scale = step.scale ?? (step.group > 0 ? 1 : scale)
    precision = step.scale === null ? 1 : precision * step.scale
    if (step.scale === null && group % 1 !== 0) precision = 0.1
  }
  return {
    value: total + group,
    scale,
    precision: scale > 1 && total > 0 ? precision : group % 1 === 0 ? 1 : 0.1,
    next
  }
}

interface Opening {
  readonly group: number
  readonly next: number
  readonly precision: number
}

function openingAt(tokens: readonly Token[], index: number): Opening | null {
  const first = tokenAt(tokens, index).lower
  const value = small.get(first) ?? tens.get(first)
  if (value !== undefined) return { group: value, next: index + 1, precision: 1 }
  const second = tokenAt(tokens, index + 1).lower
  if (first === 'dozen' || first === 'hundred') return null
  if ((first === 'a' || first === 'an') && second === 'dozen') return { group: 12, next: index + 2, precision: 1 }
  if (first === 'a' && (second === 'hundred' || scaleWords.has(second)))
    return { group: 1, next: index + 1, precision: 1 }
  const third = tokenAt(tokens, index + 2).lower
  if (first === 'half' && second === 'a' && scaleWords.has(third))
    return { group: 0.5, next: index + 2, precision: 0.1 }
  return null
}

interface Step {
  readonly total: number
  readonly group: number
  readonly next: number
  readonly scale: number | null
}

function stepAt(tokens: readonly Token[], next: number, group: number, total: number): Step | null {
  const token = tokenAt(tokens, next)
  const name = token.lower
  const joined = isDash(token) && !token.spaced ? tokenAt(tokens, next + 1) : token
  const skip = joined === token ? 1 : 2
  const unit = small.get(joined.lower)
  if (
    group >= 20 &&
    group < 1000 &&
    group % 10 === 0 &&
    group % 100 >= 20 &&
    unit !== undefined &&
    unit > 0 &&
    unit < 10
  )
    return { total, group: group + unit, next: next + skip, scale: null }
  if (name === 'hundred' && group > 0 && group < 100) return { total, group: group * 100, next: next + 1, scale: null }
  const scale = scaleWords.get(joined.lower)
  if (scale !== undefined && group > 0 && (total === 0 || total >= scale * 1000))
    return { total: total + group * scale, group: 0, next: next + skip, scale }
  if (name === 'and') return afterAnd(tokens, next, group, total)
  const more = small.get(name) ?? tens.get(name)
  if (more !== undefined && total > 0 && group === 0 && more > 0)
    return { total, group: more, next: next + 1, scale: null }
  return null
}

function afterAnd(tokens: readonly Token[], next: number, group: number, total: number): Step | null {
  const second = tokenAt(tokens, next + 1).lower
  const third = tokenAt(tokens, next + 2).lower
  if (second === 'a' && third === 'half' && group > 0 && group < 100)
    return { total, group: group + 0.5, next: next + 3, scale: null }
  const open = (group >= 100 && group % 100 === 0) || (group === 0 && total > 0)
  const value = small.get(second) ?? tens.get(second)
  if (!open || value === undefined || value === 0) return null
  return { total, group: group + value, next: next + 2, scale: null }
}
