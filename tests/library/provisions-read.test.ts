import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writePath } from '../../src/library/provision-path.ts'
import { readProvisions } from '../../src/library/read-provisions.ts'
import { marked } from './provision-marks.ts'

const front = '---\ntype: legislation\n---\n'

const record = `${front}# Online Safety Act 2023

## pt 3 Providers of regulated services: duties of care {sections=6-63}

### s 10 Safety duties about illegal content {in-force=2024-01-10}

(1) This section sets out the duties.

### s 20A Reports {inserted=2026-06-29} {in-force=2026-06-29} {extent=E+W+S+N.I.}
### s 66 Requirement to report {in-force=2025-11-03} {revoked=2025-10-09} {in-force=2026-04-07}
### s 184 Offence {repealed=2026-06-29} ##
#### s 10(3A) {prospective}
## Schedules
### sch 13 para 4 Maximum amount {repealed}
`

test('headings that begin with a label are provisions, with what is known of their life', () => {
  const { provisions, problems } = readProvisions(record, front.length)
  expect(problems).toEqual([])
  expect(
    provisions.map(({ path, heading, life, sections }) => ({ path: writePath(path), heading, life, sections }))
  ).toEqual([
    {
      path: 'pt 3',
      heading: 'Providers of regulated services: duties of care',
      life: { inForce: [], prospective: false },
      sections: { from: '6', to: '63' }
    },
    {
      path: 's 10',
      heading: 'Safety duties about illegal content',
      life: { inForce: ['2024-01-10'], prospective: false }
    },
    {
      path: 's 20A',
      heading: 'Reports',
      life: { inForce: ['2026-06-29'], prospective: false, inserted: '2026-06-29', extent: 'E+W+S+N.I.' }
    },
    {
      path: 's 66',
      heading: 'Requirement to report',
      life: {
        inForce: ['2025-11-03', '2026-04-07'],
        prospective: false,
        revoked: '2025-10-09',
        revokes: '2025-11-03'
      }
    },
    { path: 's 184', heading: 'Offence', life: { inForce: [], prospective: false, repealed: '2026-06-29' } },
    { path: 's 10(3A)', heading: '', life: { inForce: [], prospective: true } },
    { path: 'sch 13 para 4', heading: 'Maximum amount', life: { inForce: [], prospective: false, repealed: null } }
  ])
})

test('a provision’s text runs to the next heading of any level', () => {
  const { provisions } = readProvisions(record, front.length)
  const slices = provisions.map(({ head, body }) => [
    record.slice(head.start, head.end),
    record.slice(body.start, body.end)
  ])
  expect(slices[1]).toEqual([
    '### s 10 Safety duties about illegal content {in-force=2024-01-10}',
    '\n\n(1) This section sets out the duties.\n\n'
  ])
  expect(slices[5]).toEqual(['#### s 10(3A) {prospective}', '\n'])
  expect(slices[6]?.[1]).toBe('\n')
})

test('a heading in full, with stops or with Windows line ends is read alike', () => {
  const text = '### Section 66: Reports {in-force=2026-04-07}\r\n(1) Text\r\n# Sch. 13, para. 4 — Amount\r\n'
  const { provisions } = readProvisions(text, 0)
  expect(provisions.map(({ path, heading }) => [writePath(path), heading])).toEqual([
    ['s 66', 'Reports'],
    ['sch 13 para 4', 'Amount']
  ])
})

test('a heading’s own words are not taken for its label', () => {
  const text =
    '# s 4 "Regulated service", "Part 3 service" etc\n# s 5 Part 3 services\n# Part of the Act\n# Table 2\n# s 1 IV\n'
  expect(readProvisions(text, 0).provisions.map(({ path, heading }) => [writePath(path), heading])).toEqual([
    ['s 4', '"Regulated service", "Part 3 service" etc'],
    ['s 5', 'Part 3 services'],
    ['s 1', 'IV']
  ])
})

test('what is wrong is reported where it stands', () => {
  const drawn = `
# s 1 Short title {in-force=2026-02-30}
                  ^^^^^^^^^^^^^^^^^^^^^ \`{in-force=2026-02-30}\` holds no day: write the day in full, as in \`{in-force=2026-04-07}\`
# s 2 Extent {inforce=2026-04-07} {prospective=yes}
             ^^^^^^^^^^^^^^^^^^^^ \`{inforce=2026-04-07}\` is not known: write \`in-force\` for \`inforce\`
                                  ^^^^^^^^^^^^^^^^^ \`{prospective=yes}\` takes no value: write \`{prospective}\`
# s 3 Duties {colour=blue} {inserted}
             ^^^^^^^^^^^^^ \`{colour=blue}\` is not known: use \`in-force\`, \`prospective\`, \`repealed\`, \`inserted\`, \`revoked\`, \`extent\` or \`sections\`, each in its own braces
                           ^^^^^^^^^^ \`{inserted}\` holds no day: write the day in full, as in \`{inserted=2026-04-07}\`
# s 4 Codes {extent=England} {repealed=2026-01-01} {repealed}
            ^^^^^^^^^^^^^^^^ \`{extent=England}\` names no extent: join \`E\`, \`W\`, \`S\` and \`N.I.\` with \`+\`, as in \`{extent=E+W}\`
                                                   ^^^^^^^^^^ \`{repealed}\` is the second \`repealed\` of this provision: keep one of them
# Section 4 Codes again {prospective
  ^^^^^^^^^ \`Section 4\` stands twice in this record: keep one of the two headings
                        ^^^^^^^^^^^^ \`{prospective\` is not closed: close it with \`}\`
# s66 Reports
  ^^^ \`s66\` is no label: write \`s 66\`
# pt 3 Duties {sections=63-6}
              ^^^^^^^^^^^^^^^ \`{sections=63-6}\` is no range of sections: write the first and the last, as in \`{sections=6-63}\`
# s 5 Subsections
(1) one {insertd=2026-06-29}
        ^^^^^^^^^^^^^^^^^^^^ \`{insertd=2026-06-29}\` is not known: write \`inserted\` for \`insertd\`
(2) two
`
  const { text, draw } = marked(drawn)
  expect(draw(readProvisions(text, 0).problems)).toBe(drawn)
})

test('any text is read without fault, with spans inside it', () => {
  const piece = fc.constantFrom(
    '# ',
    's 1',
    's 20A ',
    '{',
    '}',
    'in-force',
    '=',
    '2026-01-01',
    '\n',
    '\r\n',
    '(1)',
    'pt ',
    'Sections',
    ' '
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { provisions, problems } = readProvisions(text, 0)
      for (const { start, end } of [...problems, ...provisions.flatMap(({ head, body }) => [head, body])]) {
        expect(start >= 0 && start <= end && end <= text.length).toBe(true)
      }
    })
  )
})
