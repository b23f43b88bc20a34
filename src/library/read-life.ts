import type { Span } from '../document/place.ts'
import { nearest } from '../text/nearest.ts'
import type { ProvisionLife, SectionRange } from './provision.ts'

/** What is wrong with a record of legislation, and where in its file. */
export interface ProvisionProblem extends Span {
  readonly problem: string
  readonly fix: string
}

/** What stands in braces after a heading: `{in-force=2026-04-07} {extent=E+W}`. */
export interface ReadLife {
  readonly life: ProvisionLife
  readonly sections?: SectionRange
  readonly problems: readonly ProvisionProblem[]
}

interface Attribute extends Span {
  readonly typed: string
  readonly name: string
  /** Null where there is no `=`. */
  readonly value: string | null
}

const names = ['in-force', 'prospective', 'repealed', 'inserted', 'revoked', 'extent', 'sections'] as const
type Name = (typeof names)[number]

const territory = '(?:E|W|S|N\\.?I\\.?|U\\.?K\\.?)'
const extentForm = new RegExp(`^${territory}(?:\\+${territory})*$`)
const sectionsForm = /^(\d+[A-Z]*)(?:\s*[-–]\s*(\d+[A-Z]*))?$/

/** Reads the attributes in `text`, which starts at `start` in the record's file. */
export function readLife(text: string, start: number): ReadLife {
  const problems: ProvisionProblem[] = []
  const life: { -readonly [Key in keyof ProvisionLife]: ProvisionLife[Key] } = { inForce: [], prospective: false }
  const seen = new Set<string>()
  let sections: SectionRange | null = null
  for (const attribute of attributesIn(text, start)) {
    const name = names.find((one) => one === attribute.name)
    const wrong = name ? (wrongValue(name, attribute) ?? repeated(name, attribute, seen)) : unknownName(attribute)
    if (wrong) problems.push({ start: attribute.start, end: attribute.end, ...wrong })
    if (wrong || !name) continue
    const value = attribute.value ?? ''
    switch (name) {
      case 'in-force':
        life.inForce = [...life.inForce, value]
        break
      case 'revoked': {
        life.revoked = value
        const undone = life.inForce.at(-1)
        if (undone) life.revokes = undone
        break
      }
      case 'prospective':
        life.prospective = true
        break
      case 'repealed':
        life.repealed = attribute.value
        break
      case 'inserted':
        life.inserted = value
        break
      case 'extent':
        life.extent = value
        break
      case 'sections':
        sections = readSections(value)
        break
    }
  }
  return { life, problems, ...(sections ? { sections } : {}) }
}

/** Whether `text` is a day of the calendar written as `2026-04-07`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The attributes at the end of a line, from the first brace on; empty where the line does not end in one. */
export function trailingBraces(line: string): string {
  const trimmed = line.trimEnd()
  let start = trimmed.length
  while (trimmed[start - 1] === '}') {
    const open = trimmed.lastIndexOf('{', start)
    if (open < 0 || trimmed.slice(open + 1, start - 1).includes('}')) break
    start = open
    while (start > 0 && /\s/.test(trimmed[start - 1] ?? '')) start -= 1
  }
  return line.slice(start)
}

function* attributesIn(text: string, start: number): Generator<Attribute> {
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    const [typed, inside = ''] = match
    const cut = inside.indexOf('=')
    const name = (cut < 0 ? inside : inside.slice(0, cut)).trim()
    const value = cut < 0 ? null : inside.slice(cut + 1).trim()
    yield { typed, name, value, start: start + match.index, end: start + match.index + typed.length }
  }
}

function wrongValue(name: Name, { typed, value }: Attribute): { problem: string; fix: string } | null {
  switch (name) {
    case 'prospective':
      return value === null ? null : { problem: `\`${typed}\` takes no value`, fix: 'write `{prospective}`' }
    case 'repealed':
      return value === null || isDay(value) ? null : noDay(name, typed)
    case 'in-force':
    case 'inserted':
    case 'revoked':
      return value !== null && isDay(value) ? null : noDay(name, typed)
    case 'extent':
      if (value !== null && extentForm.test(value)) return null
      return {
        problem: `\`${typed}\` names no extent`,
        fix: 'join `E`, `W`, `S` and `N.I.` with `+`, as in `{extent=E+W}`'
      }
    case 'sections':
      if (value !== null && readSections(value)) return null
      return {
        problem: `\`${typed}\` is no range of sections`,
        fix: 'write the first and the last, as in `{sections=6-63}`'
      }
  }
}

function noDay(name: string, typed: string): { problem: string; fix: string } {
  return { problem: `\`${typed}\` holds no day`, fix: `write the day in full, as in \`{${name}=2026-04-07}\`` }
}

function repeated(name: Name, { typed }: Attribute, seen: Set<string>): { problem: string; fix: string } | null {
  if (name === 'in-force') return null
  if (seen.has(name))
    return { problem: `\`${typed}\` is the second \`${name}\` of this provision`, fix: 'keep one of them' }
  seen.add(name)
  return null
}

function unknownName({ typed, name }: Attribute): { problem: string; fix: string } {
  const near = nearest(name, names)
  if (near) {
    return { problem: `\`${typed}\` is not known`, fix: `write \`${near}\` for \`${name}\`` }
  }
  const known = names.map((one) => `\`${one}\``)
  return {
    problem: `\`${typed}\` is not known`,
    fix: `use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}, each in its own braces`
  }
}

function readSections(value: string): SectionRange | null {
  const [, from, to] = sectionsForm.exec(value) ?? []
  if (!from) return null
  return Number.parseInt(to ?? from, 10) < Number.parseInt(from, 10) ? null : { from, to: to ?? from }
}
