import type { Checked } from '../check/checked.ts'
import { type Basis, basisOf, changeBetween, type Shared } from './cache/basis.ts'
import type { Built, BuiltStore } from './cache/built-store.ts'
import { hashOfBytes } from './cache/hash.ts'
import type { CheckedRun } from './check-briefs.ts'
import type { Renderer } from './render-briefs.ts'

export type Target = 'html' | 'pdf'

/** What is to be done about one brief. */
export interface Plan {
  readonly checked: Checked
  readonly basis: Basis
  /** Why it is built; null where what is there is good. */
  readonly why: string | null
}

export interface Asked {
  readonly targets: readonly Target[]
  readonly force: boolean
  readonly shared: Omit<Shared, 'template' | 'style'>
}

export function outputOf({ brief }: Checked, target: Target): string {
  return `out/${brief.name}.${target}`
}

/**
 * Decides by hashes. Where only what surrounds the brief has changed (a record it does not cite, a setting), the page is
 * set and compared: a check may have found something there.
 */
export async function planBuild(
  checked: Checked,
  { library }: CheckedRun,
  { targets, force, shared }: Asked,
  renderer: Renderer,
  store: BuiltStore
): Promise<Plan> {
  const { front } = checked.brief
  const template = await renderer.hashOf(front.template)
  const style = await renderer.hashOfStyle(front.style)
  const basis = basisOf(checked, library, { ...shared, template, style })
  const plan = (why: string | null): Plan => ({ checked, basis, why })
  if (force) return plan('`--force` asks for it')
  const same: (readonly [string, Built])[] = []
  for (const output of targets.map((target) => outputOf(checked, target))) {
    const built = await store.get(output)
    if (built === null) return plan(`\`${output}\` has not been built here`)
    if (built === 'missing') return plan(`\`${output}\` is gone`)
    if (built === 'altered') return plan(`\`${output}\` is not as it was written`)
    const change = changeBetween(built.basis, basis, checked)
    if (change !== null) return plan(change)
    if (built.basis.surroundings !== basis.surroundings) same.push([output, built])
  }
  if (same.length === 0) return plan(null)
  const page = hashOfBytes((await renderer.render(checked, library)).text)
  if (same.some(([, built]) => built.page !== page)) return plan('what the check says of it has changed')
  for (const [output, built] of same) await store.put(output, { ...built, basis })
  return plan(null)
}
