import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBelow } from './random.ts'

/** A source's text, and what a brief may say of it. */
interface Source {
  readonly key: string
  readonly text: string
  readonly sentences: readonly string[]
}

interface Size {
  readonly sources: number
  /** How many of them each brief cites. */
  readonly cited: number
  readonly sourceLength: number
  readonly briefs: number
  readonly words: number
  readonly claims: number
}

/** Set as a briefing on A4, about so many pages. */
export const tenPages = { words: 3200, claims: 40 } as const
export const twentyPages = { words: 6400, claims: 100 } as const

/** Cited by every brief, and by the first alone. */
export const sharedSource = keyAt(0)
export const aloneSource = keyAt(1)

type Below = (limit: number) => number

const common =
  'the of and to in that is for on with as by this be are was which have from or an has been not their more will may all other such these were its when than if about who out also into only some could time between our made where most many over them under new before those must through each can two any same upon work within during without again case used way even here find give public'.split(
    ' '
  )
const things =
  'reports webpages complaints services notices inquiries platforms responses offences referrals images accounts providers'.split(
    ' '
  )
const bodies = 'regulator,department,hotline,committee,agency,commission,council,authority'.split(',')

/** Bodies that the sources which no brief cites are given in turn. */
const mostBodies = 100

/** Writes a workspace whose briefs quote and count what its sources say; in one brief of ten every twentieth claim is wrong. The same each time. */
export function writeWorkspace(folder: string, size: Size): void {
  const below = randomBelow(size.sources)
  for (const name of ['sources', 'briefs']) mkdirSync(join(folder, name), { recursive: true })
  const made: Source[] = []
  for (let index = 0; index < size.sources; index++) {
    const key = keyAt(index)
    const old = made[index % mostBodies]
    const source =
      old === undefined || index < mostBodies ? makeSource(key, size.sourceLength, below) : renamed(old, key)
    writeFileSync(join(folder, 'sources', `${key}.md`), source.text)
    if (index < mostBodies) made.push(source)
  }
  for (let index = 0; index < size.briefs; index++) {
    const name = `brief-${String(index).padStart(4, '0')}`
    writeFileSync(
      join(folder, 'briefs', `${name}.md`),
      makeBrief(name, citedBy(index, made, size), size, index % 10 === 0, below)
    )
  }
}

function keyAt(index: number): string {
  return `source-${String(index).padStart(4, '0')}`
}

function renamed(source: Source, key: string): Source {
  return { ...source, key, text: source.text.replace(source.key, key) }
}

/** The first source, the second where it is the first brief, and others in turn. */
function citedBy(brief: number, made: readonly Source[], { cited }: Size): readonly Source[] {
  const [shared, alone, ...others] = made
  const own = [shared, ...(brief === 0 ? [alone] : [])].filter((one) => one !== undefined)
  const from = others.length === 0 ? 0 : (brief * 7) % others.length
  return [...own, ...others.slice(from), ...others.slice(0, from)].slice(0, cited)
}

function makeSource(key: string, length: number, below: Below): Source {
  const head = `---\ntype: report\ntitle: Report ${key}\nauthor: Bench\nissued: 2025-03-01\nevidence: { standing: primary, completeness: full }\n---\n`
  const vocabulary = Array.from({ length: 2500 }, () => pseudoWord(below))
  const sentences: string[] = []
  let text = head
  let page = 0
  while (text.length < length) {
    text += `<!-- page ${++page} -->\n\n## ${capital(words(4, vocabulary, below))}\n\n`
    for (let paragraph = 0; paragraph < 5; paragraph++) {
      const own = Array.from({ length: 4 }, () => sentence(vocabulary, below))
      sentences.push(...own)
      text += `${own.join(' ')}\n\n`
    }
  }
  return { key, text, sentences }
}

function sentence(vocabulary: readonly string[], below: Below): string {
  if (below(4) > 0) return `${capital(words(12 + below(14), vocabulary, below))}.`
  const noun = `${pick(vocabulary, below)} ${pick(things, below)}`
  const count = (1000 + below(900_000)).toLocaleString('en-GB')
  const share = (1 + below(980) / 10).toFixed(1)
  return `The ${pick(bodies, below)} counted ${count} ${noun} in ${2012 + below(13)}, and ${share} per cent of ${noun} were ${words(6, vocabulary, below)}.`
}

function makeBrief(
  name: string,
  sources: readonly Source[],
  { words: wanted, claims }: Size,
  faulty: boolean,
  below: Below
): string {
  const paragraphs: string[] = []
  const notes: string[] = []
  const vocabulary = Array.from({ length: 1500 }, () => pseudoWord(below))
  for (let claim = 0; claim < claims; claim++) {
    const source = sources[claim % sources.length] ?? sources[0]
    if (!source) break
    const said = claim % 2 === 0 ? quoted(source, faulty && claim % 20 === 0, below) : counted(source, below)
    const filler = Array.from(
      { length: 2 },
      () => `${capital(words(Math.round(wanted / claims / 2) - 14, vocabulary, below))}.`
    )
    if (claim % 8 === 0) paragraphs.push(`## ${capital(words(4, vocabulary, below))}`)
    paragraphs.push(`${filler.join(' ')} ${said}[^${claim}]`)
    notes.push(`[^${claim}]: @${source.key}, p 1.`)
  }
  return `---\ntitle: ${capital(name)}\ndate: 2026-11-20\n---\n\n${paragraphs.join('\n\n')}\n\n${notes.join('\n')}\n`
}

function quoted({ sentences }: Source, wrong: boolean, below: Below): string {
  const plain = sentences.filter((one) => !/\d/.test(one))
  const taken = pick(plain, below).split(' ').slice(0, 10)
  if (wrong) taken[5] = 'otherwise'
  return `The report says “${taken.join(' ')}”.`
}

function counted({ sentences }: Source, below: Below): string {
  return pick(
    sentences.filter((one) => /\d/.test(one)),
    below
  ).replace(/, and .*$/, '.')
}

function words(count: number, vocabulary: readonly string[], below: Below): string {
  return Array.from({ length: count }, () => pick(below(2) === 0 ? common : vocabulary, below)).join(' ')
}

function pseudoWord(below: Below): string {
  const syllables = [
    'ba',
    'con',
    'der',
    'est',
    'fi',
    'gra',
    'hin',
    'lor',
    'mu',
    'nep',
    'or',
    'pol',
    'ren',
    'sta',
    'tri',
    'ver'
  ]
  return Array.from({ length: 2 + below(3) }, () => pick(syllables, below)).join('')
}

function pick<T>(from: readonly T[], below: Below): T {
  const one = from[below(from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
