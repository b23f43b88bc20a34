import type { Locator, LocatorLabel, LocatorPart } from '../brief/locator.ts'
import type { Span } from '../document/place.ts'
import type { Provision, ProvisionLabel, ProvisionPath } from '../library/provision.ts'
import type { Division, SourceRecord } from '../library/record.ts'
import type { Judgement, Passage, QuotationReason } from './judgement.ts'

/** What is wrong with a pinpoint, as a message; null where it is right or cannot be told. */
export interface Misplaced {
  readonly problem: string
  readonly fix: string
}

/**
 * Whether a quotation stands on the page or in the provision that its note gives, and whether a source with pages is
 * quoted without one. Only a record that marks what the pinpoint names can contradict it.
 */
export function judgePinpoint(judgement: Judgement<QuotationReason>, locator: Locator | null): Misplaced | null {
  const { passage } = judgement
  if (passage === null || judgement.reason === 'other-source' || judgement.reason === 'absent') return null
  const { record } = passage
  if (locator === null || locator.parts.length === 0) return missing(passage)
  const places = placesOf(record, locator)
  if (places.length === 0) return unknownPlace(record, locator)
  if (places.some((place) => passage.start < place.end && passage.end > place.start)) return null
  const stands = passage.locator
  if (stands === null) return null
  return {
    problem: `These words stand at ${stands} of \`${record.key}\`, not at ${locator.raw}`,
    fix: `write \`@${record.key}, ${stands}\``
  }
}

function missing(passage: Passage): Misplaced | null {
  const { record, locator } = passage
  if (locator === null || !(record.divisions.length > 1 || record.provisions.length > 1)) return null
  return {
    problem: `The quotation from \`${record.key}\` has no pinpoint`,
    fix: `write \`@${record.key}, ${locator}\``
  }
}

/** Whether a whole text that marks its pages has none of those that a pinpoint gives. */
export function unknownPinpoint(record: SourceRecord, locator: Locator): Misplaced | null {
  if (record.provisions.length > 0 || placesOf(record, locator).length > 0) return null
  return unknownPlace(record, locator)
}

function unknownPlace(record: SourceRecord, locator: Locator): Misplaced | null {
  const [part] = locator.parts
  const kind = part === undefined ? null : divisionKind(part.label)
  const marked = record.divisions.filter((division) => division.kind === kind)
  const last = marked.at(-1)
  if (kind === null || last === undefined || record.evidence.completeness !== 'full') return null
  return {
    problem: `\`${record.key}\` has no ${locator.raw}: what is captured of it ends with ${kind === 'page' ? 'p' : kind} ${last.label}`,
    fix: 'give the page that the words stand on'
  }
}

/** The stretches of a record's text that a pinpoint speaks of; none where the record does not mark what it names. */
export function placesOf(record: SourceRecord, locator: Locator | null): readonly Span[] {
  if (locator === null) return []
  const steps = locator.parts.filter(({ label }) => provisionLabel(label) !== null)
  const provisions = steps.length > 0 && record.provisions.length > 0 ? provisionsAt(record, steps) : []
  return [...provisions, ...locator.parts.flatMap((part) => divisionsAt(record, part))]
}

function divisionsAt(record: SourceRecord, { label, ranges }: LocatorPart): readonly Division[] {
  const kind = divisionKind(label)
  const divisions = record.divisions.filter((division) => division.kind === kind)
  return ranges.flatMap(({ from, to }) => {
    const first = divisions.findIndex((division) => sameLabel(division.label, from))
    if (first < 0) return []
    const last = to === null ? first : divisions.findIndex((division) => sameLabel(division.label, fullEnd(from, to)))
    return divisions.slice(first, Math.max(first, last) + 1)
  })
}

/** `sch 13 para 4` names what lies within each of its steps; `ss 1 and 4(3)` either of two. */
function provisionsAt(record: SourceRecord, parts: readonly LocatorPart[]): readonly Span[] {
  const spans = parts.map((part) =>
    record.provisions.flatMap((provision, index, all) =>
      names(part, provision) ? [spanOf(provision, index, all)] : []
    )
  )
  const marked = spans.filter((found) => found.length > 0)
  return marked.reduce<readonly Span[]>((outer, inner) => {
    const both = inner.filter((span) => outer.some((one) => span.start >= one.start && span.end <= one.end))
    return both.length > 0 ? both : outer.concat(inner)
  }, [])
}

function names({ label, ranges }: LocatorPart, { path }: Provision): boolean {
  return path.steps.some(
    (step) => step.label === provisionLabel(label) && ranges.some(({ from, to }) => within(step.number, from, to))
  )
}

/** A part, chapter or schedule runs on over the sections in it, to the next of its kind or above. */
function spanOf(provision: Provision, index: number, all: readonly Provision[]): Span {
  const { path, head, body } = provision
  const last = path.steps.at(-1)
  if (last === undefined || !/^(?:pt|ch|sch)$/.test(last.label))
    return { start: head.start, end: Math.max(head.end, body.end) }
  const next = all.slice(index + 1).find((other) => endsBefore(path, other.path))
  return { start: head.start, end: next?.head.start ?? Number.MAX_SAFE_INTEGER }
}

function endsBefore(path: ProvisionPath, other: ProvisionPath): boolean {
  const isInside = path.steps.every(({ label, number }, at) => {
    const step = other.steps[at]
    return step?.label === label && step.number === number
  })
  const ranks = ['sch', 'pt', 'ch']
  const rank = Math.max(...path.steps.map(({ label }) => ranks.indexOf(label)))
  return !isInside && other.steps.some(({ label }) => ranks.includes(label) && ranks.indexOf(label) <= rank)
}

function within(number: string, from: string, to: string | null): boolean {
  const first = from.replace(/\(.*$/u, '')
  if (sameLabel(number, first)) return true
  if (to === null) return false
  const [low, here, high] = [first, number, to.replace(/\(.*$/u, '')].map((label) => Number.parseInt(label, 10))
  return low !== undefined && here !== undefined && high !== undefined && here >= low && here <= high
}

/** `112–14` ends on page 114. */
function fullEnd(from: string, to: string): string {
  const shortened = /^\d+$/.test(from) && /^\d+$/.test(to) && to.length < from.length
  return shortened ? from.slice(0, from.length - to.length) + to : to
}

function sameLabel(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function divisionKind(label: LocatorLabel): Division['kind'] | null {
  return label === 'p' ? 'page' : label === 'col' || label === 'para' ? label : null
}

function provisionLabel(label: LocatorLabel): ProvisionLabel | null {
  switch (label) {
    case 's':
    case 'sch':
    case 'para':
    case 'pt':
    case 'ch':
    case 'reg':
    case 'art':
    case 'cl':
      return label
    case 'sub-s':
    case 'p':
    case 'col':
    case 'table':
    case 'fig':
    case 'n':
      return null
  }
}
