import fc from 'fast-check'
import { largest } from './mutated.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The same data with values replaced, taken out, doubled or wrapped; JSON as before. */
export function mutatedJson(files: readonly string[]): fc.Arbitrary<string> {
  const good = files.flatMap(parsed)
  const change = fc.tuple(
    fc.constantFrom('replace', 'drop', 'double', 'wrap', 'rename'),
    fc.nat(),
    fc.constantFrom(...hostile)
  )
  return fc
    .tuple(fc.nat(Math.max(good.length - 1, 0)), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([which, changes]) => {
      const written = JSON.stringify(
        changes.reduce<Json>((value, [kind, target, put]) => {
          let index = target % countOf(value)
          const edit = (one: Json): Json[] => (index-- === 0 ? changed(one, kind, put) : [inside(one, edit)])
          return edit(value)[0] ?? null
        }, good[which] ?? null)
      )
      return written.length > largest ? '[]' : written
    })
}

function parsed(file: string): Json[] {
  try {
    const value: Json = JSON.parse(file)
    return [value]
  } catch {
    return []
  }
}

function changed(value: Json, kind: string, put: Json): Json[] {
  if (kind === 'drop') return []
  if (kind === 'double') return [value, value]
  if (kind === 'wrap') return [[value]]
  return kind === 'rename' ? [{ constructor: value }] : [put]
}

function inside(value: Json, edit: (one: Json) => Json[]): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.flatMap(edit)
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => edit(one).map((made) => [name, made])))
}

function countOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 1
  return Object.values(value).reduce<number>((sum, one) => sum + countOf(one), 1)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

const hostile: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  ' '.repeat(8_000),
  '\n\n---\n',
  '\0',
  '\u{D83D}',
  'constructor',
  '__proto__',
  'toString',
  '2024-99-99T00:00:00',
  '9999-12-31T23:59:59Z',
  '-000001-01-01T00:00:00Z',
  'http://[::bad',
  'javascript:alert(1)',
  'a b',
  'sir '.repeat(3_000),
  '<p>'.repeat(3_000),
  '<!-- page 7 -->',
  '&#x0;&#xD800;',
  'x'.repeat(20_000),
  [],
  {},
  [[[[]]]],
  [null],
  { name: null }
]
