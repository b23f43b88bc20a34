import type { Ran } from './run.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The head of a table of whole runs. */
export function sayHead(what: string): void {
  say('')
  say(`| ${what} | seconds | each, ms | processor seconds | of the browser | MB | with the browser |`)
  say('|---|--:|--:|--:|--:|--:|--:|')
}

/** One row; `each` is how many of a thing the run was for, where it makes sense to ask what one took. */
export function sayRow(name: string, { seconds, cpu, megabytes, status, tree }: Ran, each?: number): void {
  const ended = status === 0 || status === 1 ? '' : ` (ended with ${status})`
  const one = each === undefined ? '' : ((seconds * 1000) / each).toFixed(seconds / each < 0.1 ? 1 : 0)
  const others = tree && tree.othersCpu > 0.2 ? [tree.othersCpu.toFixed(1), Math.round(tree.megabytes)] : ['', '']
  const cells = [seconds.toFixed(2), one, cpu.toFixed(2), others[0], Math.round(megabytes), others[1]]
  say(`| ${name}${ended} | ${cells.join(' | ')} |`)
}
