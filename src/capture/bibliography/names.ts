import type { Name } from '../../library/item.ts'

/** `Smith, Jane` is a person. A name without a comma is one that is not divided: an organisation's. */
export function writtenName(text: string): Name {
  const [family = '', ...given] = text.split(/\s*,\s*/)
  const rest = given.filter(Boolean).join(', ')
  return rest ? { family: family.trim(), given: rest.trim() } : text.trim().replace(/,$/, '')
}

/** A name's parts as the formats give them. A family name alone, undivided, is an organisation's. */
export function nameFromParts(parts: {
  readonly family?: string | undefined
  readonly given?: string | undefined
  readonly particle?: string | undefined
  readonly suffix?: string | undefined
}): Name | undefined {
  const family = [parts.particle, parts.family].filter(Boolean).join(' ').trim()
  const given = [parts.given, parts.suffix].filter(Boolean).join(', ').trim()
  if (!family) return given || undefined
  return given ? { family, given } : family
}
