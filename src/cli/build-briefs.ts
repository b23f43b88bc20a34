import { join } from 'node:path'
import PQueue from 'p-queue'
import { withFiles } from './brief-files.ts'
import { type BuildSettings, buildOne, type Outcome, type Tools, withoutPage } from './build-one.ts'
import { openBuiltStore } from './cache/built-store.ts'
import { hashOf } from './cache/hash.ts'
import { programHash } from './cache/program.ts'
import type { Desk, DeskSettings } from './desk/desk.ts'
import { openDesks } from './desk/desks.ts'
import { keepHeapSmall } from './desk/small-heap.ts'
import { threadsFor } from './desk/threads-for.ts'
import type { Told } from './desk/told.ts'
import type { Asked } from './plan-build.ts'
import { printingWith } from './printing.ts'
import { openProgress } from './progress.ts'
import { makeRenderer } from './render-briefs.ts'
import type { Terminal } from './terminal.ts'
import type { UserError } from './user-error.ts'
import { type BriefPath, readBrief } from './workspace.ts'
import { sweep } from './write-whole.ts'

export interface BuildResult {
  /** A line for each file that was or was not written. */
  readonly lines: readonly string[]
  /** One for each brief that could not be built; the others were. */
  readonly failures: readonly UserError[]
  /** In the order of the briefs. */
  readonly told: readonly Told[]
}

/** Writes every brief that may be written and has changed. Throws `UserError` where none can be built. */
export async function buildBriefs(
  paths: readonly BriefPath[],
  desk: Desk,
  deskSettings: DeskSettings,
  settings: BuildSettings,
  terminal: Terminal
): Promise<BuildResult> {
  const { workspace, draft, publicCopy } = settings
  await Promise.all(['out', '.brief'].map((folder) => sweep(join(workspace, folder))))
  const tools = {
    settings,
    asked: await askedFor(settings, terminal),
    renderer: makeRenderer(workspace, { draft, publicCopy }),
    store: await openBuiltStore(workspace),
    held: desk.surroundings.held
  }
  const outcomes = new Map<number, Outcome>()
  const open: Turn[] = []
  for (const [index, path] of paths.entries()) {
    const brief = await withFiles(await readBrief(path), workspace)
    const known = await desk.known(brief, index)
    const outcome = known && (await withoutPage(known, brief, tools))
    if (outcome) outcomes.set(index, outcome)
    else open.push({ path, index, length: brief.text.length })
  }
  for (const [index, outcome] of await buildAll(open, tools, desk, deskSettings, terminal)) outcomes.set(index, outcome)
  return resultOf(
    paths.flatMap((_, index) => outcomes.get(index) ?? []),
    settings
  )
}

/** A brief that has to be worked on. */
interface Turn {
  readonly path: BriefPath
  readonly index: number
  readonly length: number
}

export function resultOf(outcomes: readonly Outcome[], { explain }: BuildSettings): BuildResult {
  const refused = outcomes.filter(({ lines, failure }) => lines.length === 0 && !failure)
  const reasons = outcomes.flatMap(({ told, why }) =>
    explain && why !== undefined ? [`out/${told.name}: built, as ${why}`] : []
  )
  return {
    told: outcomes.map(({ told }) => told),
    failures: outcomes.flatMap(({ failure }) => failure ?? []),
    lines: [...outcomes.flatMap(({ lines }) => lines).sort(), ...reasons, ...refused.map(({ told }) => refusal(told))]
  }
}

export async function askedFor(settings: BuildSettings, { env }: Terminal): Promise<Asked> {
  const { targets, force, draft, publicCopy } = settings
  const options = hashOf(draft, publicCopy, env['BRIEF_BROWSER'] ?? '', env['PUPPETEER_EXECUTABLE_PATH'] ?? '')
  return { targets, force, publicCopy, shared: { program: await programHash(), options } }
}

/** Pages are set at the desks while the browser prints others. */
async function buildAll(
  open: readonly Turn[],
  tools: Tools,
  desk: Desk,
  deskSettings: DeskSettings,
  terminal: Terminal
): Promise<ReadonlyMap<number, Outcome>> {
  const { workspace, jobs } = tools.settings
  keepHeapSmall('briefs', open.length)
  const progress = openProgress(terminal, 'Building', open.length)
  const printing = printingWith(terminal.env, progress.remark)
  const lengths = open.map(({ length }) => length)
  const threads = threadsFor(lengths, jobs, terminal.env)
  const desks = openDesks(desk, deskSettings, threads, progress.remark)
  const queue = new PQueue({ concurrency: jobs + threads })
  const outcomes = new Map<number, Outcome>()
  try {
    await queue.addAll(
      open.map(({ path, index }) => async () => {
        const brief = await withFiles(await readBrief(path), workspace)
        await printing.calm()
        outcomes.set(index, await buildOne(brief, await desks.work(brief, index), tools, printing))
        progress.step()
      })
    )
    return outcomes
  } finally {
    queue.clear()
    progress.end()
    await Promise.all([desks.close(), printing.close()])
  }
}

function refusal({ name, file, errors }: Told): string {
  const what = errors === 1 ? '1 error' : `${errors} errors`
  return `out/${name}: not written, ${file} has ${what}; mend it, or build with --draft`
}
