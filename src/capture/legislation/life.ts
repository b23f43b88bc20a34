import type { ProvisionLife } from '../../library/provision.ts'
import { type Annotation, type Annotations, changeIn } from './annotations.ts'
import type { Metadata } from './metadata.ts'
import { type Chain, commencement, isLeaf, notesAround, notesOn, wholeDates } from './provision-notes.ts'
import { isRepealedText } from './repealed-text.ts'
import { attribute, nameOf } from './xml.ts'

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
  const matched = isMatched(chain)
  const ahead = !matched && start !== undefined && metadata.version !== undefined && start > metadata.version
  const prospective = status === 'Prospective'
  const gone = isRepealed(status, matched || prospective || ahead) || chain.slice(0, 1).some(isRepealedText)
  const inserted = wholeDates(notes, 'inserted').at(-1)
  const extent = inherited(chain, 'RestrictExtent')
  const noted = commencement(notes, metadata) ?? commencement(notesAround(chain, annotations), metadata) ?? []
  const dates = ahead && start ? [...noted, start] : noted
  const unknown = dates.length === 0 && !prospective && !gone && isLeaf(chain)
  const inForce = unknown ? inferredStart(notes, ownStart(chain), inserted, metadata) : [...new Set(dates)].sort()
  return {
    inForce,
    prospective,
    ...(gone ? { repealed: repealDate(notes, chain, sources) ?? '' } : {}),
    ...(inserted === undefined ? {} : { inserted }),
    ...(extent === undefined ? {} : { extent })
  }
}

/** Valid on the version's day, and so is all that encloses it. */
function isMatched(chain: Chain): boolean {
  return chain.every((step) => attribute(step, 'Match') !== 'false')
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

/**
 * One note may give several days (`1.1.2004 for the repeal of ss. 113, 115(2), 1.4.2004 …`): the version's start decides.
 * Where only sub-provisions were repealed, one by one, the last of them ended the whole.
 */
function repealDate(notes: readonly Annotation[], chain: Chain, { annotations }: Sources): string | undefined {
  const dates = wholeDates(notes, 'repealed')
  const start = inherited(chain, 'RestrictStartDate')
  if (start !== undefined && dates.includes(start)) return start
  const ended = isMatched(chain) ? undefined : inherited(chain, 'RestrictEndDate')
  const piecemeal = notes.flatMap((note) => changeIn(note, 'repealed')?.dates ?? []).sort()
  const around = wholeDates(notesAround(chain, annotations), 'repealed')
  return dates.at(-1) ?? ended ?? piecemeal.at(-1) ?? around.at(-1)
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
