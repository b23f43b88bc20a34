import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownTemplates } from '../../page/own-templates.ts'
import { loadOwnPages } from '../preview/own-pages.ts'
import { printsWith } from '../preview/prints.ts'
import { makeReaders } from '../preview/readers.ts'
import { serve } from '../preview/serve.ts'
import { makeShown } from '../preview/shown.ts'
import { openPrinter } from '../printing.ts'
import type { Terminal } from '../terminal.ts'
import { keptPrinter } from '../watch/kept-printer.ts'
import { makeLooker } from '../watch/look.ts'
import { newsTo } from '../watch/news.ts'
import { type Round, rounds } from '../watch/rounds.ts'
import { checkSeveral, type SeenBrief } from '../watch/seen-brief.ts'

export interface PreviewOptions {
  readonly port?: number
  readonly draft?: boolean
  readonly public?: boolean
}

/** Shows briefs on this machine, and again after each change, until the process is ended. Nothing is written. */
export async function preview(
  workspace: string,
  asked: readonly string[],
  { port: wanted = 0, draft, public: publicCopy = false }: PreviewOptions,
  terminal: Terminal
): Promise<never> {
  const looker = await makeLooker(workspace, asked, terminal.cwd, { draft: draft ?? 'where-wrong', publicCopy })
  const pages = await loadOwnPages(workspace)
  const script = await readFile(join(ownTemplates, 'preview', 'reload.js'), 'utf8')
  const shown = makeShown(pages)
  const readers = makeReaders()
  const print = printsWith(keptPrinter(() => openPrinter(terminal.env, (text) => terminal.err(`${text}\n`))))
  const port = await serve({ shown, readers, print, pages, script }, wanted, terminal)
  terminal.out(`Preview on http://127.0.0.1:${port}/\n`)
  const tell = newsTo(terminal, '')
  const refresh = async (): Promise<void> => {
    for (const of of readers.open()) readers.tell(of, (await shown.page(of)).hash)
  }
  /** The briefs of which was said what the check found. */
  let told: ReadonlySet<SeenBrief> = new Set()

  const work = async ({ look, since, stale }: Round): Promise<'done' | 'broken off'> => {
    shown.show(look)
    // Who has a page open waits for it; what the others are found to be is for the list and the terminal.
    await refresh()
    const open = look.briefs.filter((brief) => !told.has(brief))
    const judged = await checkSeveral(open, terminal, stale)
    const files = look.briefs.map(({ file }) => file.file)
    await tell({ judged, library: look.around.library, files, lines: [], faults: look.faults, failures: [] })
    told = new Set([...look.briefs.filter((brief) => told.has(brief)), ...judged.map(({ seen }) => seen)])
    await refresh()
    if (judged.length < open.length) return 'broken off'
    terminal.err(`Done in ${Math.round(performance.now() - since)} ms; waiting for changes, Ctrl-C ends\n`)
    return 'done'
  }
  return rounds(looker, terminal, work, (error) => {
    shown.fail(error)
    refresh()
  })
}
