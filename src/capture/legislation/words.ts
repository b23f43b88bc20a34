import { attribute, nameOf, type XmlElement, type XmlNode } from './xml.ts'

/** Editorial marks in the text: what they point at is told elsewhere, and they are no words of the law. */
const marks = new Set(['CommentaryRef', 'FootnoteRef', 'MarginNoteRef'])

/** Elements that stand in a line of text without a space around them. */
const inline = new Set(
  [
    'Abbreviation Acronym Addition Citation CitationListRef CitationSubRef Character Definition Emphasis Expanded',
    'ExternalLink Inferior InlineAmendment InternalLink Proviso Repeal SmallCaps Span Strong Substitution Superior Term',
    'Underline Uppercase mi mn mo mtext'
  ].flatMap((names) => names.split(' '))
)

/** An element's words on one line, without commentary and footnote marks. */
export function wordsOf(element: XmlElement | undefined): string {
  return element ? harmless(tidy(rawWords(element))) : ''
}

/** Words that the record's reader cannot take for a page marker, a heading or a provision's life. */
function harmless(words: string): string {
  return words
    .replaceAll('<!--', '<! --')
    .replace(/^(?=#{1,6}(?: |$))/, '\\')
    .replace(/\{(\s*(?:in-force|prospective|repealed|inserted|revoked|extent|sections)\b[^{}]*)\}/g, '($1)')
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function rawWords(node: XmlNode): string {
  switch (node.type) {
    case 'text':
    case 'cdata':
      return node.value
    case 'element':
      return elementWords(node)
    case 'comment':
    case 'doctype':
    case 'instruction':
      return ''
  }
}

function elementWords(element: XmlElement): string {
  const name = nameOf(element)
  if (marks.has(name)) return ''
  if (name === 'Character') return characters.get(attribute(element, 'Name') ?? '') ?? ' '
  if (name === 'Image') return ' [image] '
  if (name === 'mfrac') return fraction(element)
  const words = element.children.map(rawWords).join('')
  return inline.has(name) ? words : ` ${words} `
}

/** The schema's named characters (`Character/@Name`). */
const characters: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    DotPadding: '. . . .',
    EmSpace: ' ',
    EnSpace: ' ',
    LinePadding: ' ',
    NonBreakingSpace: ' ',
    Minus: '−',
    ThinSpace: ' ',
    BoxPadding: ' '
  })
)

function fraction(element: XmlElement): string {
  const [over, under] = element.children.map(rawWords).map(tidy).filter(Boolean)
  return ` (${over ?? ''}) / (${under ?? ''}) `
}
