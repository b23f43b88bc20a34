/** A message cut where backticks set what was typed apart. */
export type Message = readonly { readonly text: string; readonly code: boolean }[]

export function messageOf(message: string): Message {
  return message
    .split(/(`[^`]+`)/)
    .filter(Boolean)
    .map((part) => {
      const code = part.length > 2 && part.startsWith('`') && part.endsWith('`')
      return { text: code ? part.slice(1, -1) : part, code }
    })
}
