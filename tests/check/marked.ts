import { expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import type { Finding } from '../../src/document/finding.ts'
import { libraryOf, type TextFile } from '../../src/library/load.ts'

const front = '---\ntitle: A brief\ndate: 2026-11-20\n---\n'
const annotation = /^\s*\^+ .*$/

/**
 * A brief drawn with its findings: under each line, carets under what a finding shows, then `problem: fix`. Takes the
 * drawing lines out, checks what is left and draws again, so that equal strings mean equal findings, places and order.
 * Front matter is added where the text has none.
 */
export function redraw(marked: string, sources: readonly TextFile[], ...onlyRules: readonly string[]): string {
  const text = marked
    .split('\n')
    .filter((line) => !annotation.test(line))
    .join('\n')
  const whole = text.startsWith('---') ? text : front + text
  const checked = check(read({ file: 'briefs/marked.md', text: whole }), libraryOf(sources), {
    templates: ['briefing']
  })
  const findings = checked.findings.filter(({ rule }) => onlyRules.length === 0 || onlyRules.includes(rule))
  return draw(text, findings, whole === text ? 0 : front.split('\n').length - 1)
}

/** A test for each of these marked briefs: it is what is drawn when only this rule looks. */
export function holds(sources: readonly TextFile[], rule: string, ...marked: readonly string[]): void {
  it.each(marked.map((text, index) => [index + 1, text] as const))(`${rule}, brief %i`, (_, text) => {
    expect(redraw(text, sources, rule)).toBe(text)
  })
}

function draw(text: string, findings: readonly Finding[], linesBefore: number): string {
  return text
    .split('\n')
    .flatMap((line, index) => {
      const here = findings.filter(({ place }) => place.start.line - linesBefore === index + 1)
      return [line, ...here.map((finding) => caretLine(line, finding))]
    })
    .join('\n')
}

function caretLine(line: string, { place: { start, end }, problem, fix }: Finding): string {
  const to = end.line === start.line ? end.column : line.length + 1
  return `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, to - start.column))} ${problem}: ${fix}`
}

/** A record of `sources/`, its text whole unless the settings say otherwise. */
export function source(key: string, body: string, settings: Readonly<Record<string, string>> = {}): TextFile {
  const all = { type: 'report', title: `Title of ${key}`, evidence: '{ completeness: full }', ...settings }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return { file: `sources/${key}.md`, text: `---\n${lines.join('\n')}\n---\n${body}` }
}
