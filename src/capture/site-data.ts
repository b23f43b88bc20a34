import type { Bases } from './addresses/bases.ts'
import type { Described } from './addresses/described.ts'
import { CaptureFailed } from './failed.ts'
import { type Answer, type FetchOptions, fetchSource } from './fetch/fetch-source.ts'
import type { Source } from './read-source.ts'
import type { Reading } from './reader.ts'
import { nameAndVersion } from './version.ts'

/** A source with the bytes it was read from. */
export interface Captured {
  readonly source: Source
  readonly bytes: Uint8Array
  /** The address after redirects. */
  readonly from: string
}

export interface AddressOptions extends FetchOptions {
  readonly bases: Bases
  readonly onPage?: (page: number, of: number) => void
}

export interface Data {
  readonly answer: Answer
  readonly json: unknown
}

export async function askForData(address: string, options: AddressOptions, accept = 'application/json'): Promise<Data> {
  const answer = await fetchSource(address, { ...options, accept })
  try {
    return { answer, json: JSON.parse(new TextDecoder().decode(answer.bytes)) }
  } catch {
    const { host } = new URL(answer.url)
    throw new CaptureFailed(
      `${host} answered with something other than data`,
      'try again later, or save the page and add the file'
    )
  }
}

/** Data that a capture can do without: its failure is only said. */
export async function orRemark(asked: Promise<Data>): Promise<Data | string> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof CaptureFailed) return `Its site’s own data is missing: ${error.message}`
    throw error
  }
}

/** A source that is all in its site's data. */
export function fromData({ answer }: Data, described: Described): Captured {
  const text = described.text ?? ''
  const reading: Reading = {
    item: described.item,
    text,
    completeness: text === '' ? 'none' : 'full',
    reader: nameAndVersion('policy-brief'),
    remarks:
      text === ''
        ? ['Only its details are recorded: capture its text from a file, or from an address that leads to it']
        : []
  }
  return withDescription(
    { source: { kind: 'one', ending: 'json', reading }, bytes: answer.bytes, from: answer.url },
    described
  )
}

/** What a site states of a source wins over what was read off the source. */
export function withDescription(captured: Captured, described: Described): Captured {
  if (captured.source.kind === 'many') return captured
  const { reading } = captured.source
  const { item, standing, licence, withdrawn, attachments, remarks } = described
  const files = attachments.map(({ title, url }) => `A file belongs to it: ${title}, ${url}`)
  const guessed = reading.guessed?.filter((what) => item[what === 'date' ? 'issued' : 'title'] === undefined) ?? []
  const merged: Reading = {
    ...reading,
    item: { ...reading.item, ...item },
    standing,
    ...(licence !== undefined && { licence }),
    ...(withdrawn && { withdrawn }),
    guessed,
    remarks: [...reading.remarks, ...remarks, ...files.filter((file) => !remarks.includes(file))]
  }
  return { ...captured, source: { ...captured.source, reading: merged } }
}

export function remarked(captured: Captured, remark: string): Captured {
  if (captured.source.kind === 'many') return captured
  const { reading } = captured.source
  return { ...captured, source: { ...captured.source, reading: { ...reading, remarks: [...reading.remarks, remark] } } }
}
