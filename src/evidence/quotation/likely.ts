import type { Item } from '../../library/item.ts'
import type { SourceRecord } from '../../library/record.ts'

/**
 * Which runs of three words a record holds, as bits of their hashes: small, made once, and right about what is missing. By
 * its item, as a large library may give up a record whose text it needs room for and make it anew.
 */
const sketches = new WeakMap<Item, Uint32Array>()

/** A record is worth reading for some words when it may hold at least half of their runs of three. */
export function mayHold(record: SourceRecord, runs: readonly number[]): boolean {
  const own = record.itself ?? record
  let sketch = sketches.get(own.item)
  if (sketch === undefined) {
    sketch = sketchOf(own)
    sketches.set(own.item, sketch)
  }
  const bits = sketch
  const held = runs.filter((run) => isSet(bits, run)).length
  return held * 2 >= runs.length && held > 0
}

/** The hashes of every three words in a row. Fewer than three words have none. */
export function runsOf(text: string): readonly number[] {
  const runs: number[] = []
  eachRun(text, 0, (run) => runs.push(run))
  return runs
}

function sketchOf({ text, bodyStart }: SourceRecord): Uint32Array {
  let words = 32
  while (words * 32 < text.length - bodyStart) words *= 2
  const bits = new Uint32Array(words)
  eachRun(text, bodyStart, (run) => {
    const bit = run & (words * 32 - 1)
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  })
  return bits
}

function isSet(bits: Uint32Array, run: number): boolean {
  const bit = run & (bits.length * 32 - 1)
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

function eachRun(text: string, from: number, visit: (run: number) => void): void {
  let first = 0
  let second = 0
  let word = 0
  let count = 0
  for (let at = from; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) | 0x20 : 0
    const inWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
    if (inWord) word = (Math.imul(word, 31) + code) | 0
    else if (word !== 0) {
      count++
      if (count >= 3) visit(mixed(first, second, word))
      first = second
      second = word
      word = 0
    }
  }
}

function mixed(first: number, second: number, third: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) >>> 0
}
