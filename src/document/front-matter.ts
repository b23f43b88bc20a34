import { type Document, isMap, isPair, isScalar, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../text/nearest.ts'
import type { Span } from './place.ts'

/** What is wrong with a piece of front matter; the span is in the file. */
export interface FrontMatterProblem extends Span {
  readonly problem: string
  readonly fix: string
}

/** Settings as the YAML has them, unvalidated. */
export interface SettingsRead {
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: readonly FrontMatterProblem[]
  /** The span of the value at a path, or of the nearest thing above it that is there. */
  readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Span
}

/** A file cut in two; `bodyStart` is just after the closing line of its front matter. */
export interface FrontMatterRead extends SettingsRead {
  readonly bodyStart: number
}

const fence = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m
/** Above any honest use; a document with more is an alias bomb. */
const mostAliases = 50

export function readFrontMatter(text: string): FrontMatterRead {
  const opening = text.startsWith('---') ? fence.exec(text) : null
  if (opening?.index !== 0) {
    const unclosed = /^---[ \t]*(?:\r\n?|\n)/.test(text)
    const problem = unclosed
      ? { problem: 'The front matter has no closing line', fix: 'write `---` on a line of its own after it' }
      : { problem: 'There is no front matter', fix: 'begin the file with a line `---`, the settings, and a line `---`' }
    const span = { start: 0, end: Math.min(3, text.length) }
    return { data: {}, bodyStart: 0, problems: [{ ...span, ...problem }], locate: () => span }
  }
  const yaml = opening[1] ?? ''
  const base = opening[0].indexOf(yaml, 3)
  return { ...readYaml(yaml, base), bodyStart: opening[0].length }
}

/** Reads settings that stand at `base` in their file. */
export function readYaml(yaml: string, base: number): SettingsRead {
  const document = parsed(yaml)
  if (document === null) {
    const span = { start: base, end: base + yaml.length }
    const problem = { problem: 'The settings stand too deep in each other', fix: 'write them one `name: value` a line' }
    return { data: {}, problems: [{ ...span, ...problem }], locate: () => span }
  }
  const locate: FrontMatterRead['locate'] = (path, part = 'value') => spanAt(document, path, part, base, yaml.length)
  // One slip makes the parser complain of what follows too.
  const problems = document.errors.slice(0, 1).map(({ message, pos: [start, end] }) => ({
    start: base + start,
    end: base + Math.max(end, start + 1),
    problem: `This is not YAML: ${firstLine(message)}`,
    fix: 'mend the line, or put the value in quotation marks'
  }))
  if (problems.length > 0) return { data: {}, problems, locate }
  try {
    const data: unknown = document.toJS({ maxAliasCount: mostAliases })
    if (isSettings(data)) return { data, problems, locate }
    const problem = { problem: 'This is not a list of settings', fix: 'write one `name: value` a line' }
    return { data: {}, problems: [{ ...locate([]), ...problem }], locate }
  } catch {
    const problem = {
      problem: 'The settings repeat themselves without end',
      fix: 'take the `&` and `*` references out'
    }
    return { data: {}, problems: [{ ...locate([]), ...problem }], locate }
  }
}

/** Null where the text is nested beyond what the parser can follow. */
function parsed(yaml: string): Document | null {
  try {
    return parseDocument(yaml, { prettyErrors: false, uniqueKeys: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isSettings(data: unknown): data is Record<string, unknown> {
  return data !== null && typeof data === 'object' && !Array.isArray(data)
}

function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? ''
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '')
}

function spanAt(
  document: Document,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
  base: number,
  length: number
): Span {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const name = path[depth - 1]
    if (part === 'key' && depth === path.length && isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name)
      if (isPair(pair) && isScalar(pair.key) && pair.key.range) return shifted(pair.key.range, base)
    }
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return shifted(node.range, base)
  }
  return { start: base, end: base + length }
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'range' in value
}

function shifted([start, end]: readonly [number, number, number], base: number): Span {
  return { start: base + start, end: base + end }
}

/**
 * Turns zod's issues into messages. A schema's own message says what is wanted ("a date such as `2026-11-20`");
 * `names` are the settings there are, for near misses.
 */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  read: SettingsRead,
  names: (path: readonly PropertyKey[]) => readonly string[]
): readonly FrontMatterProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [problemOf(issue.path, issue.message, read)]
    return issue.keys.map((key) => unknownSetting([...issue.path, key], read, names(issue.path)))
  })
}

function problemOf(path: readonly PropertyKey[], wanted: string, read: SettingsRead): FrontMatterProblem {
  const name = shown(path.map(String).join('.'))
  const value = valueAt(read.data, path)
  const span = read.locate(path)
  if (value === undefined) {
    const line = { start: span.start, end: Math.min(span.end, span.start + 1) }
    return { ...line, problem: `\`${name}\` is missing`, fix: `add \`${name}\`: ${wanted}` }
  }
  const said = typeof value === 'object' ? 'what stands here' : `\`${shown(String(value))}\``
  return { ...span, problem: `\`${name}\` is ${said}, not ${wanted}`, fix: `write ${wanted}` }
}

export function unknownSetting(
  path: readonly PropertyKey[],
  read: SettingsRead,
  names: readonly string[]
): FrontMatterProblem {
  const name = String(path.at(-1))
  const near = nearest(name, names)
  const fix = near === null ? `take \`${shown(name)}\` out` : `write \`${near}\``
  return { ...read.locate(path, 'key'), problem: `There is no setting \`${shown(name)}\``, fix }
}

/** As typed, on one line of a message. */
function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (value === null || typeof value !== 'object') return undefined
    return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  }, data)
}
