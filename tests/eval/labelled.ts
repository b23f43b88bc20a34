import { readFileSync } from 'node:fs'
import type { Claim } from '../../src/brief/brief.ts'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import type { CheckedClaim } from '../../src/check/checked.ts'
import { libraryOf } from '../../src/library/load.ts'

/** How labelled cases fared through the whole pipeline: a brief that cites a record, read and checked. */
export interface Labelled {
  readonly right: number
  /** Right ones of which every claim was verified. */
  readonly accepted: number
  readonly wrong: number
  /** Wrong ones of which some claim was refuted, left for review or left unchecked. */
  readonly caught: number
  /** Wrong ones that were verified, or of which nothing was extracted. */
  readonly silent: readonly string[]
  /** Right ones of which some claim was refuted. */
  readonly accused: readonly string[]
  /** Right ones that were not accepted, with what was said. */
  readonly unaccepted: readonly string[]
}

interface Case {
  readonly name: string
  readonly kind: Claim['kind']
  readonly right: boolean
  readonly sentence: string
  readonly source: string
}

const report = '---\ntype: report\ntitle: A report\nevidence: { standing: primary, completeness: full }\n---\n'

export function labelledQuotations(): Labelled {
  const cases = casesIn<{ id: string; expect: string; quote: string; source: string }>('quotations')
  return fare(
    cases.map(({ id, expect, quote, source }) => ({
      name: id,
      kind: 'quotation',
      right: expect === 'accept',
      sentence: `The report has these words: “${quote}”.`,
      source: report + source
    }))
  )
}

export function labelledFigures(): Labelled {
  const cases = casesIn<{ expect: string; claim: string; source: string }>('figures')
  return fare(
    cases.map(({ expect, claim, source }) => ({
      name: `${claim} | ${source}`,
      kind: 'figure',
      right: expect === 'consistent',
      sentence: `${claim}.`,
      source: report + source
    }))
  )
}

/** Each way of writing a provision, held against an Act that has it, and against the same Act without it. */
export function labelledProvisions(): Labelled {
  const cases = casesIn<{ id: string; text: string; expect: string }>('provisions')
  return fare(
    cases.flatMap(({ id, text, expect }) => {
      const named = provisionsOf(expect)
      const sentence = `The duty is in ${text}.`
      const last = named.at(-1)
      return [
        { name: id, kind: 'provision', right: true, sentence, source: lawWith(text, named) },
        {
          name: `${id}, without it`,
          kind: 'provision',
          right: false,
          sentence,
          source: lawWith(
            text,
            named.filter((one) => one !== last)
          )
        }
      ] as const
    })
  )
}

function fare(cases: readonly Case[]): Labelled {
  const silent: string[] = []
  const accused: string[] = []
  const unaccepted: string[] = []
  for (const { name, kind, right, sentence, source } of cases) {
    const claims = claimsOf(sentence, source).filter(({ claim }) => claim.kind === kind)
    const passes = claims.length > 0 && claims.every(({ verdict }) => verdict === 'verified')
    if (right && !passes)
      unaccepted.push(`${name}: ${claims.map(({ verdict, reason }) => `${verdict}/${reason}`).join(', ')}`)
    if (right && claims.some(({ verdict }) => verdict === 'refuted')) accused.push(name)
    if (!right && (passes || claims.length === 0)) silent.push(name)
  }
  const wrong = cases.filter(({ right }) => !right).length
  const right = cases.length - wrong
  return {
    right,
    accepted: right - unaccepted.length,
    wrong,
    caught: wrong - silent.length,
    silent,
    accused,
    unaccepted
  }
}

function claimsOf(sentence: string, source: string): readonly CheckedClaim[] {
  const text = `---\ntitle: A brief\ndate: 2026-11-20\n---\n${sentence}[^s]\n\n[^s]: @source.\n`
  const library = libraryOf([{ file: 'sources/source.md', text: source }])
  return check(read({ file: 'briefs/case.md', text }), library, { templates: ['briefing'] }).claims
}

function casesIn<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'))
}

/** `ss 12-14` is three provisions, `Sch 2 para 5` one, `SI 1998/1833 reg 4(1)` one. */
function provisionsOf(expected: string): readonly string[] {
  const written = expected.replace(/^SI \S+ /, '').replace(/ \(.*\)$/, '')
  const [, from = '', join = '', to = ''] = /^ss (\d+)([-,])(\d+)$/.exec(written) ?? []
  if (from === '') return [written.toLowerCase()]
  if (join === ',') return [`s ${from}`, `s ${to}`]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, more) => `s ${Number(from) + more}`)
}

/** A whole law of the name in `text`, with these provisions and two of its own. */
function lawWith(text: string, provisions: readonly string[]): string {
  const title = /(?:\b[A-Z]\w*(?: \([A-Z]\w*\))?(?: and)? )+(?:Act|Regulations) \d{4}/.exec(text)?.[0]
  const isInstrument = /\breg\b/.test(text)
  const named = title ?? (isInstrument ? 'Working Time Regulations 1998' : 'Health and Social Care Act 2012')
  const year = named.slice(-4)
  const label = isInstrument ? 'reg' : 's'
  return [
    '---',
    'type: legislation',
    `title: ${named}`,
    `number: ${isInstrument ? 'SI 1998/1833' : 'c. 1'}`,
    `issued: ${year}-05-01`,
    'evidence: { standing: primary, completeness: full }',
    '---',
    ...[`${label} 901`, ...provisions, `${label} 902`].flatMap(provisionText)
  ].join('\n')
}

function provisionText(provision: string): readonly string[] {
  const [head = '', ...sub] = provision.split(/\(|\)\(?/).filter((part) => part !== '')
  const life = '{in-force=2001-01-01}'
  return [
    `### ${head} Of something ${life}`,
    '',
    '(1) This is so.',
    '',
    ...sub.map((part) => `(${part}) This is also so.`),
    ''
  ]
}
