/** What stands in the margins of a printed page: nothing at the head of the first, title and date on the others. */
export function runningHeads(title: string, date: string, draft: boolean): string {
  const mark = draft ? '@page{@bottom-left{content:"DRAFT"}}' : ''
  return `@page{@top-left{content:${cssString(title)}}@top-right{content:${cssString(date)}}}${mark}
@page:first{@top-left{content:none}@top-right{content:none}}`
}

/** Any text as a CSS string that also holds within a `style` element. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\n\r\f\0]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
