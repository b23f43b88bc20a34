import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { CaptureFailed } from '../failed.ts'
import { nameAndVersion } from '../version.ts'
import { bodyOf } from './body.ts'
import { failureOf } from './failure-of.ts'
import { checkedUrl, guardedLookup } from './guarded-lookup.ts'

export interface FetchOptions {
  /** Lets addresses of private networks and of this machine through. */
  readonly allowPrivate?: boolean
  readonly accept?: string
  /** Bytes, packed or unpacked; 50 MB when left out. */
  readonly most?: number
  /** Milliseconds for all of it, redirects included; 30,000 when left out. */
  readonly within?: number
  readonly signal?: AbortSignal
}

/** What a server answered in the end. */
export interface Answer {
  /** The address that answered, after redirects, without its fragment. */
  readonly url: string
  /** Every address asked, the first one first. */
  readonly asked: readonly string[]
  readonly status: number
  /** In lower case, without parameters: `text/html`. */
  readonly contentType?: string
  readonly charset?: string
  /** The `Link` header. */
  readonly link?: string
  readonly bytes: Uint8Array
}

const mostRedirects = 5
const defaults = { most: 50 * 1024 * 1024, within: 30_000 }
const accepted = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8'

/** Fetches a source; throws `CaptureFailed` for any answer but success. */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Answer> {
  const answer = await ask(address, options)
  if (answer.status >= 200 && answer.status < 300) return answer
  const { host } = new URL(answer.url)
  const says = `${host} answered ${answer.status} for ${answer.url}`
  if (answer.status === 429 || answer.status === 503) throw new CaptureFailed(says, 'wait a few minutes and try again')
  if (answer.status === 401 || answer.status === 403)
    throw new CaptureFailed(says, 'save the page in a browser and add the file')
  throw new CaptureFailed(says, 'check the address in a browser')
}

/** Asks an address and follows its redirects; any status is an answer. Throws `CaptureFailed` when none comes. */
export async function ask(address: string, options: FetchOptions = {}): Promise<Answer> {
  const within = options.within ?? defaults.within
  const timeout = AbortSignal.timeout(within)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  const asked: string[] = []
  let next = address
  for (;;) {
    const url = checkedUrl(next, options.allowPrivate ?? false)
    url.hash = ''
    asked.push(url.href)
    try {
      const answer = await send(url, options, signal)
      const target = redirectOf(answer, url)
      if (target === undefined) return await answered(answer, url, asked, options)
      answer.destroy()
      next = target
    } catch (error) {
      options.signal?.throwIfAborted()
      throw failureOf(error, url, { timedOut: timeout.aborted, seconds: within / 1000 })
    }
    if (asked.length > mostRedirects) {
      throw new CaptureFailed(
        `${new URL(address).host} redirects more than ${mostRedirects} times`,
        'open it in a browser and give the last address'
      )
    }
  }
}

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const headers = {
    'User-Agent': `${nameAndVersion('policy-brief').replace(' ', '/')} (captures a cited source for its reader)`,
    Accept: options.accept ?? accepted,
    'Accept-Language': 'en-GB,en;q=0.8',
    'Accept-Encoding': 'gzip, deflate, br'
  }
  return new Promise((resolve, reject) => {
    const lookup = guardedLookup(options.allowPrivate ?? false)
    const sent = request(url, { headers, lookup, signal, agent: false, maxHeaderSize: 32_768 }, resolve)
    sent.on('error', reject)
    sent.end()
  })
}

function redirectOf(answer: IncomingMessage, from: URL): string | undefined {
  const { statusCode = 0, headers } = answer
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined
  return URL.parse(headers.location, from.href)?.href ?? headers.location
}

async function answered(
  answer: IncomingMessage,
  url: URL,
  asked: readonly string[],
  options: FetchOptions
): Promise<Answer> {
  const bytes = await bodyOf(answer, options.most ?? defaults.most)
  const [contentType, ...parameters] = (answer.headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?/.exec(parameter)?.[1]).find(Boolean)
  const link = [answer.headers['link']].flat().join(', ')
  return {
    url: url.href,
    asked,
    status: answer.statusCode ?? 0,
    bytes,
    ...(contentType && { contentType: contentType.trim() }),
    ...(charset && { charset }),
    ...(link && { link })
  }
}
