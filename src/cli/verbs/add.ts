import { Option } from 'commander'
import { type Added, add } from '../../capture/add.ts'
import { CaptureFailed } from '../../capture/failed.ts'
import { type ItemType, itemTypes } from '../../library/item.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { findWorkspace } from '../workspace.ts'

interface AddFlags {
  readonly key?: string
  readonly type?: ItemType
  readonly allowPrivate?: boolean
}

export const addVerb: Verb = (program, terminal, done) => {
  program
    .command('add')
    .description('capture sources from addresses or files into sources/, each with its original')
    .argument(
      '<source...>',
      'web addresses, DOIs, or files: HTML, PDF, DOCX, text, legislation XML, BibTeX, RIS, CSL-JSON'
    )
    .option('--key <key>', 'the name of the record, for one source; proposed from author, title and year when left out')
    .addOption(new Option('--type <type>', 'the kind of source, a CSL type').choices(itemTypes))
    .option('--allow-private', 'fetch from private networks and this machine too')
    .addHelpText('after', '\nExample:\n  brief add https://www.legislation.gov.uk/ukpga/2023/50/section/66 report.pdf')
    .action(async (sources: string[], flags: AddFlags) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      if (flags.key !== undefined && sources.length > 1) {
        throw new UserError('`--key` names one record, and there are several sources', 'add them one by one')
      }
      const stop = stopsAtInterrupt()
      const onProgress = (line: string) => terminal.err(`${line}\n`)
      let failures = 0
      for (const source of sources) {
        const settings = { ...flags, workspace, cwd: terminal.cwd, now: new Date(), onProgress, signal: stop.signal }
        for (const added of await attempt(source, () => add(source, settings))) {
          if (added.outcome === 'failed') {
            failures++
            terminal.err(`brief: ${sources.length > 1 ? `${added.what}: ` : ''}${added.problem}: ${added.fix}\n`)
          } else terminal.out(linesFor(added))
        }
        if (stop.signal.aborted) break
      }
      stop.release()
      done(failures > 0 ? 2 : 0)
    })
}

/** A source that fails does not keep the others from being added. */
async function attempt(what: string, work: () => Promise<Added[]>): Promise<Added[]> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CaptureFailed) return [{ outcome: 'failed', what, problem: error.message, fix: error.fix }]
    if (error instanceof Error && error.name === 'AbortError') {
      return [{ outcome: 'failed', what, problem: 'Stopped, and nothing of it was written', fix: 'add it again' }]
    }
    throw error
  }
}

function linesFor(added: Extract<Added, { outcome: 'written' }>): string {
  const head = `${added.file}  ${added.completeness}, from ${added.original}\n`
  const list = added.cut === undefined ? [] : [`What was left out is listed in ${added.cut}`]
  return head + [...added.remarks, ...list].map((remark) => `  ${remark.replaceAll(/\p{Cc}/gu, ' ')}\n`).join('')
}

/** Lets Ctrl-C end the work between two steps, so that nothing is left half-made. A second one ends it at once. */
function stopsAtInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  return { signal: controller.signal, release: () => process.removeListener('SIGINT', stop) }
}
