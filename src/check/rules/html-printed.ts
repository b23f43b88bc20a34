import { type Placer, placesIn } from '../../document/place.ts'
import { type PrintedNode, printedNodes } from '../printed-nodes.ts'
import type { Rule, RuleFinding } from '../rule.ts'

const comment = /<!--(?:>|->|[\s\S]*?-->)/g

/** How Markdown writes what these stand for. */
const inMarkdown: Readonly<Record<string, string>> = {
  a: 'write `[words](address)`',
  b: 'write `**words**`',
  strong: 'write `**words**`',
  i: 'write `*words*`',
  em: 'write `*words*`',
  br: 'end the line with a backslash',
  img: 'write `![what it shows](address)`',
  code: 'set the words between two signs for code',
  hr: 'write `---` on a line of its own',
  sup: 'write a footnote, or the words without it'
}

export const htmlPrinted: Rule = {
  id: 'html-printed',
  law: 'A brief holds no HTML but comments, and no words on a comment’s last line.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    for (const found of printedNodes(brief)) {
      if (found.node.type !== 'html') continue
      const typed = brief.source.slice(found.start, found.end)
      const inText = found.parent?.type !== 'root' && holdsText(found.parent?.type)
      yield* inText ? tagInText(typed, found, place) : blockOfHtml(typed, found, place)
    }
  }
}

function holdsText(type: string | undefined): boolean {
  return type !== undefined && !/^(?:root|blockquote|list|listItem|footnoteDefinition)$/.test(type)
}

/** The words between two tags print, and a closing tag is told with the one that opens. */
function* tagInText(typed: string, { start, end }: PrintedNode, place: Placer): Generator<RuleFinding> {
  if (/^<[/!?]/.test(typed)) return
  const name = /^<([\w-]+)/.exec(typed)?.[1]?.toLowerCase() ?? ''
  const fix = Object.hasOwn(inMarkdown, name) ? inMarkdown[name] : undefined
  yield {
    level: 'review',
    problem: `\`${typed.replace(/\s+/g, ' ')}\` is HTML and does not print`,
    fix: fix ?? 'write it in Markdown, or `\\<` for a sign that is to print',
    place: place(start, end)
  }
}

/** A block of HTML goes on to its last line, and takes the words on the way with it. */
function* blockOfHtml(typed: string, { start, end }: PrintedNode, place: Placer): Generator<RuleFinding> {
  const rest = typed.replace(comment, (whole) => ' '.repeat(whole.length))
  if (rest.trim() === '') return
  const from = start + rest.length - rest.trimStart().length
  const to = start + rest.trimEnd().length
  if (/^\s*<!--/.test(rest)) {
    yield {
      level: 'error',
      problem: 'This comment is not closed, so nothing after it prints',
      fix: 'close it with `-->`',
      place: place(from, Math.min(from + 4, end))
    }
  } else if (/^<(?:[a-z/?]|!\w)/i.test(rest.trimStart())) {
    yield htmlBlock(rest.trim(), from, place)
  } else {
    yield {
      level: 'error',
      problem: 'The words on the same line as a comment do not print',
      fix: 'put an empty line between the comment and the words',
      place: place(from, to)
    }
  }
}

function htmlBlock(rest: string, from: number, place: Placer): RuleFinding {
  const tag = /^<[^>]*>?/.exec(rest)?.[0] ?? rest
  const shown = tag.replace(/\s+/g, ' ')
  const losesWords = /[\p{L}\p{N}]/u.test(rest.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ''))
  return {
    level: losesWords ? 'error' : 'review',
    problem: `\`${shown}\` is HTML and does not print${losesWords ? ', nor do the words in it' : ''}`,
    fix: losesWords ? 'write it in Markdown' : 'write it in Markdown, or take it out',
    place: place(from, from + tag.length)
  }
}
