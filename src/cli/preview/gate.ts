import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

export interface Refused {
  readonly status: 403 | 405
  readonly words: string
}

/**
 * Null for what this machine's own browser asks for. A name of another's that leads here (DNS rebinding), and what
 * another page asks for in the reader's name, is refused.
 */
export function refusal(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number
): Refused | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) {
    return { status: 403, words: `This preview answers at http://${hosts[0]}/ and by no other name` }
  }
  if (method !== 'GET') return { status: 405, words: 'A preview is read with GET, and changes nothing' }
  const own = hosts.map((host) => `http://${host}`)
  if (headers.origin !== undefined && !own.includes(headers.origin)) return fromElsewhere
  return isOwn(headers) ? null : fromElsewhere
}

const fromElsewhere: Refused = { status: 403, words: 'This preview answers no other page' }

/** A link that is followed to here is fine wherever it stands. Older browsers do not say from where they ask. */
function isOwn(headers: IncomingHttpHeaders): boolean {
  const { 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers
  return site === 'none' || site === 'same-origin' || (mode === 'navigate' && dest === 'document')
}
