/** A place on legislation.gov.uk, whatever form of address named it. */
export interface LegislationAddress {
  readonly site: 'legislation'
  /** `ukpga`, `uksi`, `asp` … */
  readonly type: string
  /** A calendar year, or a reign and its year: `Eliz2/3-4`. */
  readonly year: string
  readonly number: string
  /** `section/66`, `schedule/13/paragraph/4`, `contents`; empty for the whole document. */
  readonly fragment: string
  /** `england+wales`, or null for all. */
  readonly extent: string | null
  /** `2026-04-07`, `enacted`, `made`, `prospective` …; null for the text in force now. */
  readonly version: string | null
  readonly language: 'en' | 'cy'
  /** The one to store: it names the law, not one version of its text. */
  readonly identifier: string
  /** The page people read, in the text now in force. */
  readonly page: string
  /** The XML to ask for. */
  readonly data: string
}

const types =
  'ukpga ukla ukppa ukcm apgb gbla gbppa aep aosp asp aip apni mnia nia mwa anaw asc uksi ssi wsi nisr ukci nisi ukmo ' +
  'nisro ukdsi sdsi nidsr nidsi wdsi uksro eur eudn eudr eut'
const isType = new Set(types.split(' '))

const isVersion = /^(?:\d{4}-\d\d-\d\d|enacted|made|created|adopted|prospective|current)$/
const isExtent = /^=?(?:england|wales|scotland|ni)(?:[+ ](?:england|wales|scotland|ni))*$/
/** What the site has beside a law's text; it is read as the page or PDF it is. */
const isOther = /^(?:notes|resources|pdfs|images|impacts|memorandum|changes|executive-note|policy-note)$/
const isFormat = /^data\.(?:xml|akn|rdf|htm|html|xht|pdf|csv|feed)$/

/**
 * Reads any of legislation.gov.uk's forms of address: `[cy/][id/]type/year/number[/fragment][/extent][/version]
 * [/language][/data.xml]`, with `http` or `https`, with or without `www`. `cy/` is the site in Welsh, `/welsh` the text.
 * Null for any other address.
 */
export function understandLegislation(
  address: string,
  base = 'https://www.legislation.gov.uk'
): LegislationAddress | null {
  const url = parsedUrl(address)
  if (!url || !(isLegislationHost(url.hostname) || url.origin === new URL(base).origin)) return null
  const steps = url.pathname.split('/').filter(Boolean).map(decoded)
  if (/^(?:cy|en)$/.test(steps[0] ?? '')) steps.shift()
  if (steps[0] === 'id') steps.shift()
  const type = steps.shift()?.toLowerCase() ?? ''
  const year = yearFrom(steps)
  const number = steps.shift() ?? ''
  if (!isType.has(type) || !year || !/^[a-z]?\d+[A-Za-z]?$/.test(number)) return null
  const { version, extent, language, format } = takeTail(steps)
  if (isOther.test(steps[0] ?? '')) return null
  // The site sends those who ask for an Act to its contents; who gives that page's address means the Act.
  const fragment = steps.join('/') === 'contents' && !format ? '' : steps.join('/')
  return complete({ type, year, number, fragment, extent, version, language: language === 'welsh' ? 'cy' : 'en' }, base)
}

type Parts = Omit<LegislationAddress, 'site' | 'identifier' | 'page' | 'data'>

function complete(parts: Parts, base: string): LegislationAddress {
  const work = [parts.type, parts.year, parts.number]
  const document = [...work, ...(parts.fragment ? [parts.fragment] : [])].join('/')
  const expression = [document, parts.extent, parts.version === 'current' ? null : parts.version]
  const welsh = parts.language === 'cy' ? ['welsh'] : []
  return {
    site: 'legislation',
    ...parts,
    identifier: `http://www.legislation.gov.uk/id/${document}`,
    page: `https://www.legislation.gov.uk/${parts.fragment === 'contents' ? work.join('/') : document}`,
    data: `${base}/${[...expression.filter((part) => part !== null), ...welsh].join('/')}/data.xml`
  }
}

/** A calendar year is one step, a regnal year two: `Eliz2/3-4`. */
function yearFrom(steps: string[]): string | null {
  const first = steps.shift()
  if (first === undefined) return null
  if (/^\d{4}$/.test(first)) return first
  return /^[A-Z][A-Za-z]+\d*$/.test(first) && /^[\d-]+$/.test(steps[0] ?? '') ? `${first}/${steps.shift()}` : null
}

interface Tail {
  version: string | null
  extent: string | null
  language: string | null
  format: boolean
}

function takeTail(steps: string[]): Tail {
  const tail: Tail = { version: null, extent: null, language: null, format: isFormat.test(steps.at(-1) ?? '') }
  if (tail.format) steps.pop()
  if (/^(?:english|welsh)$/.test(steps.at(-1) ?? '')) tail.language = steps.pop() ?? null
  if (isVersion.test(steps.at(-1) ?? '')) tail.version = steps.pop() ?? null
  if (isExtent.test(steps.at(-1) ?? '')) tail.extent = steps.pop()?.replaceAll(' ', '+') ?? null
  return tail
}

function isLegislationHost(host: string): boolean {
  return host === 'legislation.gov.uk' || host === 'www.legislation.gov.uk'
}

function parsedUrl(address: string): URL | null {
  return URL.canParse(address) && /^https?:/i.test(address) ? new URL(address) : null
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
