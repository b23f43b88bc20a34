import { buildBriefs, openPrinter } from '../build-briefs.ts'
import type { Terminal } from '../terminal.ts'
import { keptPrinter } from '../watch/kept-printer.ts'
import { makeLooker } from '../watch/look.ts'
import { newsTo } from '../watch/news.ts'
import { type Round, rounds } from '../watch/rounds.ts'
import { checkSeveral, runOf, type SeenBrief } from '../watch/seen-brief.ts'
import type { BuildOptions } from './build.ts'

/** Builds as `brief build` does, and again after each change what depends on it, until the process is ended. */
export async function watchBuild(
  workspace: string,
  asked: readonly string[],
  options: BuildOptions,
  terminal: Terminal
): Promise<never> {
  const { to, jobs, draft = false, force = false, explain = false, public: publicCopy = false } = options
  const settings = { workspace, targets: to, jobs, draft, explain, publicCopy }
  const looker = await makeLooker(workspace, asked, terminal.cwd, { draft, publicCopy })
  const printer = keptPrinter(() => openPrinter(terminal))
  const tell = newsTo(terminal, '; what was built of it stays')
  /** The briefs that are built as they are, or were refused. */
  let done: ReadonlySet<SeenBrief> = new Set()
  let first = true

  return rounds(looker, terminal, async ({ look: { briefs, around, faults }, since }: Round) => {
    const open = briefs.filter((brief) => !done.has(brief))
    const run = runOf(await checkSeveral(open, terminal), around)
    const kept = { renderer: around.renderer, printer }
    const { lines, failures } = await buildBriefs(run, { ...settings, force: force && first }, terminal, kept)
    const news = lines.filter((line) => first || !line.endsWith('  unchanged'))
    tell({ run, files: briefs.map(({ file }) => file.file), lines: news, faults, failures })
    done = new Set(failures.length === 0 ? briefs : briefs.filter((brief) => done.has(brief)))
    first = false
    terminal.err(`Done in ${Math.round(performance.now() - since)} ms; waiting for changes, Ctrl-C ends\n`)
    return 'done'
  })
}
