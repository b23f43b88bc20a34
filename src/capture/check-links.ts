import PQueue from 'p-queue'
import type { Library, SourceRecord } from '../library/record.ts'
import { captureAddress } from './at-address.ts'
import { CaptureFailed } from './failed.ts'
import { ask } from './fetch/fetch-source.ts'
import { sha256 } from './record-text.ts'
import type { AddressOptions } from './site-data.ts'

/** What an address answers now. */
export interface Link {
  readonly key: string
  readonly url: string
  readonly state: 'unchanged' | 'answers' | 'changed' | 'withdrawn' | 'gone'
  readonly says: string
}

const atOnce = 4
const withdrawal =
  /\b(?:this (?:page|publication|guidance|document|report|consultation)|it) (?:was|has been) (?:withdrawn|archived|superseded)\b[^.\n]{0,120}/i

/** Asks every record's address: whether it answers, where, and whether what it says is still what was captured. */
export async function checkLinks(library: Library, options: AddressOptions): Promise<Link[]> {
  const records = [...library.records.values()].filter((record) => addressOf(record) !== undefined)
  const queue = new PQueue({ concurrency: atOnce })
  return queue.addAll(records.map((record) => () => checkLink(record, options)))
}

function addressOf({ item, evidence }: SourceRecord): string | undefined {
  const from = evidence.capture?.from
  return from && /^https?:/.test(from) ? from : item.URL
}

async function checkLink(record: SourceRecord, options: AddressOptions): Promise<Link> {
  const url = addressOf(record) ?? ''
  const link = { key: record.key, url }
  try {
    return {
      ...link,
      ...(record.evidence.capture?.from === url ? await compare(record, url, options) : await answer(url, options))
    }
  } catch (error) {
    if (error instanceof CaptureFailed) return { ...link, state: 'gone', says: error.message }
    throw error
  }
}

/** A page that was not captured from its address is only asked whether it is there. */
async function answer(url: string, options: AddressOptions): Promise<Pick<Link, 'state' | 'says'>> {
  const { status, url: last } = await ask(url, options)
  if (status >= 400) return { state: 'gone', says: `answers ${status}` }
  return {
    state: 'answers',
    says: sameAddress(last, url) ? `answers ${status}` : `answers ${status}, sent on to ${last}`
  }
}

async function compare(
  record: SourceRecord,
  url: string,
  options: AddressOptions
): Promise<Pick<Link, 'state' | 'says'>> {
  const { source, bytes, from } = await captureAddress(url, options)
  const on = sameAddress(from, url) ? '' : `, sent on to ${from}`
  if (record.evidence.capture?.sha256 === sha256(bytes) || source.kind === 'many')
    return { state: 'unchanged', says: `the same bytes${on}` }
  const { reading } = source
  const banner = reading.withdrawn?.says ?? withdrawal.exec(reading.text)?.[0]
  const known = record.text.slice(record.bodyStart)
  if (banner !== undefined && !withdrawal.test(known) && !record.evidence.withdrawn)
    return { state: 'withdrawn', says: `${banner}${on}` }
  const now = new Set(linesOf(reading.text))
  const then = linesOf(known)
  const there = then.filter((line) => now.has(line)).length
  if (there === then.length) return { state: 'unchanged', says: `says all that was captured${on}` }
  return { state: 'changed', says: `${then.length - there} of ${then.length} captured lines are no longer there${on}` }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim())
  return lines.filter((line) => line !== '')
}

function sameAddress(a: string, b: string): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/#.*$|\/$/, '')
  return plain(a) === plain(b)
}
