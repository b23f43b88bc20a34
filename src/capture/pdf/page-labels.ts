interface Numbering {
  readonly roman: boolean
  /** What the page's number is ahead of its place in the file, counted from 0. */
  readonly ahead: number
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/**
 * A label for each page: as printed on it or, for a page without a number between or beside numbered ones, as its turn
 * is; else the file's own label, else its place in the file, in brackets where printed numbers count differently.
 * `printed` holds the edge lines of each page.
 */
export function pageLabels(printed: readonly (readonly string[])[], own: readonly string[] | null): string[] {
  const candidates = printed.map((lines, page) => lines.flatMap((line) => numberingsIn(line, page)))
  const votes = new Map<string, number>()
  for (const key of candidates.flatMap((list) => [...new Set(list.map(keyOf))]))
    votes.set(key, (votes.get(key) ?? 0) + 1)
  const weight = (numbering: Numbering) => votes.get(keyOf(numbering)) ?? 0
  const known = candidates.map(
    (list) => list.filter((one) => weight(one) > 1).toSorted((a, b) => weight(b) - weight(a))[0]
  )
  const all = known.map((numbering, page) => numbering ?? neighbour(known, page))
  const labels = all.map((numbering, page) => (numbering ? labelOf(numbering, page) : undefined))
  const anyPrinted = known.some(Boolean)
  return labels.map((label, page) => {
    if (label !== undefined) return label
    const given = own?.[page]
    if (given && !(anyPrinted && labels.includes(given))) return given
    return anyPrinted ? `[${page + 1}]` : String(page + 1)
  })
}

/** The numbers that stand first or last in a line: `14 | Annual report`, `Page 3 of 10`, `- iv -`. */
function numberingsIn(line: string, page: number): Numbering[] {
  const bare = line.replace(/\s+(?:of|\/)\s+\d+\W*$/i, '').replaceAll(/^\W+|\W+$/g, '')
  const found = new Set([
    /^(?:page )?(\d{1,4}|[ivxlc]{1,7})(?![\p{L}\d.,])/iu.exec(bare)?.[1],
    /(?<![\p{L}\d.,])(\d{1,4}|[ivxlc]{1,7})$/iu.exec(bare)?.[1]
  ])
  return [...found].flatMap((text) => {
    if (text === undefined) return []
    const roman = !/\d/.test(text)
    const value = roman ? romanValue(text.toLowerCase()) : Number(text)
    return value > 0 ? [{ roman, ahead: value - page }] : []
  })
}

/** The numbering that runs on both sides of a page, or on the only side that has one. */
function neighbour(known: readonly (Numbering | undefined)[], page: number): Numbering | undefined {
  const before = known.slice(0, page).findLast(Boolean)
  const after = known.slice(page + 1).find(Boolean)
  if (before && after) return keyOf(before) === keyOf(after) ? before : undefined
  const only = before ?? after
  return only && page + only.ahead > 0 ? only : undefined
}

function keyOf({ roman, ahead }: Numbering): string {
  return `${roman ? 'roman' : 'arabic'} ${ahead}`
}

function labelOf({ roman, ahead }: Numbering, page: number): string {
  return roman ? romanOf(page + ahead) : String(page + ahead)
}

/** 0 for what is no Roman number: `ill`, `civic`. */
function romanValue(text: string): number {
  const digits = [...text].map((letter) => values[letter] ?? 0)
  const value = digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
  return romanOf(value) === text ? value : 0
}

function romanOf(value: number): string {
  const steps: readonly [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i']
  ]
  let rest = value
  let text = ''
  for (const [step, letters] of steps) {
    for (; rest >= step && text.length < 20; rest -= step) text += letters
  }
  return text
}
