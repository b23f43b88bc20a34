import { join } from 'node:path'
import PQueue from 'p-queue'
import { askedFor, resultOf } from '../build-briefs.ts'
import { type BuildSettings, buildOne, type Tools } from '../build-one.ts'
import { openBuiltStore } from '../cache/built-store.ts'
import { hashOf } from '../cache/hash.ts'
import type { Done } from '../desk/desk.ts'
import { told } from '../desk/told.ts'
import { openPrinter } from '../printing.ts'
import { openProgress } from '../progress.ts'
import { reportPart } from '../report-parts.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { keptPrinter } from '../watch/kept-printer.ts'
import { hashOfRecord, libraryHash } from '../watch/library-hash.ts'
import { makeLooker } from '../watch/look.ts'
import { newsTo, reportSettings } from '../watch/news.ts'
import { rounds } from '../watch/rounds.ts'
import { checkSeveral, type JudgedBrief, type SeenBrief } from '../watch/seen-brief.ts'
import { sweep } from '../write-whole.ts'
import type { BuildOptions } from './build.ts'

/** Builds as `brief build` does, and again after each change what depends on it, until the process is ended. */
export async function watchBuild(
  workspace: string,
  asked: readonly string[],
  options: BuildOptions,
  terminal: Terminal
): Promise<never> {
  const { to, jobs, draft = false, force = false, explain = false, public: publicCopy = false } = options
  const looker = await makeLooker(workspace, asked, terminal.cwd, { draft, publicCopy })
  const ready = keptPrinter(() => openPrinter(terminal.env, (text) => terminal.err(`${text}\n`)))
  const printing = { ready, calm: async () => {}, close: async () => {} }
  const tell = newsTo(terminal, '; what was built of it stays')
  const store = await openBuiltStore(workspace)
  /** The briefs that are built as they are, or were refused. */
  let done: ReadonlySet<SeenBrief> = new Set()
  let first = true
  await Promise.all(['out', '.brief'].map((folder) => sweep(join(workspace, folder))))

  return rounds(looker, terminal, async ({ look: { briefs, around, faults }, since }) => {
    const settings = { workspace, targets: to, jobs, draft, explain, publicCopy, force: force && first }
    const { library, renderer } = around
    const held = { hashOf: hashOfRecord(library) }
    const tools: Tools = { settings, asked: await askedFor(settings, terminal), renderer, store, held }
    const open = briefs.filter((brief) => !done.has(brief))
    const judged = await checkSeveral(open, terminal)
    const progress = openProgress(terminal, 'Building', open.length)
    const outcomes = await new PQueue({ concurrency: jobs }).addAll(
      judged.map((one) => async () => {
        const outcome = await buildOne(one.seen.file, await doneOf(one, settings, terminal), tools, printing)
        progress.step()
        return outcome
      })
    )
    progress.end()
    const { lines, failures } = resultOf(outcomes, settings)
    const news = lines.filter((line) => first || !line.endsWith('  unchanged'))
    await tell({ judged, library, files: briefs.map(({ file }) => file.file), lines: news, faults, failures })
    done = new Set(failures.length === 0 ? briefs : briefs.filter((brief) => done.has(brief)))
    first = false
    terminal.err(`Done in ${Math.round(performance.now() - since)} ms; waiting for changes, Ctrl-C ends\n`)
    return 'done'
  })
}

/** As a desk does it. What it rests on is taken to be every record. */
async function doneOf({ seen, checked }: JudgedBrief, { draft }: BuildSettings, terminal: Terminal): Promise<Done> {
  const { library, facts } = seen.around
  const part = reportPart(checked, 0, library, reportSettings(terminal))
  const one = told(checked, part, hashOf(seen.hash, libraryHash(library), facts))
  try {
    return { told: one, page: one.ok || draft ? await seen.html() : null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { told: one, page: null, failure: { message: error.message, fix: error.fix } }
  }
}
