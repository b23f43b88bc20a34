/** A stretch of a record as plain words, and where each unit of it stands in the record. */
export interface Clean {
  readonly text: string
  /** Offset in the record's file; defined for 0 to `text.length`. */
  readonly at: (index: number) => number
}

const noise =
  /<!--[^>]{0,200}-->|&(?:nbsp|thinsp|ensp|emsp|pound|euro|amp|percnt|ndash|mdash|minus|frac12|#\d{2,5});|<sup\b[^>]{0,80}>[^<]{0,20}<\/sup>|<\/?[a-z][^<>]{0,200}>|!?\]\([^()\s]{0,2000}(?: "[^"]{0,200}")?\)|\[\^[^\]\s]{1,60}\]:?|\{[^{}\n]{0,200}\}|\\(?=[!-/:-@[-`{-~])|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`|^[ \t]*>[ \t]?|[\u00AD\u200B-\u200D\u2060\uFEFF]|\r?\n/gimu

const entities: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&thinsp;', ' '],
  ['&ensp;', ' '],
  ['&emsp;', ' '],
  ['&pound;', '£'],
  ['&euro;', '€'],
  ['&amp;', '&'],
  ['&percnt;', '%'],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&minus;', '−'],
  ['&frac12;', '½']
])

/** Takes Markdown's marks, HTML tags, link targets, note marks and soft hyphens out of `text`; line ends become spaces. */
export function cleaned(text: string, start: number, end: number): Clean {
  const raw = text.slice(start, end)
  let out = ''
  const starts: number[] = []
  const lags: number[] = []
  let last = 0
  for (const match of raw.matchAll(noise)) {
    out += raw.slice(last, match.index)
    const put = replacement(match[0])
    last = match.index + match[0].length
    if (put.length === match[0].length) {
      out += put
      continue
    }
    out += put
    starts.push(out.length)
    lags.push(last - out.length)
  }
  out += raw.slice(last)
  const at = (index: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle + 1
      else high = middle
    }
    return start + index + (low === 0 ? 0 : (lags[low - 1] ?? 0))
  }
  return { text: out, at }
}

function replacement(found: string): string {
  if (found.endsWith('\n')) return ' '
  const entity = entities.get(found.toLowerCase())
  if (entity !== undefined) return entity
  const numeric = /^&#(\d{2,5});$/.exec(found)
  if (numeric) return String.fromCodePoint(Number(numeric[1]))
  return /^[*_`<]/.test(found) && found.startsWith('<br') ? ' ' : ''
}
