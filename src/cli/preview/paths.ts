/** Where a brief is shown. No name holds a `/`, so that `/-/` is nobody's. */
export function pathOf(name: string): string {
  return `/${encodeURIComponent(name)}`
}

const eventsPath = '/-/events'

/** What an address asks for, the names of briefs not yet looked up; null for what can be nothing here. */
export type Asked =
  | { readonly kind: 'index' }
  | { readonly kind: 'events'; readonly of: string; readonly is: string }
  /** A brief of that name or, where there is none and it ends so, the PDF of one. */
  | { readonly kind: 'named'; readonly name: string }

export function askedFor(url: string): Asked | null {
  if (!url.startsWith('/')) return null
  try {
    const { pathname, searchParams } = new URL(`http://127.0.0.1${url}`)
    if (pathname === '/') return { kind: 'index' }
    if (pathname === eventsPath) {
      return { kind: 'events', of: searchParams.get('of') ?? '', is: searchParams.get('is') ?? '' }
    }
    return { kind: 'named', name: decodeURIComponent(pathname.slice(1)) }
  } catch {
    return null
  }
}
