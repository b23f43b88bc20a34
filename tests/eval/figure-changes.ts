import type { Figure } from '../../src/text/numerals/numeral.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'
import type { Random } from './random.ts'

/** A sentence of a source with one of its figures made wrong. */
export interface Change {
  readonly kind: 'digit' | 'unit' | 'direction' | 'scale' | 'hedge' | 'period' | 'points' | 'noun' | 'swap' | 'share'
  readonly text: string
}

const otherNouns = ['vehicles', 'landlords', 'hectares', 'tribunals', 'farms', 'images', 'ferries']

const directions: ReadonlyMap<string, string> = new Map([
  ['rose', 'fell'],
  ['fell', 'rose'],
  ['increased', 'decreased'],
  ['grew', 'shrank'],
  ['increase', 'decrease'],
  ['fall', 'rise'],
  ['up', 'down'],
  ['down', 'up'],
  ['halved', 'doubled'],
  ['doubled', 'halved'],
  ['higher', 'lower'],
  ['more', 'fewer']
])

const hedges: ReadonlyMap<string, string> = new Map([
  ['nearly', 'more than'],
  ['almost', 'over'],
  ['more than', 'fewer than'],
  ['over', 'under'],
  ['just over', 'just under'],
  ['fewer than', 'more than'],
  ['at least', 'at most'],
  ['up to', 'at least'],
  ['around', 'well over'],
  ['about', 'fewer than'],
  ['some', 'fewer than']
])

/** Every way of making one figure of `sentence` wrong that its words allow. `taken` are values that would be right again. */
export function changesOf(
  sentence: string,
  figure: Figure,
  taken: ReadonlySet<number>,
  random: Random
): readonly Change[] {
  return [
    ...digitChanges(sentence, figure, taken, random),
    ...unitChanges(sentence, figure),
    ...scaleChanges(sentence, figure),
    ...wordChanges(sentence, figure),
    ...hedgeChanges(sentence, figure),
    ...periodChanges(sentence, figure),
    ...nounChanges(sentence, figure, random)
  ].filter(({ text }) => text !== sentence)
}

function put(sentence: string, { start, end }: { start: number; end: number }, text: string): string {
  return sentence.slice(0, start) + text + sentence.slice(end)
}

function digitChanges(sentence: string, figure: Figure, taken: ReadonlySet<number>, random: Random): Change[] {
  if (figure.form !== 'digits') return []
  const places = [...figure.text].flatMap((char, index) => (/\d/.test(char) ? [index] : []))
  const changes: Change[] = []
  for (const place of places) {
    const digit = Number(figure.text[place])
    const other = (digit + 1 + random.below(8)) % 10
    if (other === 0 && place === places[0]) continue
    const text = put(sentence, figure, `${figure.text.slice(0, place)}${other}${figure.text.slice(place + 1)}`)
    const read = readNumerals(text).find((numeral) => numeral.start === figure.start)
    if (read?.kind === 'figure' && !taken.has(read.value)) changes.push({ kind: 'digit', text })
  }
  return changes
}

function unitChanges(sentence: string, figure: Figure): Change[] {
  const { text, unit } = figure
  const swapped = (from: RegExp, to: string): string => put(sentence, figure, text.replace(from, to))
  switch (unit.kind) {
    case 'percent':
      return /%|per cent/.test(text)
        ? [
            { kind: 'points', text: swapped(/%| per cent/, ' percentage points') },
            { kind: 'share', text: swapped(/%| per cent/, ' per 1,000') }
          ]
        : []
    case 'points':
      return [{ kind: 'points', text: swapped(/ percentage points/, ' per cent') }]
    case 'money':
      return [
        {
          kind: 'unit',
          text: put(sentence, figure, text.startsWith('€') ? text.replace('€', '£') : text.replace(/[£$]/, '€'))
        }
      ]
    case 'measure':
      return [{ kind: 'unit', text: swapped(/weeks|months|years|days|hours/, 'decades') }]
    case 'rate':
      return [{ kind: 'unit', text: swapped(/100,000/, '10,000') }]
    case 'count':
      return [
        { kind: 'unit', text: put(sentence, figure, `£${text}`) },
        { kind: 'unit', text: put(sentence, figure, `${text}%`) }
      ]
    case 'times':
    case 'rank':
      return []
  }
}

function scaleChanges(sentence: string, figure: Figure): Change[] {
  const { text } = figure
  if (figure.form !== 'digits' || figure.unit.kind === 'measure') return []
  const changed = [text.replace(/ million/, ' billion'), text.replace(/ billion/, ' million'), text.replace(/bn$/, 'm')]
  if (figure.scale === 1 && figure.unit.kind === 'count') changed.push(`${text} million`, text.replace(/,\d{3}$/, ''))
  return changed.map((other) => ({ kind: 'scale', text: put(sentence, figure, other) }))
}

function wordChanges(sentence: string, figure: Figure): Change[] {
  if (figure.way === null) return []
  const changes: Change[] = []
  for (const match of sentence.matchAll(/[a-z]+/gi)) {
    const other = directions.get(match[0])
    if (other === undefined || Math.abs(match.index - figure.start) > 25) continue
    if (/^ (?:than|to)\b/.test(sentence.slice(match.index + match[0].length)) && /^(?:more|up)$/.test(match[0]))
      continue
    changes.push({
      kind: 'direction',
      text: put(sentence, { start: match.index, end: match.index + match[0].length }, other)
    })
  }
  return changes.slice(0, 1)
}

function hedgeChanges(sentence: string, figure: Figure): Change[] {
  const { hedge } = figure
  if (hedge === null)
    return figure.form === 'digits' && figure.role !== 'change'
      ? [{ kind: 'hedge', text: put(sentence, { start: figure.start, end: figure.start }, 'more than ') }]
      : []
  const other = hedges.get(sentence.slice(hedge.start, hedge.end).toLowerCase())
  return other === undefined ? [] : [{ kind: 'hedge', text: put(sentence, hedge, other) }]
}

function periodChanges(sentence: string, figure: Figure): Change[] {
  const { period } = figure
  if (period === null) return []
  const year = period.slice(0, 4)
  const at = sentence.indexOf(year)
  if (at === -1 || sentence.indexOf(year, at + 1) !== -1 || figure.periodBond === null) return []
  const next = `${Number(year) + 1}`
  const fiscal = /^\d{4}\/(\d\d)/.exec(sentence.slice(at))
  const text = fiscal
    ? put(sentence, { start: at, end: at + 7 }, `${next}/${`${(Number(fiscal[1]) + 1) % 100}`.padStart(2, '0')}`)
    : put(sentence, { start: at, end: at + 4 }, next)
  return [{ kind: 'period', text }]
}

function nounChanges(sentence: string, figure: Figure, random: Random): Change[] {
  if (figure.counted.bond !== 'tight') return []
  const noun = figure.counted.words.findLast((word) => /s$|people|children/.test(word))
  const at = noun === undefined ? -1 : sentence.toLowerCase().indexOf(noun, figure.end)
  const other = random.pick(otherNouns.filter((word) => !sentence.includes(word)))
  if (noun === undefined || at === -1 || other === undefined || at > figure.end + 30) return []
  return [{ kind: 'noun', text: put(sentence, { start: at, end: at + noun.length }, other) }]
}

/** Two figures of one unit in each other's place. */
export function exchanged(sentence: string, a: Figure, b: Figure): Change | null {
  if (a.unit.kind !== b.unit.kind || a.value === b.value || a.end > b.start || a.form !== b.form) return null
  const text = sentence.slice(0, a.start) + b.text + sentence.slice(a.end, b.start) + a.text + sentence.slice(b.end)
  return { kind: 'swap', text }
}
