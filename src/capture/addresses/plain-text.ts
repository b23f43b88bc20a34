import { parseHTML } from 'linkedom'

const breaks = /<br\s*\/?>|<\/(?:p|li|h[1-6]|div|blockquote|tr)>/gi
const column = /<span[^<>]*class="column-number[^"<>]*"[^<>]*data-column-number="(\w+)"[^<>]*>[^<]*<\/span>/g

/** The words of an HTML fragment from an API, a paragraph each. A column of Hansard begins at `<!-- col 824 -->`. */
export function paragraphsOfHtml(html: string): string[] {
  const marked = html
    .replace(/[\uE000-\uE002]/g, '')
    .replace(column, ' \uE000$1\uE001 ')
    .replace(breaks, '$&\uE002')
  const { document } = parseHTML(`<!doctype html><html><body>${marked}</body></html>`)
  const words: string = document.body.textContent ?? ''
  return words
    .split('\uE002')
    .map((text) => text.replace(/\s+/g, ' ').trim().replaceAll('<!--', '<! --'))
    .map((text) => text.replace(/ ?\uE000(\w+)\uE001 ?/g, '\n<!-- col $1 -->\n').trim())
    .filter(Boolean)
}

/** The same on one line. */
export function wordsOfHtml(html: string): string {
  return paragraphsOfHtml(html.replace(column, '')).join(' ')
}
