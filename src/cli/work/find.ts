import { find } from '../../find/find.ts'
import { footnoteFor } from '../../find/passages.ts'
import type { Terminal } from '../terminal.ts'

/** Prints the passages that hold the words, best first. */
export async function printFound(
  workspace: string,
  words: readonly string[],
  limit: number,
  format: 'text' | 'json',
  terminal: Terminal
): Promise<void> {
  const emphasis = terminal.coloured && format === 'text' ? (['\u001B[1m', '\u001B[22m'] as const) : (['', ''] as const)
  const hits = await find(workspace, words, { limit, emphasis })
  if (format === 'json') {
    const passages = hits.map(({ shown: _, ...hit }) => ({ ...hit, footnote: footnoteFor(hit.key, hit.locator) }))
    terminal.out(`${JSON.stringify({ schema: 'policy-brief/find@1', passages }, null, 2)}\n`)
  } else {
    for (const { key, title, locator, shown } of hits) {
      terminal.out(`${key}${locator && `, ${locator}`}  ${title}\n  ${shown}\n  ${footnoteFor(key, locator)}\n\n`)
    }
    if (hits.length === 0) terminal.err('No passage holds these words\n')
  }
}
