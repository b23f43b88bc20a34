import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { notesToFoot } from '../src/print/foot/foot-notes.ts'
import { launch } from '../src/print/launch.ts'
import { briefOfPages } from './print-brief.ts'
import { rendered, withFloatingNotes } from './print-rendered.ts'

/** A program that makes a PDF with notes at the foot, as a whole process. */
interface Engine {
  readonly name: string
  readonly command: readonly string[]
}

const rounds = 3
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-print-'))
const one = new URL('print-one.ts', import.meta.url).pathname
const brief = new URL('../src/cli/main.ts', import.meta.url).pathname
const build = ['build', '--force', '--to', 'pdf']
const found = (name: string): boolean => spawnSync(name, ['--version']).status === 0

try {
  say('| pages | engine | seconds, whole process | against policy-brief |')
  say('|--:|---|--:|--:|')
  for (const pages of [25, 200]) await compare(pages)
  say('')
  say('| pages | pagination, ms | ms a page |')
  say('|--:|--:|--:|')
  for (const pages of [25, 200]) await paginate(pages)
} finally {
  rmSync(folder, { recursive: true })
}

/** Each engine in turn, so that what else the machine does falls on all alike; the fastest of each counts. */
async function compare(pages: number): Promise<void> {
  const text = briefOfPages(pages)
  const markdown = join(folder, 'briefs', `${pages}.md`)
  const html = join(folder, `${pages}.html`)
  const pdf = join(folder, 'out', `${pages}.pdf`)
  for (const each of [markdown, pdf]) mkdirSync(dirname(each), { recursive: true })
  writeFileSync(markdown, text)
  writeFileSync(html, withFloatingNotes(await rendered(text)))
  const engines: readonly (Engine | null)[] = [
    { name: 'policy-brief, set and printed', command: [process.execPath, one, markdown, pdf] },
    {
      name: '`brief build --force`, checked too',
      command: [process.execPath, brief, '-C', folder, ...build, markdown]
    },
    found('weasyprint') ? { name: 'WeasyPrint', command: ['weasyprint', html, pdf] } : null,
    found('pandoc') && found('xelatex')
      ? { name: 'pandoc, xelatex', command: ['pandoc', markdown, '-o', pdf, '--pdf-engine=xelatex'] }
      : null
  ]
  const runs = engines
    .filter((each) => each !== null)
    .map((engine) => ({ engine, seconds: Number.POSITIVE_INFINITY, made: 0 }))
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      // What was checked before would not be checked again.
      rmSync(join(folder, '.brief'), { recursive: true, force: true })
      run.seconds = Math.min(run.seconds, timed(run.engine))
      run.made = (await PDFDocument.load(await readFile(pdf))).getPageCount()
    }
  }
  const own = runs[0]?.seconds ?? 0
  for (const { engine, seconds, made } of runs) {
    say(`| ${made} | ${engine.name} | ${seconds.toFixed(2)} | ${(seconds / own).toFixed(1)} |`)
  }
}

function timed({ name, command: [program = '', ...args] }: Engine): number {
  const from = performance.now()
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${stderr.slice(-400)}`)
  return (performance.now() - from) / 1000
}

/** From a page that is loaded and laid out to one whose every break and note is set. */
async function paginate(pages: number): Promise<void> {
  const html = await rendered(briefOfPages(pages))
  const { browser } = await launch()
  let best = { milliseconds: Number.POSITIVE_INFINITY, pages: 0 }
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage()
    await page.emulateMediaType('print')
    await page.setContent(html.text)
    await page.evaluate('document.fonts.ready.then(() => document.body.getBoundingClientRect().height)')
    const from = performance.now()
    const feet = await notesToFoot(page, 1)
    const milliseconds = performance.now() - from
    if (feet.kind !== 'as planned') throw new Error(`not paginated: ${feet.kind}`)
    if (milliseconds < best.milliseconds) best = { milliseconds, pages: feet.plan.length }
    await page.close()
  }
  await browser.close()
  say(`| ${best.pages} | ${best.milliseconds.toFixed(0)} | ${(best.milliseconds / best.pages).toFixed(2)} |`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
