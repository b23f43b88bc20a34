import type { DiffPart } from '../exhibit/word-diff.ts'
import type { Paint } from './paint.ts'

/** In one line: `the authority [-must-] {+may+} publish`; on a terminal in colour as well. */
export function diffLine(parts: readonly DiffPart[], paint: Paint): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      if (words === '') return text
      return `${before}${kind === 'gone' ? paint.gone(`[-${words}-]`) : paint.come(`{+${words}+}`)}${after}`
    })
    .join('')
}
