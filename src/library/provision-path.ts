import type { ProvisionPath, ProvisionStep } from './provision.ts'
import { readLabel } from './provision-label.ts'

const stepForm =
  /([A-Za-z]+|§{1,2})(?:\.\s*|\s+|(?<=§))([A-Z]{0,2}\d{1,4}(?:[A-Z]{1,3}\d{0,2}|[a-z])?|[IVXL]+)((?:\s?\([0-9A-Za-z]{1,5}\))*)(?![\w(])/y
const joinForm = /\s*,\s*|\s+(of\s+(?:the\s+)?)?/y

/**
 * Reads one provision's label, short or in full, with or without full stops: `s 45(2)(f)`, `Section 20A`,
 * `Sch. 13, para. 4`, `paragraph 4 of Schedule 13`, `pt 7 ch 5`. Null where the text is anything else or holds more.
 */
export function readPath(text: string): ProvisionPath | null {
  const read: (ProvisionStep & { readonly sub: readonly string[] })[] = []
  let upwards = 0
  let at = 0
  const whole = text.trim()
  while (at < whole.length) {
    if (read.length > 0) {
      joinForm.lastIndex = at
      const join = joinForm.exec(whole)
      if (!join) return null
      if (join[1]) upwards += 1
      at = joinForm.lastIndex
    }
    stepForm.lastIndex = at
    const match = stepForm.exec(whole)
    const label = readLabel(match?.[1] ?? '')
    if (!match || !label) return null
    const number = readNumber(match[2] ?? '')
    if (/^[IVXL]+$/.test(number) && label !== 'pt' && label !== 'ch' && label !== 'sch') return null
    read.push({ label, number, sub: readSub(match[3] ?? '') })
    at = stepForm.lastIndex
  }
  if (upwards > 0 && upwards !== read.length - 1) return null
  const ordered = upwards > 0 ? read.toReversed() : read
  const deepest = ordered.at(-1)
  if (!deepest || ordered.slice(0, -1).some(({ sub }) => sub.length > 0)) return null
  return { steps: ordered.map(({ label, number }) => ({ label, number })), sub: deepest.sub }
}

/** As OSCOLA writes it, without stops or commas: `s 45(2)(f)`, `sch 13 para 4`. `readPath` reads it back. */
export function writePath({ steps, sub }: ProvisionPath): string {
  return steps.map(({ label, number }) => `${label} ${number}`).join(' ') + sub.map((one) => `(${one})`).join('')
}

/** Whether two paths name one provision. `s 45` is never `s 45A`; `pt II` is `pt 2`. */
export function samePath(a: ProvisionPath, b: ProvisionPath): boolean {
  return sameSteps(a, b) && a.sub.length === b.sub.length && a.sub.every((one, index) => one === b.sub[index])
}

/** Whether two paths name one provision or sub-provisions of one: `s 45(2)` and `s 45(3)`. */
export function sameSteps(a: ProvisionPath, b: ProvisionPath): boolean {
  if (a.steps.length !== b.steps.length) return false
  return a.steps.every((step, index) => {
    const other = b.steps[index]
    return other !== undefined && step.label === other.label && arabic(step) === arabic(other)
  })
}

/** A provision's number as the statute book prints it: `20a` is `20A`. */
export function readNumber(text: string): string {
  return text.toUpperCase()
}

/** `(3a)(F)(ii)` as `['3A', 'F', 'ii']`. */
export function readSub(text: string): readonly string[] {
  return [...text.matchAll(/\(([0-9A-Za-z]+)\)/g)].map(([, one = '']) => (/^\d/.test(one) ? one.toUpperCase() : one))
}

function arabic({ label, number }: ProvisionStep): string {
  const mayBeRoman = label === 'pt' || label === 'ch' || label === 'sch'
  return mayBeRoman && /^[IVXL]+$/.test(number) ? String(readRoman(number)) : number
}

function readRoman(number: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
  const digits = [...number].map((digit) => values[digit] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}
