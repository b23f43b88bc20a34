/** `A, B and C`; null where there is nobody. */
export function listed(names: readonly string[]): string | null {
  if (names.length < 2) return names[0] ?? null
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
