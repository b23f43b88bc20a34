import type { Figure } from '../../src/text/numerals/numeral.ts'

/** A genuine figure of a source, written another way. */
export interface Dressing {
  readonly kind: string
  readonly text: string
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const fractions: ReadonlyMap<number, readonly string[]> = new Map([
  [50, ['half', 'one in two']],
  [25, ['a quarter', 'one in four']],
  [20, ['one in five', 'a fifth']],
  [10, ['one in ten', 'a tenth', 'one in 10']],
  [90, ['nine in ten', '9 out of 10', 'nine out of ten']]
])

/** Every legitimate way of writing one figure of a source's sentence: other marks, other words, rounded, hedged, led in. */
export function dressingsOf(sentence: string, figure: Figure): readonly Dressing[] {
  const plain = [...sameValue(figure), ...roundedAs(figure)]
  const whole = plain.map(({ kind, text }) => ({
    kind,
    text: sentence.slice(0, figure.start) + text + sentence.slice(figure.end)
  }))
  const led = [
    { kind: 'as it stands', text: sentence },
    { kind: 'led in', text: `According to the report, ${sentence}` },
    {
      kind: 'in a paragraph',
      text: `The committee asked for the figures in full. ${sentence} Ministers have yet to respond.`
    }
  ]
  return [...led, ...whole]
}

function sameValue(figure: Figure): Dressing[] {
  const { text } = figure
  const found: Dressing[] = []
  const add = (kind: string, other: string): void => {
    if (other !== text) found.push({ kind, text: other })
  }
  if (figure.form === 'digits') {
    add('no thousands mark', /^\D*\d{2,3},\d{3}(?!,)/.test(text) ? text.replace(',', '') : text)
    add('thin space', text.replace(/(\d),(?=\d{3})/g, '$1\u2009'))
    add('no-break space', text.replace(/(\d),(?=\d{3})/g, '$1\u00A0'))
    add('narrow space', text.replace(/(\d),(?=\d{3})/g, '$1\u202F'))
    add('per cent', text.replace('%', ' per cent'))
    add('percent', text.replace(/%| per cent/, ' percent'))
    add('per cent sign', text.replace(' per cent', '%'))
    add('spaced sign', text.replace('%', '\u00A0%'))
    add('m', text.replace(' million', 'm'))
    add('no-break million', text.replace(' million', '\u00A0million'))
    add('bn', text.replace(' billion', 'bn'))
    add('billion', text.replace(/bn$/, ' billion'))
    add('points', text.replace('percentage points', 'percentage-points'))
  }
  const alone = figure.unit.kind === 'count' && figure.scale === 1 && figure.upper === null
  if (alone && figure.form === 'digits' && figure.value <= 12) add('words', words[figure.value] ?? text)
  if (alone && figure.form === 'words' && figure.value <= 12) add('digits', `${figure.value}`)
  if (figure.unit.kind === 'percent' && figure.role === 'level' && figure.upper === null)
    for (const other of fractions.get(Number(figure.value.toFixed(6))) ?? []) add('fraction', other)
  return found
}

function roundedAs(figure: Figure): Dressing[] {
  if (figure.hedge !== null || figure.upper !== null || figure.form !== 'digits') return []
  const { value, unit, text } = figure
  const mark = unit.kind === 'money' ? (/^[£$€]/.exec(text)?.[0] ?? '') : ''
  if (unit.kind === 'percent' && value % 1 !== 0 && value > 2)
    return [
      { kind: 'rounded', text: text.replace(/[\d.]+/, `${Math.round(value)}`) },
      { kind: 'about', text: `about ${text.replace(/[\d.]+/, `${Math.round(value)}`)}` }
    ]
  if ((unit.kind !== 'count' && unit.kind !== 'money') || value < 1000) return []
  const found: Dressing[] = []
  const size = 10 ** (Math.floor(Math.log10(value)) - 1)
  const written = (number: number): string => mark + number.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  const up = Math.ceil(value / size) * size
  const down = Math.floor(value / size) * size
  if (value < 1e6 && up !== value) {
    found.push({ kind: 'nearly', text: `nearly ${written(up)}` }, { kind: 'almost', text: `almost ${written(up)}` })
    found.push(
      { kind: 'more than', text: `more than ${written(down)}` },
      { kind: 'over', text: `over ${written(down)}` }
    )
    found.push(
      { kind: 'about', text: `about ${written(Math.round(value / size) * size)}` },
      { kind: 'some', text: `some ${written(Math.round(value / size) * size)}` }
    )
  }
  if (value >= 1e6)
    found.push(
      { kind: 'millions', text: `${mark}${(value / 1e6).toFixed(1)} million` },
      { kind: 'short', text: `${mark}${(value / 1e6).toFixed(1)}m` }
    )
  if (value >= 1e9) found.push({ kind: 'billions', text: `${mark}${(value / 1e9).toFixed(1)}bn` })
  return found
}
