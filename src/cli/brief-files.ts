import { readFile, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import type { ChartFiles } from '../brief/charts.ts'
import { read } from '../brief/read.ts'
import type { BriefFile } from './workspace.ts'

/** Reads a brief with the CSV files that its charts name. */
export async function readWithFiles(file: BriefFile, workspace: string): Promise<Brief> {
  const brief = read(file)
  const names = brief.charts.flatMap(({ file: name }) => name ?? [])
  if (names.length === 0) return brief
  const files = await chartFiles(names, dirname(join(workspace, brief.file)), workspace)
  return read({ ...file, files })
}

async function chartFiles(names: readonly string[], folder: string, workspace: string): Promise<ChartFiles> {
  const home = await realpath(workspace)
  const texts = await Promise.all(
    names.map(async (name) => {
      const path = await realpath(resolve(folder, name)).catch(() => null)
      const inside = path === null ? '..' : relative(home, path)
      if (path === null || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) return []
      const text = await readFile(path, 'utf8').catch(() => null)
      return text === null ? [] : [[name, text] as const]
    })
  )
  return new Map(texts.flat())
}
