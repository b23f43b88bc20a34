import { htmlWords, resolved } from './html-words.ts'

const links = /<a\b([^>]*)>([\s\S]*?)<\/a>/g

/** The words of every link of a page by where it leads: its label where it has one, else what it stands on. */
export function linkWords(html: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [, attributes = '', content = ''] of html.matchAll(links)) {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1]
    const label = /\saria-label="([^"]*)"/.exec(attributes)?.[1]
    if (href) words.set(resolved(href), (label === undefined ? htmlWords(content) : resolved(label)).trim())
  }
  return words
}
