import type { Span } from '../document/place.ts'
import { entity } from './characters.ts'

/** A stretch of a source that reads as something else: `''` where it is gone, `' '` where it parts two words. */
export interface Edit extends Span {
  readonly reads: string
}

const inlineTags =
  'a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr'
const blockTags =
  'address|article|aside|blockquote|body|br|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|img|input|label|legend|li|main|nav|ol|option|p|pre|section|select|summary|svg|table|tbody|td|tfoot|th|thead|time|tr|ul'
const tag = new RegExp(`</?(?:(${inlineTags})|(?:${blockTags}))(?:\\s[^<>]{0,2000})?/?>`, 'giu')

/** The Markdown and HTML in a source's text, in order, from `from` on. Linear. */
export function markupIn(text: string, from: number): readonly Edit[] {
  const edits: Edit[] = []
  comments(text, from, edits)
  each(text, from, tag, edits, (found) => (found[1] === undefined ? ' ' : ''))
  each(text, from, /&(#?[a-z\d]{2,31});/giu, edits, (found) => entity(found[1] ?? '') ?? null)
  links(text, from, edits)
  // A table's rule, a thematic break, a heading's or a quotation's mark, a bullet.
  each(
    text,
    from,
    /^[ \t]{0,3}(?:\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*|-{2,}|(?:[-*_][ \t]*){3,}|={3,})$/gmu,
    edits,
    () => ' '
  )
  each(
    text,
    from,
    /^[ \t]{0,12}(?:#{1,6}(?=[ \t])|(?:>[ \t]){1,8}|[-*+•‣◦▪●○·][ \t]+|\[\^[^\]\s]{1,40}\]:)/gmu,
    edits,
    () => ' '
  )
  each(text, from, /\{[a-z][a-z-]{2,30}(?:=[^{}\n]{0,80})?\}/gu, edits, () => ' ')
  each(text, from, /\\(?=[!-/:-@[-`{-~])/gu, edits, () => '')
  each(text, from, /\|/gu, edits, () => ' ')
  each(
    text,
    from,
    /(?<!\d)\*{1,3}(?=\S)|\*{1,3}(?=[^\s\d*])|(?<=\S)\*{1,3}(?![\d*])|(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu,
    edits,
    () => ''
  )
  return edits
}

function each(
  text: string,
  from: number,
  pattern: RegExp,
  edits: Edit[],
  reads: (found: RegExpExecArray) => string | null
): void {
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const reading = reads(found)
    if (reading !== null) edits.push({ start: found.index, end: found.index + found[0].length, reads: reading })
  }
}

function comments(text: string, from: number, edits: Edit[]): void {
  let start = text.indexOf('<!--', from)
  while (start >= 0) {
    const close = text.indexOf('-->', start + 4)
    if (close < 0) return
    edits.push({ start, end: close + 3, reads: ' ' })
    start = text.indexOf('<!--', close + 3)
  }
}

/** `[words](address)` reads as its words, an image as nothing, `<https://…>` as the address. */
function links(text: string, from: number, edits: Edit[]): void {
  const link =
    /(!?)\[([^[\]]{0,1000})\]\((?:https?:|mailto:|\/|#|\.{1,2}\/|[\w-]{1,60}[./])[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,300}")?\)/gu
  link.lastIndex = from
  for (let found = link.exec(text); found !== null; found = link.exec(text)) {
    const end = found.index + found[0].length
    if (found[1] === '!') {
      edits.push({ start: found.index, end, reads: ' ' })
      continue
    }
    const words = found.index + 1
    edits.push({ start: found.index, end: words, reads: '' })
    edits.push({ start: words + (found[2] ?? '').length, end, reads: '' })
  }
  each(text, from, /<(?=https?:\/\/[^\s<>]{1,2000}>)/gu, edits, () => '')
}
