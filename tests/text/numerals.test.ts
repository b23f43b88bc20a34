import { expect, test } from 'vitest'
import type { Numeral } from '../../src/text/numerals/numeral.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'

/** One line a numeral: what was read, drawn short. */
function drawn(text: string): string[] {
  return readNumerals(text).map((numeral) => {
    expect(text.slice(numeral.start, numeral.end)).toBe(numeral.text)
    return numeral.kind === 'figure' ? drawnFigure(numeral) : `${numeral.text} | ${numeral.reason}`
  })
}

function drawnFigure({
  text,
  value,
  upper,
  unit,
  hedge,
  way,
  role,
  period,
  counted
}: Extract<Numeral, { kind: 'figure' }>): string {
  const kind =
    unit.kind === 'money'
      ? unit.currency
      : unit.kind === 'measure'
        ? unit.name
        : unit.kind === 'rate'
          ? `per ${unit.per}`
          : unit.kind
  const parts = [text, `${Number(value.toFixed(4))}${upper === null ? '' : ` to ${upper}`}`, kind]
  if (hedge) parts.push(hedge.comparator)
  if (way) parts.push(`${way} ${role}`)
  if (period) parts.push(`in ${period}`)
  if (counted.bond === 'tight') parts.push(`of ${counted.words.join(' ')}`)
  return parts.join(' | ')
}

const read: readonly (readonly [string, readonly string[]])[] = [
  [
    'The charity acted on 291,273 webpages in 2024.',
    ['291,273 | 291273 | count | in 2024 | of webpages', '2024 | date']
  ],
  [
    'visits rose from 2.1 to 6.8 million',
    ['2.1 | 2100000 | count | up from | of visits', '6.8 million | 6800000 | count | up to']
  ],
  [
    'among 16- and 17-year-olds, and three- to five-year-olds',
    ['16- and 17-year-olds | age group', 'three- to five-year-olds | age group']
  ],
  ['The helpline is open 24/7.', ['24/7 | name']],
  ['just under half noticed no change', ['half | 50 | percent | just-below']],
  ['an error rate of one in 1,200', ['one in 1,200 | 0.0833 | percent | of error']],
  ['Fines (£000)', ['£000 | code']],
  ['Per 100,000 people', ['Per 100,000 | code']],
  ['nearly £3.2bn was spent', ['£3.2bn | 3200000000 | GBP | below']],
  ['£3,214 million', ['£3,214 million | 3214000000 | GBP']],
  ['a fine of €1.5m', ['€1.5m | 1500000 | EUR | of fine']],
  ['US$4.5 billion', ['US$4.5 billion | 4500000000 | USD']],
  ['a charge of 50p', ['50p | 0.5 | GBP | of charge']],
  ['117 per cent of target', ['117 per cent | 117 | percent | of target']],
  ['one in five households', ['one in five | 20 | percent | of households']],
  ['9 out of 10 parents', ['9 out of 10 | 90 | percent | of parents']],
  ['about two-thirds of councils', ['two-thirds | 66.6667 | percent | about | of councils']],
  ['a third of applicants', ['a third | 33.3333 | percent | of applicants']],
  ['half of the respondents', ['half | 50 | percent | of respondents']],
  ['between 15 and 20 per cent of users', ['15 and 20 per cent | 15 to 20 | percent | of users']],
  ['15–20% of users', ['15–20% | 15 to 20 | percent | of users']],
  ['£3–£5 million', ['£3–£5 million | 3000000 to 5000000 | GBP']],
  ['rose from 5 to 10 per cent', ['5 | 5 | percent | up from', '10 per cent | 10 | percent | up to']],
  [
    'Prosecutions fell from 3,725 in 2016 to 2,180 in 2021',
    [
      '3,725 | 3725 | count | down from | in 2016 | of prosecutions',
      '2016 | date',
      '2,180 | 2180 | count | down to | in 2021',
      '2021 | date'
    ]
  ],
  ['GDP fell by 0.4%', ['0.4% | 0.4 | percent | down change | of gdp']],
  ['a change of −0.4%', ['−0.4% | 0.4 | percent | down change']],
  ['a 2.5 percentage point rise', ['2.5 percentage point | 2.5 | points | up change']],
  ['12.4 offences per 100,000 people', ['12.4 offences per 100,000 | 12.4 | per 100000 | of offences']],
  ['it more than doubled', ['doubled | 2 | times | above | up change']],
  ['a three-fold rise', ['three-fold | 3 | times | up change']],
  ['prosecutions halved', ['halved | 0.5 | times | down change']],
  ['four times as many', ['four times | 4 | times | up change']],
  ['the third largest provider', ['third | 3 | rank | of largest provider']],
  ['two hundred and fifty prosecutions', ['two hundred and fifty | 250 | count | of prosecutions']],
  ['two and a half million people', ['two and a half million | 2500000 | count | of people']],
  ['half a million people', ['half a million | 500000 | count | of people']],
  ['34 million users or more', ['34 million | 34000000 | count | of users']],
  ['5,000 or more users', ['5,000 | 5000 | count | at-least | of users']],
  ['no more than 28 days', ['28 days | 28 | day | at-most']],
  ['a waiting list of 7.6m', ['7.6m | 7600000 | count | of waiting list']],
  [
    '142 of 213 councils (67%)',
    ['142 | 142 | count | of councils', '213 | 213 | count | of councils', '67% | 67 | percent']
  ],
  [
    'in the year ending March 2022 there were 450 deaths',
    ['year ending March 2022 | date', '450 | 450 | count | in 2021/22 | of deaths']
  ],
  ['H1 2021 saw 100,616 reports', ['H1 2021 | date', '100,616 | 100616 | count | in 2021-h1 | of reports']],
  [
    'announced 291,270 webpages in January 2025',
    ['291,270 | 291270 | count | in 2025-01 | of webpages', 'January 2025 | date']
  ],
  ['291,270 webpages, announced in January 2025', ['291,270 | 291270 | count | of webpages', 'January 2025 | date']]
]

for (const [text, expected] of read) test(`reads: ${text}`, () => expect(drawn(text)).toEqual(expected))

const left: readonly (readonly [string, readonly string[]])[] = [
  [
    'section 66 of the Online Safety Act 2023 (c. 50)',
    ['section 66 | reference', '2023 | date', 'c. 50 | paper number']
  ],
  ['ss 1(1) and 4(3)', ['ss 1(1) and 4(3) | reference']],
  ['see pages 3–5 and paras 42, 45', ['pages 3–5 | reference', 'paras 42, 45 | reference']],
  [
    'SI 2026/268, HC 766, Cm 9999 and CBP-9506',
    ['SI 2026/268 | paper number', 'HC 766 | paper number', 'Cm 9999 | paper number', 'CBP-9506 | code']
  ],
  ['7 to 10-year-olds and children aged 11-13', ['7 to 10-year-olds | age group', 'aged 11-13 | age group']],
  ['under-18s and the 11–16s', ['under-18s | age group', '11–16s | age group']],
  ['call 020 7946 0018 at 9.30am', ['020 7946 0018 | phone number', '9.30am | time of day']],
  ['the 21st century', ['21st | order']],
  ['no one knew of the one', ['one | pronoun', 'one | pronoun']],
  ['version 2.1 of WCAG 2.2', ['version 2.1 | version', 'WCAG 2.2 | paper number']],
  ['https://example.org/2024/05', ['https://example.org/2024/05 | link']],
  ['Category 1 services after COVID-19, with GPT-4', ['Category 1 | name', 'COVID-19 | code', 'GPT-4 | code']],
  [
    '31 March 2024, 12/03/2024, 2021/22 and the 2010s',
    ['31 March 2024 | date', '12/03/2024 | date', '2021/22 | date', '2010s | date']
  ],
  ['1. First\n2. Second', ['1. | list number', 'First | order', '2. | list number', 'Second | order']]
]

for (const [text, expected] of left) test(`leaves out: ${text}`, () => expect(drawn(text)).toEqual(expected))
