import { type Basis, changeBetween, type Shared } from './cache/basis.ts'
import type { Built, BuiltStore } from './cache/built-store.ts'
import type { Told } from './desk/told.ts'

export type Target = 'html' | 'pdf'

/**
 * What is to be done about one brief. Where only its check rests on something else (a record it does not cite, a setting), its
 * page is set and compared.
 */
export type Plan =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'build'; readonly why: string }
  | { readonly kind: 'compare'; readonly outputs: readonly (readonly [string, Built])[] }

export interface Asked {
  readonly targets: readonly Target[]
  readonly force: boolean
  readonly publicCopy: boolean
  readonly shared: Omit<Shared, 'template' | 'style'>
}

/** The public copy of a response stands beside the whole one. */
export function outputOf({ name }: Told, target: Target, publicCopy: boolean): string {
  return `out/${name}${publicCopy ? '.public' : ''}.${target}`
}

/** Decides by hashes. */
export async function planBuild(
  told: Told,
  basis: Basis,
  { targets, force, publicCopy }: Asked,
  store: BuiltStore
): Promise<Plan> {
  const build = (why: string): Plan => ({ kind: 'build', why })
  if (force) return build('`--force` asks for it')
  const outputs: (readonly [string, Built])[] = []
  for (const output of targets.map((target) => outputOf(told, target, publicCopy))) {
    const built = await store.get(output)
    if (built === null) return build(`\`${output}\` has not been built here`)
    if (built === 'missing') return build(`\`${output}\` is gone`)
    if (built === 'altered') return build(`\`${output}\` is not as it was written`)
    const change = changeBetween(built.basis, basis, told)
    if (change !== null) return build(change)
    if (built.basis.check !== basis.check) outputs.push([output, built])
  }
  return outputs.length === 0 ? { kind: 'unchanged' } : { kind: 'compare', outputs }
}
