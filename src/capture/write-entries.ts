import { basename } from 'node:path'
import type { Item } from '../library/item.ts'
import type { AddOptions } from './add.ts'
import type { Bibliography } from './bibliography/read-bibliography.ts'
import { CaptureFailed } from './failed.ts'
import { fitReading } from './fit-reading.ts'
import { sha256 } from './record-text.ts'
import type { Captured } from './site-data.ts'
import { type Added, taken, written } from './write-added.ts'

/** A record an entry. The file is kept once; an entry whose key is taken fails alone, as a broken one does. */
export function writeEntries(
  bibliography: Bibliography,
  captured: Captured,
  ending: string,
  options: AddOptions
): Added[] {
  if (options.key !== undefined) throw new CaptureFailed('A bibliography holds several keys', 'leave `--key` out')
  const { bytes, from } = captured
  const stem =
    basename(from)
      .replace(/\.\w+$/, '')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .toLowerCase() || 'bibliography'
  const original = { name: `${stem}-${sha256(bytes).slice(0, 8)}.${ending}`, bytes }
  const isTaken = taken(options.workspace)
  const entries = bibliography.readings.map(({ key, reading: asRead, line }): Added & { line: number } => {
    const reading = fitReading(asRead)
    const what = `${from} line ${line}`
    if (isTaken(key)) {
      return {
        line,
        outcome: 'failed',
        what,
        problem: `\`sources/${key}.md\` is there already`,
        fix: 'change the key in the file, or remove the record first'
      }
    }
    const item: Item = {
      ...reading.item,
      type: options.type ?? reading.item.type ?? 'document',
      title: reading.item.title ?? key
    }
    try {
      return { line, ...written({ key, item, reading, original, from }, options) }
    } catch (error) {
      if (!(error instanceof CaptureFailed)) throw error
      return { line, outcome: 'failed', what, problem: error.message, fix: error.fix }
    }
  })
  const broken = bibliography.problems.map(({ line, problem }): Added & { line: number } => ({
    line,
    outcome: 'failed',
    what: `${from} line ${line}`,
    problem,
    fix: 'mend the entry and add the file again'
  }))
  return [...entries, ...broken].toSorted((a, b) => a.line - b.line).map(({ line: _, ...added }) => added)
}
