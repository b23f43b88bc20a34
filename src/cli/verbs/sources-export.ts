import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { exportFormats } from '../../export/formats.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { writeWhole } from '../write-whole.ts'

/** The first of `formats` where none was asked for. Throws `UserError` for one that is not among them. */
export function chosenFormat<Format extends string>(asked: string | undefined, formats: readonly Format[]): Format {
  const [first] = formats
  const found = asked === undefined ? first : formats.find((format) => format === asked)
  if (found !== undefined) return found
  throw new UserError(
    `There is no format \`${asked}\` here`,
    `write ${formats.map((format) => `\`${format}\``).join(' or ')}`
  )
}

/** `brief sources export`. */
export function exportVerb(
  sources: Command,
  workspace: () => string,
  terminal: Terminal,
  done: (code: number) => void
): void {
  sources
    .command('export')
    .description('write the details of all sources for Zotero, EndNote or LaTeX')
    .addOption(new Option('--format <format>', 'how to write them').choices([...exportFormats]).default('csl-json'))
    .option('--output <file>', 'write to this file instead of standard output')
    .addHelpText('after', '\nExample:\n  brief sources export --format bibtex --output library.bib')
    .action(async ({ output }: { output?: string }) => {
      const format = chosenFormat(sources.opts<{ format?: string }>().format, exportFormats)
      const [{ exportLibrary }, { loadLibrary }] = await Promise.all([
        import('../../export/export-library.ts'),
        import('../../library/load.ts')
      ])
      const { records, findings } = await loadLibrary(workspace())
      const unread = new Set(findings.filter(({ level }) => level === 'error').map(({ file }) => file))
      for (const file of unread) terminal.err(`\`${file}\` has errors: see \`brief check\`\n`)
      const text = exportLibrary([...records.values()], format)
      if (output === undefined) terminal.out(text)
      else await written(resolve(terminal.cwd, output), text, output)
      if (output !== undefined)
        terminal.err(`Wrote ${records.size === 1 ? '1 source' : `${records.size} sources`} to ${output}\n`)
      done(0)
    })
}

async function written(path: string, text: string, asked: string): Promise<void> {
  try {
    await writeWhole(path, text)
  } catch (error) {
    const why = error instanceof Error ? error.message.split(',')[0] : ''
    throw new UserError(`\`${asked}\` cannot be written (${why})`, 'name a file in a folder that may be written to')
  }
}
