import { wayOf } from './direction.ts'

const grammar = new Set(
  `a an the this that these those it its they them their there here he she his her we us our you your i my who whom whose which what when where
  while whereas why how if unless than then so as at by for from in into of off on onto to up down out over under above below about around between among
  across through during before after since until till with within without against per via and or but nor not no yes also both either neither
  each every all any some such only just even still yet already again very too more most less least fewer fewest much many several other another same
  own is are was were be been being am has have had having do does did done doing will would shall should can could may might must
  s t re ve ll d m said says say now once twice together nearly almost roughly approximately exactly alone overall compared comparison`.split(
    /\s+/
  )
)

const vague = new Set(
  `number numbers figure figures total totals sum amount amounts rate rates level levels share proportion percentage per cent percent points point
  rise fall change times time year years month months quarter quarters week day period annual annually yearly monthly recorded
  reported reporting according show shows showed shown found find finds say stood stand reach reached reaching reaches total totalled totalling
  make made makes take took taken seen see saw give gave given get got bring brought go goes going went come comes coming came set put means leave leaves gives giving makes takes
  million billion thousand hundred trillion half third quarter first second last next previous latest new average mean median mid pre post
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozen
  bn mn tn km combined extra additional further separate different individual whole entire mere estimated estimate almost highest lowest higher lower ending ended doubled doubling trebled trebling tripled tripling quadrupled halved halving doubles halves`.split(
    /\s+/
  )
)

const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['peoples', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['lives', 'life'],
  ['spent', 'spend'],
  ['spending', 'spend'],
  ['paid', 'pay'],
  ['sold', 'sell'],
  ['held', 'hold'],
  ['built', 'build'],
  ['sentenced', 'sentence'],
  ['analyses', 'analysis'],
  ['media', 'media'],
  ['data', 'data'],
  ['url', 'webpag'],
  ['urls', 'webpag'],
  ['uk', 'uk'],
  ['kids', 'child'],
  ['kid', 'child']
])

const plurals = new Set(['children', 'people', 'men', 'women', 'data'])

/** Whether a lower-case word says what a sentence is about: no grammar, no direction, no word any statistic has. */
export function isContent(lower: string): boolean {
  return lower.length > 1 && !grammar.has(lower) && !vague.has(lower) && wayOf(lower) === null
}

/** Whether it is a word of grammar: an article, preposition, auxiliary, pronoun. */
export function isGrammar(lower: string): boolean {
  return grammar.has(lower)
}

/** Whether it looks like a plural noun. */
export function isPlural(lower: string): boolean {
  return plurals.has(lower) || (/[^siu]s$/.test(lower) && lower.length > 3 && !lower.endsWith("'s"))
}

/** A light stem for comparing words: possessives, plurals, `-ed`, `-ing` and a final `e` are taken off. */
export function stem(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '')
  const known = irregular.get(lower)
  if (known !== undefined) return known
  let base = lower
  if (base.length > 4 && base.endsWith('ies')) base = `${base.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x)es$/.test(base)) base = base.slice(0, -2)
  else if (/[^siu]s$/.test(base) && base.length > 3) base = base.slice(0, -1)
  if (base.length > 5 && base.endsWith('ing')) base = single(base.slice(0, -3))
  else if (base.length > 4 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`
  else if (base.length > 4 && base.endsWith('ed')) base = single(base.slice(0, -2))
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base
}

function single(base: string): string {
  return /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
}

const wordPattern = /[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu

/** The stems of the words that say what `text` is about, in order, repeats kept; `web page` is read as one word. */
export function contentStems(text: string): string[] {
  const stems: string[] = []
  const joined = text
    .replace(/\b([Ww])eb (?=(?:page|site)s?\b)/g, '$1eb')
    .replace(/\bon-line\b/gi, 'online')
    .replace(/\btake-up\b/gi, 'uptake')
  for (const word of joined.match(wordPattern) ?? []) {
    const one = contentStem(word)
    if (one !== null) stems.push(one)
  }
  return stems
}

/** A text has few words that differ, however long it is. */
const mostKnown = 50_000
const knownStems = new Map<string, string | null>()

function contentStem(word: string): string | null {
  const known = knownStems.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const found = isContent(lower.replace(/['’]s$/u, '')) ? stem(lower) : null
  if (knownStems.size >= mostKnown) knownStems.clear()
  knownStems.set(word, found)
  return found
}
