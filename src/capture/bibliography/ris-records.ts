/** One RIS record: its tags in order, each with its values. */
export interface RisRecord {
  readonly line: number
  readonly type: string
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Set by `ER`: without it, nobody knows whether the record is whole. */
  readonly ended: boolean
}

const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/

/** Splits a file into records. A line without a tag belongs to the value before it; what stands before a `TY` is a record without a type. */
export function risRecords(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let open: { line: number; type: string; values: Map<string, string[]> } | null = null
  let last: string[] | null = null
  const close = (ended: boolean) => {
    if (open) records.push({ ...open, ended })
    open = null
    last = null
  }
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, value = ''] = tagged.exec(raw.trimEnd()) ?? []
    if (tag === 'TY') {
      close(false)
      open = { line: index + 1, type: value.trim(), values: new Map() }
    } else if (tag === 'ER') close(true)
    else if (tag === undefined) {
      if (last && raw.trim()) last.push(`${last.pop() ?? ''}\n${raw.trim()}`)
    } else {
      open ??= { line: index + 1, type: '', values: new Map() }
      last = open.values.get(tag) ?? []
      last.push(value.trim())
      open.values.set(tag, last)
    }
  }
  close(false)
  return records
}
