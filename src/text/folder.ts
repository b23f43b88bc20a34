import { foldedCharacter, lineEndHyphen } from './characters.ts'
import { textOf } from './code-units.ts'
import type { Edit } from './markup.ts'
import type { Normalised } from './normalise.ts'

interface Folder {
  /** Folds `text` from `start` to `end`. */
  copy(text: string, start: number, end: number): void
  /** Writes what an edit reads as, in place of its stretch. */
  put(edit: Edit): void
  done(end: number): Normalised
}

const space = 0x20
const hyphen = 0x2d
const point = 0x2e
const ellipsis = 0x2026
const softHyphen = 0xad
const middleDot = 0xb7
const lineEnd = lineEndHyphen.charCodeAt(0)

/** Writes folded characters one by one, with where each came from; spaces are held back until something follows them. */
export function folder(capacity: number): Folder {
  let codes = new Uint16Array(capacity + 16)
  let starts = new Uint32Array(capacity + 16)
  let ends = new Uint32Array(capacity + 16)
  let length = 0
  let gap: { start: number; end: number; breaks: boolean } | null = null
  let softAtEnd = false

  const write = (code: number, start: number, end: number): void => {
    if (length >= codes.length - 1) {
      codes = grown(codes, new Uint16Array(codes.length * 2))
      starts = grown(starts, new Uint32Array(starts.length * 2))
      ends = grown(ends, new Uint32Array(ends.length * 2))
    }
    codes[length] = code
    starts[length] = start
    ends[length] = end
    length++
  }

  const closeGap = (next: number): void => {
    if (gap === null) return
    const last = codes[length - 1] ?? space
    const joins =
      gap.breaks && (softAtEnd || (last === hyphen && isWordCode(codes[length - 2] ?? space))) && isWordCode(next)
    if (!joins && length > 0) write(space, gap.start, gap.end)
    else if (joins && last === hyphen && isLetter(codes[length - 2] ?? space) && isLetter(next))
      codes[length - 1] = lineEnd
    gap = null
  }

  const emit = (code: number, start: number, end: number): void => {
    if (isSpace(code)) {
      if (gap === null) gap = { start, end, breaks: code === 0x0a || code === 0x0d }
      else {
        gap.end = end
        gap.breaks ||= code === 0x0a || code === 0x0d
      }
      return
    }
    closeGap(code)
    softAtEnd = false
    if (code === point && dotsBefore() > 0) {
      length -= dotsBefore()
      write(ellipsis, starts[length] ?? start, end)
      return
    }
    if (code >= 0x300 && code <= 0x36f && composes(code, end)) return
    write(code, start, end)
  }

  /** How many characters the two points before this one take up (`..` or `. . `); 0 where there are none. */
  const dotsBefore = (): number => {
    if (codes[length - 1] === point) return codes[length - 2] === point ? 2 : 0
    const spaced = codes[length - 1] === space && codes[length - 3] === space && length > 3
    return spaced && codes[length - 2] === point && codes[length - 4] === point ? 4 : 0
  }

  /** An accent typed after its letter becomes one character with it, where there is one. */
  const composes = (accent: number, end: number): boolean => {
    const letter = codes[length - 1]
    if (letter === undefined || length === 0) return false
    const composed = String.fromCharCode(letter, accent).normalize('NFC')
    if (composed.length !== 1) return false
    codes[length - 1] = composed.charCodeAt(0)
    ends[length - 1] = end
    return true
  }

  const fold = (code: number, start: number, end: number): void => {
    const reading = isPlain(code) ? undefined : foldedCharacter(code)
    if (reading === undefined) emit(code, start, end)
    else foldTo(reading, code, start, end)
  }

  const foldTo = (reading: string, code: number, start: number, end: number): void => {
    if (reading === '') softAtEnd ||= code === softHyphen && gap === null
    if (reading === ' ') emit(isSpace(code) ? code : space, start, end)
    else for (let at = 0; at < reading.length; at++) emit(reading.charCodeAt(at), start, end)
  }

  return {
    copy(text, start, end) {
      for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at)
        // Most characters are letters that follow letters: nothing to fold, and no gap to close.
        if (code > 0x2f && code < 0x7f && code !== 0x60 && gap === null && !softAtEnd) write(code, at, at + 1)
        else fold(code === middleDot && isBetweenDigits(text, at) ? point : code, at, at + 1)
      }
    },
    put({ reads, start, end }) {
      for (let at = 0; at < reads.length; at++) fold(reads.charCodeAt(at), start, end)
    },
    done(end) {
      return mapped(codes.subarray(0, length), starts.subarray(0, length), ends.subarray(0, length), end)
    }
  }
}

function mapped(codes: Uint16Array, starts: Uint32Array, ends: Uint32Array, last: number): Normalised {
  const text = textOf(codes)
  const start = (index: number): number => starts[index] ?? last
  const end = (index: number): number => ends[index] ?? last
  return {
    text,
    start,
    end,
    span: (from, to) => ({ start: start(from), end: to > from ? end(to - 1) : start(from) })
  }
}

/** `3·5`, as some journals print a decimal point. */
function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function isSpace(code: number): boolean {
  return code === space || (code >= 0x9 && code <= 0xd)
}

/** Stands for itself: an ASCII letter, digit or mark that folds to nothing else. */
function isPlain(code: number): boolean {
  return code < 0x7f && code !== 0x22 && code !== 0x27 && code !== 0x60 && code > space
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x2000)
}

function isWordCode(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39)
}
