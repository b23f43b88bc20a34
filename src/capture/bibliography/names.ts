import type { Name } from '../../library/item.ts'

/** Words that stand in an organisation's name and in no person's: its comma divides nothing. */
const organisation = /\s(?:and|of|for|the|&)\s|^(?:The|HM|House)\s|,$/i

/** `Smith, Jane` is a person; a name without a comma, or with one that EndNote ends it with, is an organisation's. */
export function writtenName(text: string): Name {
  const [family = '', ...given] = text.split(/(?<!\s)\s*,\s*/)
  const rest = given.filter(Boolean).join(', ')
  if (!rest || organisation.test(text.trim())) return text.trim().replace(/,$/, '')
  return { family: family.trim(), given: rest.trim() }
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
