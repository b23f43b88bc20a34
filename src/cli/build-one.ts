import { join } from 'node:path'
import { type Basis, basisOf } from './cache/basis.ts'
import type { BuiltStore } from './cache/built-store.ts'
import { hashOfBytes } from './cache/hash.ts'
import type { HeldLibrary } from './cache/held-library.ts'
import type { Done } from './desk/desk.ts'
import type { Told } from './desk/told.ts'
import { type Asked, outputOf, type Plan, planBuild, type Target } from './plan-build.ts'
import { asUserError, type Printing } from './printing.ts'
import type { Renderer } from './render-briefs.ts'
import { UserError } from './user-error.ts'
import type { BriefFile } from './workspace.ts'
import { writeTogether } from './write-whole.ts'

export interface BuildSettings {
  readonly workspace: string
  readonly targets: readonly Target[]
  /** How many documents to print at once. */
  readonly jobs: number
  readonly draft: boolean
  /** Leave out what is confidential, and write `NAME.public` beside the whole copy. */
  readonly publicCopy: boolean
  /** Build also what has not changed. */
  readonly force: boolean
  /** Say why each brief was built. */
  readonly explain: boolean
}

/** What became of one brief. */
export interface Outcome {
  readonly told: Told
  readonly lines: readonly string[]
  /** Why it was built. */
  readonly why?: string
  readonly failure?: UserError
}

/** What a run builds with. */
export interface Tools {
  readonly settings: BuildSettings
  readonly asked: Asked
  readonly renderer: Renderer
  readonly store: BuiltStore
  readonly held: Pick<HeldLibrary, 'hashOf'>
}

/** What becomes of a brief for which no page is wanted; null where one is. */
export async function withoutPage(told: Told, brief: BriefFile, tools: Tools): Promise<Outcome | null> {
  if (!told.ok && !tools.settings.draft) return { told, lines: [] }
  const { plan } = await planFor(told, brief, tools)
  return plan.kind === 'unchanged' ? unchanged(told, tools.settings) : null
}

function unchanged(told: Told, { targets, publicCopy }: BuildSettings): Outcome {
  return { told, lines: targets.map((one) => `${outputOf(told, one, publicCopy)}  unchanged`) }
}

async function planFor(
  told: Told,
  brief: BriefFile,
  { renderer, asked, store, held }: Tools
): Promise<{ readonly plan: Plan; readonly basis: Basis }> {
  const { template, style } = told.rests
  const [templateHash, styleHash] = await Promise.all([renderer.hashOf(template), renderer.hashOfStyle(style)])
  const shared = { ...asked.shared, template: templateHash, style: styleHash }
  const basis = basisOf(brief, told.rests, held, shared)
  return { plan: await planBuild(told, basis, asked, store), basis }
}

/** All of a brief's files are made before the first is written, so that they are always of one and the same build. */
export async function buildOne(
  brief: BriefFile,
  { told, page, failure }: Done,
  tools: Tools,
  printing: Printing
): Promise<Outcome> {
  if (failure) return { told, lines: [], failure: new UserError(failure.message, failure.fix) }
  if (page === null) return { told, lines: [] }
  const { settings, store } = tools
  const { plan, basis } = await planFor(told, brief, tools)
  const hash = hashOfBytes(page.text)
  const why = reasonFor(plan, hash)
  if (why === null) {
    const outputs = plan.kind === 'compare' ? plan.outputs : []
    for (const [output, built] of outputs) await store.put(output, { ...built, basis })
    return unchanged(told, settings)
  }
  const printer = settings.targets.includes('pdf') ? await printing.ready() : null
  try {
    const files: { output: string; data: string | Uint8Array; says: string }[] = []
    for (const target of settings.targets) {
      const output = outputOf(told, target, settings.publicCopy)
      if (target === 'pdf' && printer) {
        const { bytes, lacks } = await printer.print(page)
        files.push({ output, data: bytes, says: `, ${accessibility(lacks)}` })
      } else files.push({ output, data: page.text, says: '' })
    }
    await writeTogether(files.map(({ output, data }) => ({ path: join(settings.workspace, output), data })))
    for (const { output, data } of files) await store.put(output, { basis, page: hash, file: hashOfBytes(data) })
    return {
      told,
      why,
      lines: files.map(({ output, data, says }) => `${output}  ${kilobytes(Buffer.byteLength(data))}${says}`)
    }
  } catch (error) {
    return { told, why, lines: [], failure: asUserError(error) }
  }
}

function reasonFor(plan: Plan, page: string): string | null {
  switch (plan.kind) {
    case 'unchanged':
      return null
    case 'build':
      return plan.why
    case 'compare':
      return plan.outputs.some(([, built]) => built.page !== page) ? 'what the check says of it has changed' : null
  }
}

function accessibility(lacks: readonly string[]): string {
  return lacks.length === 0 ? 'accessible (PDF/UA-1)' : `not accessible (PDF/UA-1): ${lacks.join('; ')}`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}
