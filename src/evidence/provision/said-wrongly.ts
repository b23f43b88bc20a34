import type { Provision, ProvisionLife } from '../../library/provision.ts'
import type { SourceRecord } from '../../library/record.ts'
import type { Verdict } from '../judgement.ts'
import type { Said } from './said.ts'
import { dateInWords } from './said-dates.ts'
import { extentInWords, recordedExtent } from './said-extent.ts'

/** Something a sentence says of a provision that its record does not bear out. */
export interface Contradiction {
  readonly verdict: Exclude<Verdict, 'verified'>
  readonly problem: string
  readonly fix: string
}

interface Held {
  readonly said: Said
  readonly name: string
  readonly life: ProvisionLife
  readonly provision: Provision
  readonly record: SourceRecord
}

/** What the sentence says of commencement, insertion, extent and heading, held against the record; worst first. */
export function saidWrongly(held: Held): readonly Contradiction[] {
  if (!held.said.names) return []
  const found = [...commencement(held), ...insertion(held), ...extent(held), ...heading(held)]
  const order: readonly Verdict[] = ['refuted', 'review', 'unchecked']
  return found.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

function* commencement({ said, name, life, record }: Held): Generator<Contradiction> {
  const on = said.inForce?.on
  if (!on) return
  const stood = life.inForce.filter((day) => day !== life.revokes)
  const given = [...stood, ...(life.inserted ? [life.inserted] : [])]
  if (given.some((day) => day.startsWith(on))) return
  if (given.length === 0) {
    yield {
      verdict: 'unchecked',
      problem: `${name} has no date of commencement in \`${record.file}\`, so that \`${dateInWords(on)}\` is not confirmed`,
      fix: `look the date up, and add it to the heading as in \`{in-force=${on.length === 10 ? on : '2026-04-07'}}\``
    }
    return
  }
  const days = stood.map(dateInWords).join(' and ')
  yield {
    verdict: 'refuted',
    problem: `${name} came into force on ${days || dateInWords(given[0] ?? '')}, not on ${dateInWords(on)}`,
    fix: `write \`${days || dateInWords(given[0] ?? '')}\``
  }
}

function* insertion({ said, name, life, record }: Held): Generator<Contradiction> {
  if (!said.inserted) return
  const { on, byActOf } = said.inserted
  if (!life.inserted) {
    yield {
      verdict: 'review',
      problem: `\`${record.file}\` does not say that ${name} was inserted`,
      fix: 'look it up, and add the day to its heading as in `{inserted=2026-06-29}`'
    }
  } else if (on && !life.inserted.startsWith(on)) {
    yield {
      verdict: 'refuted',
      problem: `${name} was inserted on ${dateInWords(life.inserted)}, not on ${dateInWords(on)}`,
      fix: `write \`${dateInWords(life.inserted)}\``
    }
  } else if (byActOf && byActOf > life.inserted.slice(0, 4)) {
    yield {
      verdict: 'refuted',
      problem: `${name} was inserted on ${dateInWords(life.inserted)}, before there was an instrument of ${byActOf}`,
      fix: 'name the instrument that inserted it'
    }
  }
}

function* extent({ said, name, life }: Held): Generator<Contradiction> {
  if (!said.extent || !life.extent) return
  const recorded = recordedExtent(life.extent)
  const { places, only, denied, words } = said.extent
  const inBoth = [...places].filter((place) => recorded.has(place))
  const right = denied ? inBoth.length === 0 : inBoth.length === places.size && (!only || places.size === recorded.size)
  if (right) return
  const really = extentInWords(recorded)
  yield {
    verdict: 'refuted',
    problem: `${name} extends to ${really}, and the sentence says \`${words}${only ? ' only' : ''}\``,
    fix: `write that it extends to ${really}`
  }
}

function* heading({ said, name, provision }: Held): Generator<Contradiction> {
  const real = provision.heading
  if (!said.heading || !real || /^[["“]/.test(real) || /["“]/.test(real)) return
  if (plain(said.heading) === plain(real)) return
  yield { verdict: 'refuted', problem: `${name} is headed \`${real}\``, fix: `write “${real}”` }
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s,.]+/g, ' ')
    .trim()
}
