/** Letters without their accents, digits, `-`, `_` and `.`; all else becomes a hyphen. */
export function fitForId(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '') || 'note'
}

/** The name, or with `-2`, `-3` … the first that is not taken. */
export function fresh(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let count = 2
  while (taken.has(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
