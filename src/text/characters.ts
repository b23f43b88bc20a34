/** What one character reads as: `''` for format characters, `' '` for spaces, `'` for quotation marks, `-` for dashes. */
const folded = new Map<number, string>()

function fold(reading: string, ...ranges: readonly (number | readonly [number, number])[]): void {
  for (const range of ranges) {
    const [from, to] = typeof range === 'number' ? [range, range] : range
    for (let code = from; code <= to; code++) folded.set(code, reading)
  }
}

// Soft hyphen, zero-width and direction marks, variation selectors: never seen, so never a space.
fold('', 0xad, 0x34f, 0x61c, 0x180e, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], 0xfeff)
fold(' ', [0x9, 0xd], 0x1c, 0x20, 0x85, 0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x205f, 0x3000)
fold(
  "'",
  0x22,
  0x27,
  0x60,
  0xb4,
  0xab,
  0xbb,
  0x2b9,
  0x2bb,
  0x2bc,
  [0x2018, 0x201f],
  [0x2032, 0x2036],
  0x2039,
  0x203a,
  0xff07,
  0xff02
)
fold('-', 0x2d, [0x2010, 0x2015], 0x2043, 0x207b, 0x2212, 0x2e3a, 0x2e3b, 0xfe58, 0xfe63, 0xff0d)
fold('…', 0x2026, 0x22ef)

for (const [code, letters] of [
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
  [0xff05, '%'],
  [0xfe6a, '%'],
  [0xffe1, '£'],
  [0x2044, '/'],
  [0x2215, '/']
] as const) {
  folded.set(code, letters)
}
// Full-width letters and digits, as some PDF fonts give them.
for (const start of [0xff10, 0xff21, 0xff41]) {
  for (let code = start; code < start + (start === 0xff10 ? 10 : 26); code++) {
    folded.set(code, String.fromCharCode(code).normalize('NFKC'))
  }
}

/** What a UTF-16 unit reads as where that is not itself. */
export function foldedCharacter(code: number): string | undefined {
  return folded.get(code)
}

/** U+2010 in normalised text: a hyphen at a line's end, which may belong to the word or not. */
export const lineEndHyphen = '‐'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  pound: '£',
  euro: '€',
  cent: '¢',
  yen: '¥',
  percnt: '%',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hyphen: '-',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  prime: '′',
  hellip: '…',
  bull: '•',
  middot: '·',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  lsqb: '[',
  rsqb: ']',
  lpar: '(',
  rpar: ')',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  oslash: 'ø',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß'
}

/** The character that `&name;` or `&#8217;` stands for, given what is between `&` and `;`; undefined where none is known. */
export function entity(name: string): string | undefined {
  const digits = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name)
  if (digits === null) return Object.hasOwn(entities, name) ? entities[name] : undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined
}
