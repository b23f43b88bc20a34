import fc from 'fast-check'

/** A change to a file, whatever it holds. */
type Edit = (file: Buffer, others: readonly Buffer[]) => Buffer

/** No input grows beyond this, in bytes: how a reader takes large files is for its own limits to say. */
export const largest = 200_000

const place = fc.nat(0xffff)
const length = fc.oneof(fc.nat(6), fc.nat(120), fc.nat(4_000))
const at = (fraction: number, file: Buffer) => Math.floor((fraction / 0x10000) * file.length)

/** Changes to bytes: flipped, cut out, doubled, moved, cut off, spliced with another file, hostile pieces put in. */
function edits(pieces: readonly string[]): fc.Arbitrary<Edit> {
  const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
    ([where, mask]): Edit =>
      (file) => {
        const changed = Buffer.from(file)
        changed[at(where, file)] = (file[at(where, file)] ?? 0) ^ mask
        return changed
      }
  )
  const cut = fc.tuple(place, length).map(
    ([where, gone]): Edit =>
      (file) => {
        const start = at(where, file)
        return Buffer.concat([file.subarray(0, start), file.subarray(start + gone)])
      }
  )
  const repeat = fc.tuple(place, length, fc.constantFrom(2, 3, 30, 1_000, 20_000)).map(
    ([where, taken, times]): Edit =>
      (file) => {
        const start = at(where, file)
        const piece = file.subarray(start, start + taken)
        return put(file, start, Buffer.alloc(Math.min(piece.length * times, largest), piece.length > 0 ? piece : ' '))
      }
  )
  const move = fc.tuple(place, length, place).map(
    ([from, taken, to]): Edit =>
      (file) => {
        const start = at(from, file)
        const rest = Buffer.concat([file.subarray(0, start), file.subarray(start + taken)])
        return put(rest, at(to, rest), file.subarray(start, start + taken))
      }
  )
  const cutOff = place.map(
    (where): Edit =>
      (file) =>
        file.subarray(0, at(where, file))
  )
  const splice = fc.tuple(fc.nat(), place, place).map(
    ([which, where, from]): Edit =>
      (file, others) => {
        const other = others[which % others.length] ?? file
        return Buffer.concat([file.subarray(0, at(where, file)), other.subarray(at(from, other))])
      }
  )
  const hostile = fc
    .tuple(place, length, fc.constantFrom(...anywhere, ...pieces), fc.constantFrom(1, 1, 1, 2, 200, 30_000))
    .map(
      ([where, gone, piece, times]): Edit =>
        (file) => {
          const start = at(where, file)
          const one = Buffer.from(piece)
          const all = Buffer.alloc(Math.min(one.length * times, largest), one)
          return Buffer.concat([file.subarray(0, start), all, file.subarray(start + gone)])
        }
    )
  return fc.oneof(flip, cut, repeat, move, cutOff, splice, { arbitrary: hostile, weight: 4 })
}

/** What no format takes kindly to. */
const anywhere = [
  '\0',
  '\r',
  '\r\n',
  '\uFEFF',
  '\u2028',
  '\u202E',
  '\uFFFF',
  '\u{10FFFF}',
  ' ',
  '\t',
  '\n',
  '9',
  '-',
  '(',
  '[',
  '.',
  '99999999999999999999',
  '-1',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '{{title}}',
  '<script>',
  '<!-- page 7 -->',
  '---\n',
  '...\n'
]

function put(file: Buffer, start: number, piece: Uint8Array): Buffer {
  return Buffer.concat([file.subarray(0, start), piece, file.subarray(start)])
}

/** One of these files with a few changes; `pieces` are hostile in its format. */
export function mutated(files: readonly (string | Uint8Array)[], pieces: readonly string[] = []): fc.Arbitrary<Buffer> {
  const good = files.map((file) => (typeof file === 'string' ? Buffer.from(file) : Buffer.from(file)))
  return fc
    .tuple(fc.nat(Math.max(0, good.length - 1)), fc.array(edits(pieces), { minLength: 1, maxLength: 5 }))
    .map(([which, changes]) =>
      changes.reduce<Buffer>(
        (file, edit) => edit(file, good).subarray(0, largest),
        (good[which] ?? Buffer.alloc(0)).subarray(0, largest)
      )
    )
}
