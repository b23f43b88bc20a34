import { readFile, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import type { ChartFiles } from '../brief/charts.ts'
import { read } from '../brief/read.ts'
import { type Pictures, readPictures } from '../page/pictures.ts'
import type { BriefFile } from './workspace.ts'

/** A brief's file with the CSV files that its charts name, and its pictures. */
export async function withFiles(file: BriefFile, workspace: string): Promise<BriefFile> {
  return namesFiles(file) ? { ...file, ...(await filesOf(read(file), workspace)) } : file
}

/** Whether a brief can name any. */
export function namesFiles({ text }: BriefFile): boolean {
  return /!\[|^\s*(?:```|~~~)+\s*chart\b/m.test(text)
}

/** The files that a brief names, read without them. */
export async function filesOf(
  brief: Brief,
  workspace: string
): Promise<{ readonly files: ChartFiles; readonly pictures: Pictures }> {
  const names = brief.charts.flatMap(({ file }) => file ?? [])
  const [files, pictures] = await Promise.all([
    chartFiles(names, dirname(join(workspace, brief.file)), workspace),
    readPictures(brief, workspace)
  ])
  return { files, pictures }
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
