/** Rows of a CSV file with a head row (RFC 4180); what reads as a number is one. */
export function readCsv(text: string): readonly Readonly<Record<string, string | number>>[] {
  const [heads = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''))
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(heads.map((head, column) => [head.trim(), asValue(row[column] ?? '')])))
}

function asValue(cell: string): string | number {
  const plain = cell.trim()
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n?|\n|$)/y
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, value = '', end = ''] = match
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}
