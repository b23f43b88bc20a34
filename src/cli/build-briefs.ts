import { join } from 'node:path'
import PQueue from 'p-queue'
import type { Checked } from '../check/checked.ts'
import type { Html } from '../page/html.ts'
import { render } from '../page/render.ts'
import { loadTemplate, type Template } from '../page/template.ts'
import { TemplateProblem } from '../page/template-problem.ts'
import { openBrowser, type Printer } from '../print/browser.ts'
import { PrintFailed } from '../print/print-failed.ts'
import type { CheckedRun } from './check-briefs.ts'
import type { Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'
import { templateFolders } from './workspace.ts'
import { writeWhole } from './write-whole.ts'

export type Target = 'html' | 'pdf'

export interface BuildSettings {
  readonly workspace: string
  readonly targets: readonly Target[]
  /** How many documents to print at once. */
  readonly jobs: number
  readonly draft: boolean
  /** Leave out what is confidential, and write `NAME.public` beside the whole copy. */
  readonly publicCopy: boolean
}

/** Writes every brief that may be written, and returns a line for each file that was or was not. */
export async function buildBriefs(run: CheckedRun, settings: BuildSettings, terminal: Terminal): Promise<string[]> {
  const fit = run.checked.filter(({ ok }) => ok || settings.draft)
  const refused = run.checked.filter(({ ok }) => !ok && !settings.draft)
  const pages = await renderAll(fit, run, settings)
  const written = settings.targets.includes('html') ? await writeHtml(pages, settings, terminal) : []
  const printed = settings.targets.includes('pdf') && pages.length > 0 ? await printAll(pages, settings, terminal) : []
  return [...[...written, ...printed].sort(), ...refused.map(refusal)]
}

interface RenderedBrief {
  readonly name: string
  readonly html: Html
}

async function renderAll(
  fit: readonly Checked[],
  { library, held }: CheckedRun,
  settings: BuildSettings
): Promise<RenderedBrief[]> {
  const { workspace, draft, publicCopy } = settings
  const templates = new Map<string, Promise<Template>>()
  const templateOf = (name: string): Promise<Template> => {
    const known = templates.get(name) ?? loadTemplate(name, templateFolders(workspace))
    templates.set(name, known)
    return known
  }
  try {
    return await Promise.all(
      fit.map(async (checked) => {
        const { front, name } = checked.brief
        const html = render(checked, library, await templateOf(front.template), {
          draft,
          publicCopy,
          ...held.get(checked.brief.file)
        })
        return { name: publicCopy ? `${name}.public` : name, html }
      })
    )
  } catch (error) {
    if (error instanceof TemplateProblem) throw new UserError(error.message, 'mend the template')
    throw error
  }
}

async function writeHtml(
  pages: readonly RenderedBrief[],
  { workspace }: BuildSettings,
  terminal: Terminal
): Promise<string[]> {
  return Promise.all(
    pages.map(async ({ name, html }) => {
      await writeWhole(join(workspace, 'out', `${name}.html`), html.text)
      terminal.err(`Wrote out/${name}.html\n`)
      return `out/${name}.html  ${kilobytes(Buffer.byteLength(html.text))}`
    })
  )
}

async function printAll(
  pages: readonly RenderedBrief[],
  { workspace, jobs }: BuildSettings,
  terminal: Terminal
): Promise<string[]> {
  const printer = await openPrinter(terminal)
  const queue = new PQueue({ concurrency: jobs })
  try {
    return await queue.addAll(
      pages.map(({ name, html }) => async () => {
        terminal.err(`Printing out/${name}.pdf\n`)
        const pdf = await printer.print(html)
        await writeWhole(join(workspace, 'out', `${name}.pdf`), pdf)
        return `out/${name}.pdf  ${kilobytes(pdf.byteLength)}`
      })
    )
  } catch (error) {
    throw asUserError(error)
  } finally {
    await printer.close()
  }
}

async function openPrinter(terminal: Terminal): Promise<Printer> {
  try {
    const printer = await openBrowser({ env: terminal.env, remark: (text) => terminal.err(`${text}\n`) })
    for (const remark of printer.remarks) terminal.err(`${remark}\n`)
    return printer
  } catch (error) {
    throw asUserError(error)
  }
}

function asUserError(error: unknown): unknown {
  if (!(error instanceof PrintFailed)) return error
  return new UserError(error.message, 'name a browser that starts with `BRIEF_BROWSER`, or build with `--to html`')
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}

function refusal({ brief, findings }: Checked): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  const what = errors === 1 ? '1 error' : `${errors} errors`
  return `out/${brief.name}: not written, ${brief.file} has ${what}; mend it, or build with --draft`
}
