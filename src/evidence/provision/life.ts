import type { Provision, ProvisionLife, SectionRange } from '../../library/provision.ts'
import type { SourceRecord } from '../../library/record.ts'

/** A provision's life with what its Part, Chapter or Schedule says for all it holds. */
export function lifeIn(record: SourceRecord, provision: Provision): ProvisionLife {
  const holders = record.provisions.filter((one) => one !== provision && holds(one, provision))
  return holders.toReversed().reduce((life, holder) => inherited(life, holder.life), provision.life)
}

/** Commencement is inherited whole or not at all: a section with a date of its own does not take its Part's too. */
export function inherited(own: ProvisionLife, outer: ProvisionLife): ProvisionLife {
  const says = own.inForce.length > 0 || own.prospective || own.revoked !== undefined || own.inserted !== undefined
  const { inForce, prospective, revoked, revokes } = says ? own : outer
  const repealed = own.repealed === undefined ? outer.repealed : own.repealed
  const inserted = own.inserted ?? outer.inserted
  const extent = own.extent ?? outer.extent
  return {
    inForce,
    prospective,
    ...(revoked === undefined ? {} : { revoked }),
    ...(revokes === undefined ? {} : { revokes }),
    ...(repealed === undefined ? {} : { repealed }),
    ...(inserted === undefined ? {} : { inserted }),
    ...(extent === undefined ? {} : { extent })
  }
}

function holds(outer: Provision, { path }: Provision): boolean {
  const [first, ...more] = path.steps
  const [top] = outer.path.steps
  if (!first || !top) return false
  if (first.label === 's') return outer.sections !== undefined && inRange(first.number, outer.sections)
  const whole = outer.path.steps.length === 1 && outer.path.sub.length === 0
  return whole && more.length > 0 && top.label === first.label && top.number === first.number
}

/** Whether a section's number lies in a Part's range; `63A` lies in `6-63`. */
export function inRange(number: string, { from, to }: SectionRange): boolean {
  const value = Number.parseInt(number, 10)
  return value >= Number.parseInt(from, 10) && value <= Number.parseInt(to, 10)
}
