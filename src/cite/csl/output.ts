import type { Decoration } from 'citeproc'
import type { PhrasingContent } from 'mdast'
import { type Phrase, say } from '../phrase.ts'

/**
 * What citeproc writes for us: no HTML that would have to be trusted, but the words with marks of a private use area
 * around them. The marks are taken out of all that is given to it, so that only it can write them.
 */
const open = '\uE000'
const close = '\uE001'
const url = '\uE002'

const as = (kind: Kind): string => `${open}${kind}%%STRING%%${close}`
const plainly: Decoration = (_, text = '') => text
const link = (address: string, text: string): string => `${open}l${address}${url}${text}${close}`

type Kind = 'i' | 'b' | 'c' | 'u' | 'd'

const decorations: Readonly<Record<string, Decoration>> = {
  bibstart: '',
  bibend: '',
  '@font-style/italic': as('i'),
  '@font-style/oblique': as('i'),
  '@font-style/normal': plainly,
  '@font-variant/small-caps': as('c'),
  '@font-variant/normal': plainly,
  '@font-weight/bold': as('b'),
  '@font-weight/normal': plainly,
  '@font-weight/light': false,
  '@text-decoration/none': plainly,
  '@text-decoration/underline': as('i'),
  '@vertical-align/sup': as('u'),
  '@vertical-align/sub': as('d'),
  '@vertical-align/baseline': plainly,
  '@passthrough/true': plainly,
  '@strip-periods/true': plainly,
  '@strip-periods/false': plainly,
  '@quotes/true': (state, text = '') => `${state.getTerm('open-quote')}${text}${state.getTerm('close-quote')}`,
  '@quotes/inner': (state, text) =>
    text === undefined ? '’' : `${state.getTerm('open-inner-quote')}${text}${state.getTerm('close-inner-quote')}`,
  '@quotes/false': false,
  '@cite/entry': plainly,
  '@bibliography/entry': plainly,
  '@display/block': (_, text = '') => ` ${text}`,
  '@display/left-margin': (_, text = '') => `${text} `,
  '@display/right-inline': plainly,
  '@display/indent': (_, text = '') => ` ${text}`,
  '@showid/true': plainly,
  '@URL/true': (_, text = '') => link(text, text),
  '@DOI/true': (_, text = '') => link(text.startsWith('http') ? text : `https://doi.org/${text}`, text)
}

export const format: object = { ...decorations, text_escape: (text = '') => text.replace(/[\uE000-\uE00F]/g, '') }

/** Reads what citeproc wrote. */
export function phraseOf(written: string): Phrase {
  const stack: { readonly kind: string; readonly address: string; nodes: PhrasingContent[] }[] = [
    { kind: '', address: '', nodes: [] }
  ]
  for (const [token, kind, address, text] of written.matchAll(
    /\uE000([ibcud])|\uE000l([^\uE002]*)\uE002|\uE001|([^\uE000\uE001]+)/g
  )) {
    const top = stack.at(-1)
    if (text !== undefined) top?.nodes.push({ type: 'text', value: text.replace(/[^\S\n]+/g, ' ') })
    else if (token !== close) stack.push({ kind: kind ?? 'l', address: address ?? '', nodes: [] })
    else if (stack.length > 1 && top) {
      stack.pop()
      stack.at(-1)?.nodes.push(nodeOf(top.kind, top.address, top.nodes))
    }
  }
  return say(stack.flatMap(({ nodes }) => nodes))
}

function nodeOf(kind: string, address: string, children: PhrasingContent[]): PhrasingContent {
  switch (kind) {
    case 'l':
      return { type: 'link', url: address, children }
    case 'b':
      return { type: 'strong', children }
    case 'c':
      return { type: 'emphasis', data: { hName: 'span', hProperties: { className: ['small-caps'] } }, children }
    case 'u':
      return { type: 'emphasis', data: { hName: 'sup' }, children }
    case 'd':
      return { type: 'emphasis', data: { hName: 'sub' }, children }
    default:
      return { type: 'emphasis', children }
  }
}
