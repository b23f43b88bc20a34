import type { Name } from '../../library/item.ts'

const honours = /^(?:(?:(?:the )?(?:rt|right) hon\.?|sir|dame|mr|mrs|ms|miss|dr|prof(?:essor)?)\s+)+/i
const peers =
  /^(?:the )?(?:lord|lady|baroness|baron|viscount|viscountess|earl|countess|duke|duchess|marquess|bishop|archbishop)\b/i

/** A member's display name: `Sir John Hayes` is a person, `Lord Bethell` is known by the whole. */
export function memberName(display: string): Name {
  const plain = stripHonours(display.trim())
  if (peers.test(plain)) return { family: plain.replace(/^the /i, '') }
  const words = plain.split(/\s+/)
  const family = words.pop() ?? plain
  return words.length > 0 ? { family, given: words.join(' ') } : { family }
}

function stripHonours(name: string): string {
  return name.replace(honours, '')
}

const office =
  /^(?:the|her|his)\b|\b(?:minister|secretary|chancellor|leader|lord president|speaker|advocate|solicitor)\b/i

/** Hansard's attribution: `Martin Vickers (Brigg and Immingham) (Con)`, `The Minister for Security (Dan Jarvis)`. */
export function speakerName(attribution: string): Name | undefined {
  const [, before = '', within] = /^([^(]*)(?:\(([^)]*)\))?/.exec(attribution.trim()) ?? []
  const name = office.test(before) && !peers.test(before) && within ? within : before
  return name.trim() ? memberName(name) : undefined
}
