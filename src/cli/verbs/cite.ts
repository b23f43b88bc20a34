import { type CslFile, isCslFile, isStyleName, type StyleName, styleNames } from '../../brief/front-matter.ts'
import type { Locator } from '../../brief/locator.ts'
import { readLocator } from '../../brief/read-locator.ts'
import { citeOnce } from '../../cite/cite-once.ts'
import { missingFor } from '../../cite/missing.ts'
import { plainPhrase } from '../../cite/plain-phrase.ts'
import { loadLibrary } from '../../library/load.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import { cslStyle } from '../csl-styles.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { findWorkspace } from '../workspace.ts'

interface CiteOptions {
  readonly style: string
}

export const citeVerb: Verb = (program, terminal, done) => {
  program
    .command('cite')
    .description('print one citation, and its entry in a bibliography, to paste elsewhere')
    .argument('<key>', 'the record to cite')
    .argument('[locator...]', 'where in it, such as p 12 or s 10(2)')
    .option('--style <style>', `how to cite: ${styleNames.join(', ')}, or the path of a .csl file`, 'oscola5')
    .addHelpText('after', '\nExample:\n  brief cite osa-2023 s 10(2) --style oscola5')
    .action(async (asked: string, words: string[], options: CiteOptions) => {
      const style = chosenStyle(options.style)
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
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
      // A short form is declared for the citations that follow, and here none do.
      const { 'title-short': _, ...item } = record.item
      const { citation, entry } = citeOnce(
        item,
        locatorIn(words.join(' ')),
        isStyleName(style) ? style : await cslStyle(workspace, style)
      )
      terminal.out(`${plainPhrase(citation)}\n${entry === null ? '' : `${plainPhrase(entry)}\n`}`)
      const missing = missingFor(record.item, style)
      if (missing.length > 0) terminal.err(`\`${record.file}\` lacks ${missing.join(', ')}\n`)
      done(0)
    })
}

function chosenStyle(asked: string): StyleName | CslFile {
  if (isStyleName(asked) || isCslFile(asked)) return asked
  const near = nearest(asked, styleNames)
  const fix =
    near === null ? `name one of ${styleNames.join(', ')}, or a .csl file in the workspace` : `write \`${near}\``
  throw new UserError(`There is no style \`${asked}\``, fix)
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
