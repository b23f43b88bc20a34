import { join } from 'node:path'
import PQueue from 'p-queue'
import type { Checked } from '../check/checked.ts'
import type { Printer } from '../print/browser.ts'
import { PrintFailed } from '../print/print-failed.ts'
import { surroundingsOf } from './cache/basis.ts'
import { type BuiltStore, openBuiltStore } from './cache/built-store.ts'
import { hashOf, hashOfBytes } from './cache/hash.ts'
import { programHash } from './cache/program.ts'
import type { CheckedRun } from './check-briefs.ts'
import { type Asked, outputOf, type Plan, planBuild, type Target } from './plan-build.ts'
import { makeRenderer, type Renderer } from './render-briefs.ts'
import type { Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'
import { sweep, writeTogether } from './write-whole.ts'

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

export interface BuildResult {
  /** A line for each file that was or was not written. */
  readonly lines: readonly string[]
  /** One for each brief that could not be built; the others were. */
  readonly failures: readonly UserError[]
}

/** What a build that follows another uses again; it is not this build's to close. */
export interface Kept {
  readonly renderer: Renderer
  readonly printer: () => Promise<Printer>
}

/** Writes every brief that may be written and has changed. Throws `UserError` where none can be built. */
export async function buildBriefs(
  run: CheckedRun,
  settings: BuildSettings,
  terminal: Terminal,
  kept?: Kept
): Promise<BuildResult> {
  const { workspace, draft, targets, explain, publicCopy } = settings
  const fit = run.checked.filter(({ ok }) => ok || draft)
  const refused = run.checked.filter(({ ok }) => !ok && !draft)
  await sweep(join(workspace, 'out'))
  const store = await openBuiltStore(workspace)
  const renderer = kept?.renderer ?? makeRenderer(workspace, { draft, publicCopy })
  const asked = await askedFor(run, settings, terminal)
  const plans: Plan[] = []
  for (const checked of fit) plans.push(await planBuild(checked, run, asked, renderer, store))
  const changed = plans.filter(({ why }) => why !== null)
  const unchanged = plans.filter(({ why }) => why === null)
  const lines = unchanged.flatMap(({ checked }) =>
    targets.map((one) => `${outputOf(checked, one, publicCopy)}  unchanged`)
  )
  const built = await buildAll(changed, run, settings, { renderer, store, printer: kept?.printer }, terminal)
  const reasons = explain ? changed.map(({ checked, why }) => `out/${checked.brief.name}: built, as ${why}`) : []
  return {
    lines: [...[...lines, ...built.lines].sort(), ...reasons, ...refused.map(refusal)],
    failures: built.failures
  }
}

async function askedFor(run: CheckedRun, settings: BuildSettings, { env }: Terminal): Promise<Asked> {
  const { targets, force, draft, publicCopy } = settings
  const options = hashOf(draft, publicCopy, env['BRIEF_BROWSER'] ?? '', env['PUPPETEER_EXECUTABLE_PATH'] ?? '')
  return {
    targets,
    force,
    publicCopy,
    shared: { program: await programHash(), options, surroundings: surroundingsOf(run) }
  }
}

interface Tools {
  readonly renderer: Renderer
  readonly store: BuiltStore
  readonly printer?: Kept['printer'] | undefined
}

async function buildAll(
  plans: readonly Plan[],
  run: CheckedRun,
  settings: BuildSettings,
  tools: Tools,
  terminal: Terminal
): Promise<BuildResult> {
  if (plans.length === 0) return { lines: [], failures: [] }
  const open = tools.printer ?? (() => openPrinter(terminal))
  const printer = settings.targets.includes('pdf') ? await open() : null
  const queue = new PQueue({ concurrency: settings.jobs })
  const failures: UserError[] = []
  const begun = performance.now()
  let done = 0
  try {
    const lines = await queue.addAll(
      plans.map((plan) => async () => {
        const { name } = plan.checked.brief
        terminal.err(`Building ${++done} of ${plans.length}: out/${name}${timeLeft(begun, done - 1, plans.length)}\n`)
        try {
          return await buildOne(plan, run, settings, tools, printer)
        } catch (error) {
          failures.push(asUserError(error))
          return []
        }
      })
    )
    return { lines: lines.flat(), failures }
  } finally {
    if (!tools.printer) await printer?.close()
  }
}

/** All of a brief's files are made before the first is written, so that they are always of one and the same build. */
async function buildOne(
  { checked, basis }: Plan,
  run: CheckedRun,
  { workspace, targets, publicCopy }: BuildSettings,
  { renderer, store }: Tools,
  printer: Printer | null
): Promise<string[]> {
  const html = await renderer.render(checked, run)
  const page = hashOfBytes(html.text)
  const files: { output: string; data: string | Uint8Array; says: string }[] = []
  for (const target of targets) {
    const output = outputOf(checked, target, publicCopy)
    if (target === 'pdf' && printer) {
      const { bytes, lacks } = await printer.print(html)
      files.push({ output, data: bytes, says: `, ${accessibility(lacks)}` })
    } else files.push({ output, data: html.text, says: '' })
  }
  await writeTogether(files.map(({ output, data }) => ({ path: join(workspace, output), data })))
  for (const { output, data } of files) await store.put(output, { basis, page, file: hashOfBytes(data) })
  return files.map(({ output, data, says }) => `${output}  ${kilobytes(Buffer.byteLength(data))}${says}`)
}

function accessibility(lacks: readonly string[]): string {
  return lacks.length === 0 ? 'accessible (PDF/UA-1)' : `not accessible (PDF/UA-1): ${lacks.join('; ')}`
}

/** Starts the browser, and says what is to be known of it. Throws `UserError`. */
export async function openPrinter(terminal: Terminal): Promise<Printer> {
  const { openBrowser } = await import('../print/browser.ts')
  try {
    const printer = await openBrowser({ env: terminal.env, remark: (text) => terminal.err(`${text}\n`) })
    for (const remark of printer.remarks) terminal.err(`${remark}\n`)
    return printer
  } catch (error) {
    throw asUserError(error)
  }
}

/** Throws what is a bug of ours. */
function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error
  if (!(error instanceof PrintFailed)) throw error
  return new UserError(error.message, 'name a browser that starts with `BRIEF_BROWSER`, or build with `--to html`')
}

function timeLeft(begun: number, done: number, all: number): string {
  const seconds = done === 0 ? 0 : ((performance.now() - begun) / done / 1000) * (all - done)
  return seconds < 10
    ? ''
    : `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`} left`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}

function refusal({ brief, findings }: Checked): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  const what = errors === 1 ? '1 error' : `${errors} errors`
  return `out/${brief.name}: not written, ${brief.file} has ${what}; mend it, or build with --draft`
}
