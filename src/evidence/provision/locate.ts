import type { Span } from '../../document/place.ts'
import type { Provision, ProvisionLife, ProvisionPath, ProvisionStep } from '../../library/provision.ts'
import { sameSteps } from '../../library/provision-path.ts'
import type { SourceRecord } from '../../library/record.ts'
import { type SubProvision, subProvisions } from '../../library/sub-provisions.ts'
import { inherited, lifeIn } from './life.ts'

/** Where in its record a provision stands, or how near to it the record comes. */
export type Located =
  | { readonly found: 'here'; readonly provision: Provision; readonly span: Span; readonly life: ProvisionLife }
  /** What it is part of is there; of that the record holds no more. */
  | { readonly found: 'outer'; readonly provision: Provision; readonly span: Span; readonly life: ProvisionLife }
  /** What it is part of is there with its numbered paragraphs, and it is not among them. */
  | {
      readonly found: 'not-among'
      readonly provision: Provision
      readonly among: readonly string[]
      readonly life: ProvisionLife
    }
  | { readonly found: 'nowhere' }

export function locate(record: SourceRecord, path: ProvisionPath): Located {
  const matching = record.provisions.filter((one) => meansSame(one.path, path))
  const nearest = matching
    .filter(({ path: { sub } }) => sub.every((token, index) => token === path.sub[index]))
    .toSorted((a, b) => b.path.sub.length - a.path.sub.length)[0]
  if (nearest) return below(record, nearest, path)
  const outer = record.provisions.find((one) => one.path.sub.length === 0 && isAbove(one.path, path))
  const siblings =
    outer &&
    record.provisions.some((one) => one.path.steps.length === path.steps.length && isAbove(outer.path, one.path))
  if (!outer || siblings) return { found: 'nowhere' }
  return { found: 'outer', provision: outer, span: outer.head, life: lifeIn(record, outer) }
}

function below(record: SourceRecord, provision: Provision, path: ProvisionPath): Located {
  const life = lifeIn(record, provision)
  const rest = path.sub.slice(provision.path.sub.length)
  if (rest.length === 0) return { found: 'here', provision, span: provision.head, life }
  const subs = subProvisions(record.text, provision.body)
  const wanted = [rest.join(), path.sub.join()]
  const sub = subs.find((one) => wanted.includes(one.sub.join()))
  if (sub) return { found: 'here', provision, span: sub, life: lifeOfSub(subs, sub, life) }
  const whole =
    record.evidence.completeness === 'full' && record.text.slice(provision.body.start, provision.body.end).trim() !== ''
  if (!whole) return { found: 'outer', provision, span: provision.head, life }
  const depth = deepestShared(subs, rest)
  const among = subs.filter(
    (one) => one.sub.length === depth + 1 && one.sub.slice(0, depth).join() === rest.slice(0, depth).join()
  )
  return {
    found: 'not-among',
    provision,
    among: among.map((one) => one.sub.map((token) => `(${token})`).join('')),
    life
  }
}

/** `(2)(a)` lives as `(2)` does unless its own line says otherwise. */
function lifeOfSub(subs: readonly SubProvision[], { sub, life }: SubProvision, outer: ProvisionLife): ProvisionLife {
  const above = sub.slice(0, -1)
  const parent = above.length > 0 ? subs.find((one) => one.sub.join() === above.join()) : undefined
  const outerLife = parent ? lifeOfSub(subs, parent, outer) : outer
  return life ? inherited(life, outerLife) : outerLife
}

function deepestShared(subs: readonly SubProvision[], rest: readonly string[]): number {
  for (let depth = rest.length - 1; depth > 0; depth -= 1) {
    if (subs.some((one) => one.sub.join() === rest.slice(0, depth).join())) return depth
  }
  return 0
}

/** Sections are numbered through the whole Act and a Schedule's paragraphs through all its Parts: `pt 3 s 10` is `s 10`. */
function meansSame(one: ProvisionPath, other: ProvisionPath): boolean {
  return sameSteps(one, other) || sameSteps(needed(one), needed(other))
}

function needed(path: ProvisionPath): ProvisionPath {
  const last = path.steps.at(-1)
  if (!last || last.label === 'pt' || last.label === 'ch' || last.label === 'sch') return path
  const kept: (step: ProvisionStep) => boolean = ({ label }) => label === 'sch' || label === last.label
  return { ...path, steps: path.steps.filter(kept) }
}

function isAbove(outer: ProvisionPath, inner: ProvisionPath): boolean {
  return (
    outer.steps.length < inner.steps.length &&
    sameSteps(outer, { ...inner, steps: inner.steps.slice(0, outer.steps.length) })
  )
}
