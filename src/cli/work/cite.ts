import { type CslFile, isStyleName, type StyleName } from '../../brief/front-matter.ts'
import type { Locator } from '../../brief/locator.ts'
import { readLocator } from '../../brief/read-locator.ts'
import { citeOnce } from '../../cite/cite-once.ts'
import { missingFor } from '../../cite/missing.ts'
import { plainPhrase } from '../../cite/plain-phrase.ts'
import { loadLibrary } from '../../library/load.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import { cslStyle } from '../csl-style.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'

/** Prints one citation as its style has it. `asked` is the key as typed, `words` where in the source. */
export async function cite(
  workspace: string,
  asked: string,
  words: string,
  style: StyleName | CslFile,
  terminal: Terminal
): Promise<void> {
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
  const loaded = isStyleName(style) ? style : await cslStyle(workspace, style)
  const { citation, entry } = citeOnce(item, locatorIn(words), loaded)
  terminal.out(`${plainPhrase(citation)}\n${entry === null ? '' : `${plainPhrase(entry)}\n`}`)
  const missing = missingFor(record.item, style)
  if (missing.length > 0) terminal.err(`\`${record.file}\` lacks ${missing.join(', ')}\n`)
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
