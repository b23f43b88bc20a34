import { Option } from 'commander'
import { type StyleName, styleNames } from '../../brief/front-matter.ts'
import type { Locator } from '../../brief/locator.ts'
import { readLocator } from '../../brief/read-locator.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { findWorkspace } from '../workspace.ts'

interface CiteOptions {
  readonly style: StyleName
}

export const citeVerb: Verb = (program, terminal, done) => {
  program
    .command('cite')
    .description('print one citation, and its entry in a bibliography, to paste elsewhere')
    .argument('<key>', 'the record to cite')
    .argument('[locator...]', 'where in it, such as p 12 or s 10(2)')
    .addOption(new Option('--style <style>', 'how to cite').choices([...styleNames]).default('oscola5'))
    .addHelpText('after', '\nExample:\n  brief cite osa-2023 s 10(2) --style oscola5')
    .action(async (asked: string, words: string[], { style }: CiteOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { loadLibrary } = await import('../../library/load.ts')
      const { records } = await loadLibrary(workspace)
      const key = asked.replace(/^@/, '').replace(/,$/, '')
      const record = records.get(toSourceKey(key))
      if (!record) {
        const near = nearest(key, records.keys())
        throw new UserError(
          `There is no source \`${key}\``,
          near === null ? 'name a record of `sources/`' : `write \`${near}\``
        )
      }
      const { citeOnce } = await import('../../cite/cite-once.ts')
      const { missingFor } = await import('../../cite/missing.ts')
      const { plainPhrase } = await import('../../cite/plain-phrase.ts')
      // A short form is declared for the citations that follow, and here none do.
      const { 'title-short': _, ...item } = record.item
      const { citation, entry } = citeOnce(item, locatorIn(words.join(' ')), style)
      terminal.out(`${plainPhrase(citation)}\n${entry === null ? '' : `${plainPhrase(entry)}\n`}`)
      const missing = missingFor(record.item, style)
      if (missing.length > 0) terminal.err(`\`${record.file}\` lacks ${missing.join(', ')}\n`)
      done(0)
    })
}

function locatorIn(words: string): Locator | null {
  if (words === '') return null
  const locator = readLocator(words, 0)
  if (locator && locator.end === words.length) return locator
  throw new UserError(
    `\`${words}\` is no pinpoint`,
    'write it as in a footnote, such as `p 12`, `paras 3-5` or `s 10(2)(a)`'
  )
}
