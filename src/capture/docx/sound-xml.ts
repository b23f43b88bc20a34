/** Levels of elements; a table in a table in a table has some sixty. */
const deepest = 500

/** A comment, a stretch of CDATA, or a tag, whose values may hold `>`. What is not closed goes on to the end. */
const piece =
  /<!--(?:[\s\S]*?-->|[\s\S]*)|<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*)|<(\/?)([\w:])(?:[^<>"'/]|"[^"]*"|'[^']*'|\/(?!>)){0,10000}(\/?)>/g

/**
 * Whether elements stand in one, not too deep, each with its end. The parser that reads a document takes what is not so,
 * but needs ever longer for each level and for each piece outside of the one.
 */
export function isSound(xml: string): boolean {
  let depth = 0
  let roots = 0
  for (const [, end, name, single] of xml.matchAll(piece)) {
    if (name === undefined) continue
    if (depth === 0 && (end || ++roots > 1)) return false
    if (!single) depth += end ? -1 : 1
    if (depth > deepest) return false
  }
  return depth === 0
}
