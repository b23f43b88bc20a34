const links = /<a\b([^>]*)>([\s\S]*?)<\/a>/g

/** The words of every link of a page by where it leads: its label where it has one, else what it stands on. */
export function linkWords(html: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [, attributes = '', content = ''] of html.matchAll(links)) {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1]
    const label = /\saria-label="([^"]*)"/.exec(attributes)?.[1] ?? content.replace(/<[^>]*>/g, '')
    if (href) words.set(resolved(href), resolved(label).trim())
  }
  return words
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function resolved(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return entities[name] ?? whole
  })
}
