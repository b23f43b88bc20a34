const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹'
}

/** Digits as they stand above the line, so that a note's number is not read as part of a figure. */
export function raisedDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => raised[digit] ?? digit)
}
