import type { ProvisionLife } from '../../library/provision.ts'
import { type Annotation, type Annotations, annotationsIn, changeIn, commencementDates } from './annotations.ts'
import type { Metadata } from './metadata.ts'
import { isRepealedText } from './repealed-text.ts'
import { attribute, below, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** A provision and what encloses it: the element itself first, the root last. */
export type Chain = readonly XmlElement[]

export interface Sources {
  readonly metadata: Metadata
  readonly annotations: Annotations
}

/** The day the editors' own record begins: a version that starts then says nothing of commencement. */
const baseDate = '1991-02-01'

/**
 * What the file says of a provision's life; `repealed` without a known day is an empty string. `Status`,
 * `RestrictExtent` and dates are inherited from what encloses it, and `Match="false"` marks one that is not valid on
 * the version's day (legislation.gov.uk data documentation, "XML").
 */
export function lifeOf(chain: Chain, sources: Sources): ProvisionLife {
  const { metadata, annotations } = sources
  const notes = notesOn(chain, annotations)
  const status = statusOf(chain)
  const start = inherited(chain, 'RestrictStartDate')
  const matched = chain.every((step) => attribute(step, 'Match') !== 'false')
  const ahead = !matched && start !== undefined && metadata.version !== undefined && start > metadata.version
  const prospective = status === 'Prospective'
  const gone = isRepealed(status, matched || prospective || ahead) || chain.slice(0, 1).some(isRepealedText)
  const inserted = wholeDates(notes, 'inserted').at(-1)
  const extent = inherited(chain, 'RestrictExtent')
  const noted = notes.filter((note) => note.type === 'I').flatMap((note) => commencementDates(note, metadata.made))
  const dates = ahead && start ? [...noted, start] : noted
  const unknown = dates.length === 0 && !prospective && !gone && isLeaf(chain)
  const inForce = unknown ? inferredStart(notes, ownStart(chain), inserted, metadata) : [...new Set(dates)].sort()
  return {
    inForce,
    prospective,
    ...(gone ? { repealed: repealDate(notes, chain, matched) ?? '' } : {}),
    ...(inserted === undefined ? {} : { inserted }),
    ...(extent === undefined ? {} : { extent })
  }
}

/** The nearest status; an element with a start of its own and no status is in force. */
function statusOf(chain: Chain): string | undefined {
  const decisive = chain.find((step) => attribute(step, 'Status') ?? attribute(step, 'RestrictStartDate'))
  return attribute(decisive, 'Status')
}

function inherited(chain: Chain, name: string): string | undefined {
  return chain.map((step) => attribute(step, name)).find((value) => value !== undefined)
}

/** `Discarded` and `Dead` were repealed without ever coming into force. */
function isRepealed(status: string | undefined, valid: boolean): boolean {
  return status === 'Repealed' || status === 'Discarded' || status === 'Dead' || !valid
}

/** A numbered provision, or a schedule that has none. */
function isLeaf([element]: Chain): boolean {
  return (
    element !== undefined && ![...below(element, new Set(['BlockAmendment']))].some((inner) => nameOf(inner) === 'P1')
  )
}

const heads = new Set(['Number', 'Pnumber', 'Title', 'TitleBlock', 'Reference'])

/** A provision's notes: all within it, and those on its group's heading. A Part's: those on its own heading only. */
function notesOn(chain: Chain, annotations: Annotations): Annotation[] {
  const [element, group] = chain
  if (!element) return []
  const headings = (parent: XmlElement) => elementsIn(parent).filter((child) => heads.has(nameOf(child)))
  const own = isLeaf(chain) ? [element] : headings(element)
  const around = group && nameOf(group) === 'P1group' ? headings(group) : []
  return [...new Set([...own, ...around].flatMap((part) => annotationsIn(part, annotations)))]
}

function wholeDates(notes: readonly Annotation[], change: 'inserted' | 'repealed'): string[] {
  return notes.flatMap((note) => {
    const said = changeIn(note, change)
    return said && !said.subProvision ? said.dates : []
  })
}

/**
 * One note may give several days (`1.1.2004 for the repeal of ss. 113, 115(2), 1.4.2004 …`): the version's start decides.
 * Where only sub-provisions were repealed, one by one, the last of them ended the whole.
 */
function repealDate(notes: readonly Annotation[], chain: Chain, matched: boolean): string | undefined {
  const dates = wholeDates(notes, 'repealed')
  const start = inherited(chain, 'RestrictStartDate')
  if (start !== undefined && dates.includes(start)) return start
  const ended = matched ? undefined : inherited(chain, 'RestrictEndDate')
  const piecemeal = notes.flatMap((note) => changeIn(note, 'repealed')?.dates ?? []).sort()
  return dates.at(-1) ?? ended ?? piecemeal.at(-1)
}

/** The start of the provision's own version. That of a Part or an Act is its last change, whatever that was. */
function ownStart([element, group]: Chain): string | undefined {
  const outer = group && nameOf(group) === 'P1group' ? group : undefined
  return attribute(element, 'RestrictStartDate') ?? attribute(outer, 'RestrictStartDate')
}

/** The start of this version of the text is a commencement only where no amendment could have begun it. */
function inferredStart(
  notes: readonly Annotation[],
  start: string | undefined,
  inserted: string | undefined,
  metadata: Metadata
): string[] {
  if (inserted !== undefined) return [inserted]
  if (metadata.comesIntoForce !== undefined) return [metadata.comesIntoForce]
  if (!metadata.revised || start === undefined || start <= baseDate) return []
  return notes.some((note) => note.type === 'F') ? [] : [start]
}

/** `{in-force=2026-04-07} {extent=E+W}`: as a heading carries it. */
export function lifeMarks(life: ProvisionLife): string[] {
  return [
    ...life.inForce.map((date) => `{in-force=${date}}`),
    ...(life.prospective ? ['{prospective}'] : []),
    ...(life.repealed === undefined ? [] : [life.repealed ? `{repealed=${life.repealed}}` : '{repealed}']),
    ...(life.inserted === undefined ? [] : [`{inserted=${life.inserted}}`]),
    ...(life.extent === undefined ? [] : [`{extent=${life.extent}}`])
  ]
}
