const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What a piece of HTML says, its tags left out. */
export function htmlWords(html: string): string {
  return resolved(html.replace(/<[^>]*>/g, ''))
}

/** Character references as what they stand for. */
export function resolved(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal) return character(hex ? Number.parseInt(hex, 16) : Number(decimal))
    return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
  })
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
