import { CaptureFailed } from '../../src/capture/failed.ts'
import { fitReading } from '../../src/capture/fit-reading.ts'
import type { Reading } from '../../src/capture/reader.ts'
import { recordText } from '../../src/capture/record-text.ts'
import { StyleProblem } from '../../src/cite/csl/style-problem.ts'
import { UserError } from '../../src/cli/user-error.ts'
import type { Item } from '../../src/library/item.ts'
import { readRecord } from '../../src/library/read-record.ts'

/** Whether an error is one that the program says in a line, with what to do. */
function isSaid(error: unknown): boolean {
  const own = error instanceof CaptureFailed || error instanceof UserError || error instanceof StyleProblem
  return own && error.message !== '' && error.fix !== '' && !/[\r\n]/.test(`${error.message}${error.fix}`)
}

/** Resolves where the work is done or refused with a sentence; rejects with whatever else it throws. */
export async function done(work: () => unknown): Promise<'done' | 'refused'> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (isSaid(error)) return 'refused'
    throw error
  }
}

/** Throws unless the record that is written of a reading is one that loads without a word, with the very same text. */
export function assertSound(asRead: Reading): void {
  const reading = fitReading(asRead)
  const { title = 'Untitled', type = 'document', ...rest } = reading.item
  const item: Item = { ...rest, title, type }
  const original = { name: 'a.bin', bytes: new Uint8Array() }
  const text = recordText({ key: 'a', item, reading, original, from: 'a.bin', at: '2026-11-20T12:00:00.000Z' })
  const { record, findings } = readRecord('sources/a.md', text)
  if (findings.length > 0 || !record) throw new Error(`The record does not load: ${JSON.stringify(findings)}`)
  if (record.textSha256 !== record.evidence.capture?.['text-sha256']) throw new Error('The record’s text is another')
  if (record.item.title !== title.toWellFormed().trim())
    throw new Error(`The title is another: ${JSON.stringify([title, record.item.title])}`)
}

/** Throws where a text is more than so many times as long as what it was read from. */
export function assertBounded(text: string, of: number, times: number): void {
  const most = of * times + 10_000
  if (text.length > most) throw new Error(`${text.length} characters were made of ${of}`)
}
