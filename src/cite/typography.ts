import { type Phrase, say } from './phrase.ts'

/** Single marks around, double inside (OSCOLA s 1.5): the title's own single pairs become double. */
export function singleQuoted(text: string): Phrase {
  const inner = text.replace(/(^|[\s([{–—-])‘([^‘’]*(?:’(?=\p{L})[^‘’]*)*)’(?!\p{L})/gu, '$1“$2”')
  return say('‘', inner, '’')
}

/** Double marks around, single inside. */
export function doubleQuoted(text: string): Phrase {
  return say('“', text.replaceAll('“', '‘').replaceAll('”', '’'), '”')
}

/** A hyphen between two numbers, or a number and a volume in Roman numerals, as the en dash that guides print. */
export function enDash(text: string): string {
  return text.replace(/(?<=[\dA-Za-z)])\s*[-–—]\s*(?=[\dIVXLCivxlc(])/g, '–')
}

const ordinalEnds: ReadonlyMap<Intl.LDMLPluralRule, string> = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
  ['other', 'th']
])
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** `6th edn`, `rev edn`; `null` for a first edition, which guides leave out. */
export function edition(text: string | undefined): string | null {
  const words = text?.replace(/\.?$/, '').trim() ?? ''
  const number = /^(\d+)(?:st|nd|rd|th)?(?:\s+ed(?:n|ition)?)?$/i.exec(words)?.[1]
  if (number !== undefined) return number === '1' ? null : `${ordinal(Number(number))} edn`
  if (words === '' || /^first(?:\s+ed(?:n|ition)?)?$/i.test(words)) return null
  if (/^rev(?:ised)?(?:\s+ed(?:n|ition)?)?$/i.test(words)) return 'rev edn'
  return /\bedn$/.test(words) ? words : `${words.replace(/\s+ed(?:ition)?$/i, '')} edn`
}

function ordinal(number: number): string {
  return `${number}${ordinalEnds.get(ordinals.select(number)) ?? 'th'}`
}
