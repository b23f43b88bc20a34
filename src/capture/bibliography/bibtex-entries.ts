/** One BibTeX entry as written: field values keep their LaTeX, and lose their outermost braces or quotes. */
export interface BibtexEntry {
  readonly line: number
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  /** What could not be read, if anything. */
  readonly broken: string | null
}

/** Above any name of a journal. One abbreviation may hold others many times, and so on: such a file would fill the memory. */
const longestAbbreviation = 500

const start = /@\s*([A-Za-z]+)\s*[{(]/y
const aside = new Set(['comment', 'preamble'])

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Splits a file into entries. One that is not closed ends where the next begins at the start of a line. */
export function bibtexEntries(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  const strings = new Map(monthNames.map((month) => [month, month]))
  let line = 1
  let counted = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at)) {
    line += text.slice(counted, at).split('\n').length - 1
    counted = at
    start.lastIndex = at
    const type = start.exec(text)?.[1]?.toLowerCase()
    if (type === undefined) {
      at += 1
      continue
    }
    const from = start.lastIndex
    const { to, closed } = endOf(text, from)
    const body = text.slice(from, to)
    if (type === 'string') {
      const { fields, broken } = fieldsOf(body, strings)
      const long = [...fields].find(([, value]) => value.length > longestAbbreviation)?.[0]
      if (long === undefined) for (const [name, value] of fields) strings.set(name, value)
      else entries.push({ line, type, key: '', fields: new Map(), broken: tooLong(long) })
      if (broken !== null) entries.push({ line, type, key: '', fields: new Map(), broken })
    } else if (!aside.has(type)) entries.push(entryOf({ line, type, body, closed }, strings))
    at = to + (closed ? 1 : 0)
  }
  return entries
}

/** Where the entry that begins before `from` closes; or where the next one begins. */
function endOf(text: string, from: number): { to: number; closed: boolean } {
  let depth = 1
  const tokens = /\\.|[{}]|\n[ \t]*@\s*[A-Za-z]+\s*\{[^\s,{}=]*\s*,/gs
  tokens.lastIndex = from
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (token[0].startsWith('\n')) return { to: token.index, closed: false }
    if (token[0] === '{') depth += 1
    if (token[0] === '}') depth -= 1
    if (depth === 0) return { to: token.index, closed: true }
  }
  return { to: text.length, closed: false }
}

interface Raw {
  readonly line: number
  readonly type: string
  readonly body: string
  readonly closed: boolean
}

function entryOf({ line, type, body, closed }: Raw, strings: ReadonlyMap<string, string>): BibtexEntry {
  const [, key = '', rest = ''] = /^\s*([^\s,{}="]*)\s*,?([\s\S]*)$/.exec(body) ?? []
  const { fields, broken } = fieldsOf(rest, strings)
  const problem = closed ? broken : `The entry \`${key}\` is not closed: a \`}\` is missing`
  return { line, type, key, fields, broken: problem ?? (key ? null : 'The entry has no key') }
}

interface Fields {
  readonly fields: Map<string, string>
  readonly broken: string | null
}

function fieldsOf(body: string, strings: ReadonlyMap<string, string>): Fields {
  const fields = new Map<string, string>()
  const name = /\s*,?\s*([A-Za-z][\w:+-]*)\s*=\s*/y
  const rest = /[\s,]*$/y
  let at = 0
  while (at < body.length) {
    rest.lastIndex = at
    if (rest.test(body)) break
    name.lastIndex = at
    const field = name.exec(body)?.[1]?.toLowerCase()
    if (field === undefined)
      return { fields, broken: `\`${excerpt(body, at)}\` is no field: \`name = {value}\` is wanted` }
    const value = valueAt(body, name.lastIndex, strings)
    if (!value) return { fields, broken: `The value of \`${field}\` is not closed` }
    fields.set(field, value.text)
    at = value.to
    if (!/^\s*(?:,|$)/.test(body.slice(at))) return { fields, broken: `A comma is missing after \`${field}\`` }
  }
  return { fields, broken: null }
}

function tooLong(name: string): string {
  return `What \`${name}\` stands for has more than ${longestAbbreviation} characters`
}

function excerpt(body: string, at: number): string {
  return body.slice(at).trim().split('\n')[0]?.slice(0, 30) ?? ''
}

/** One value: pieces in braces, in quotes, or bare, joined with `#`. */
function valueAt(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>
): { text: string; to: number } | null {
  const bare = /[^\s,{}"#=]+/y
  const join = /\s*#\s*/y
  let text = ''
  let at = from
  while (true) {
    const open = body[at]
    if (open === '{' || open === '"') {
      const end = closing(body, at)
      if (end === -1) return null
      text += body.slice(at + 1, end)
      at = end + 1
    } else {
      bare.lastIndex = at
      const word = bare.exec(body)?.[0]
      if (word === undefined) return null
      text += strings.get(word.toLowerCase()) ?? word
      at = bare.lastIndex
    }
    join.lastIndex = at
    if (!join.test(body)) return { text, to: at }
    at = join.lastIndex
  }
}

/** Where the brace or quotation mark at `from` closes; -1 where it does not. */
function closing(body: string, from: number): number {
  const quoted = body[from] === '"'
  let depth = 0
  for (let at = from; at < body.length; at += 1) {
    const character = body[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (quoted ? character === '"' && depth === 0 && at > from : depth === 0 && character === '}') return at
  }
  return -1
}
