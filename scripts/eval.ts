import { readFileSync, writeFileSync } from 'node:fs'
import {
  type ExtractionTally,
  extractionTallies,
  type GeneratedTally,
  generatedTallies,
  labelledTallies,
  rates,
  type Tally
} from '../tests/eval/evaluation.ts'
import { evaluatedSources } from '../tests/eval/sources.ts'

const readme = new URL('../README.md', import.meta.url)
const between = /(<!-- eval -->\n)[\s\S]*?(<!-- \/eval -->)/

/** What `npm run eval` prints: how right and wrong claims fared, then what was extracted from the annotated briefs. */
function evalTables(tallies: readonly Tally[], extractions: readonly ExtractionTally[]): string {
  return [
    '| claims | right | accepted | false accusations | wrong | caught | silent passes |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...tallies.map(({ name, right, accepted, accused, wrong, silent }) =>
      row(name, right, accepted, accused.length, wrong, wrong - silent.length, silent.length)
    ),
    '',
    '| annotated brief | words | marked | quotations: recall, precision | figures | provisions |',
    '|---|--:|--:|--:|--:|--:|',
    ...extractions.map(({ name, words, scores }) =>
      row(
        name,
        words,
        scores.reduce((sum, { marked }) => sum + marked, 0),
        ...scores.map((score) => percent(score))
      )
    ),
    row(
      'all',
      extractions.reduce((sum, { words }) => sum + words, 0),
      extractions.flatMap(({ scores }) => scores).reduce((sum, { marked }) => sum + marked, 0),
      ...['quotation', 'figure', 'provision'].map((wanted) =>
        percent(...extractions.flatMap(({ scores }) => scores.filter(({ kind }) => kind === wanted)))
      )
    ),
    ''
  ].join('\n')
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)).join(' | ')} |`
}

function percent(...scores: Parameters<typeof rates>[0]): string {
  const { recall, precision } = rates(scores)
  return `${(recall * 100).toFixed(1)}%, ${(precision * 100).toFixed(1)}%`
}

/** In which ways the generated claims were made wrong, and how many of each passed in silence. */
function changeTable(generated: readonly GeneratedTally[]): string {
  const rows = generated.flatMap(({ name, ways }) =>
    ways.map(({ way, changed, silent }) => row(name, way, changed, silent))
  )
  return ['| claims | change | changed | silent passes |', '|---|---|--:|--:|', ...rows, ''].join('\n')
}

/** Each claim that went wrong, one a line. */
function misses(tallies: readonly Tally[], extractions: readonly ExtractionTally[]): readonly string[] {
  const judged = tallies.flatMap(({ name, accused, silent }) => [
    ...silent.map((claim) => `${name}: silent pass: ${claim}`),
    ...accused.map((claim) => `${name}: false accusation: ${claim}`)
  ])
  const extracted = extractions.flatMap(({ name, scores }) =>
    scores.flatMap(({ kind, missed, false: more }) => [
      ...missed.map((text) => `${name}: ${kind} missed: ${text}`),
      ...more.map((text) => `${name}: no ${kind}: ${text}`)
    ])
  )
  return [...judged, ...extracted]
}

if (import.meta.main) {
  const generated = generatedTallies(evaluatedSources(), { changed: 2400, genuine: 1000 })
  const tallies = [...labelledTallies(), ...generated]
  const extractions = extractionTallies()
  const tables = evalTables(tallies, extractions)
  process.stdout.write(`${tables}\n${changeTable(generated)}\n${misses(tallies, extractions).join('\n')}\n`)
  if (process.argv.includes('--write')) {
    const text = readFileSync(readme, 'utf8')
    if (between.test(text)) writeFileSync(readme, text.replace(between, `$1${tables}$2`))
    else process.stderr.write('README.md has no `<!-- eval -->` and `<!-- /eval -->`: the table is printed only\n')
  }
}
