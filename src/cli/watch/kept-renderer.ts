import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isStyleName } from '../../brief/front-matter.ts'
import { hashOf, hashOfBytes, hashOfFolder } from '../cache/hash.ts'
import { type Copy, makeRenderer, type Renderer } from '../render-briefs.ts'

export interface KeptRenderer {
  /** The same renderer, its templates compiled, until a template or a style that it has used is another. */
  current(): Promise<Renderer>
  /** The files of styles that it has used, there or not. */
  styles(): readonly string[]
}

export function keptRenderer(workspace: string, copy: Copy): KeptRenderer {
  const used = new Map<string, string>()
  let templates = ''
  let renderer: Renderer | null = null
  const hashOfStyle = async (path: string) => hashOfBytes(await readFile(path).catch(() => ''))
  const make = (): Renderer => {
    const made = makeRenderer(workspace, copy)
    return {
      ...made,
      async render(checked, file, library) {
        const { style } = checked.brief.front
        const path = join(workspace, style)
        if (!isStyleName(style) && !used.has(path)) used.set(path, await hashOfStyle(path))
        return made.render(checked, file, library)
      }
    }
  }
  return {
    async current() {
      const before = hashOf(templates, [...used])
      templates = await hashOfFolder(join(workspace, 'templates'))
      for (const path of used.keys()) used.set(path, await hashOfStyle(path))
      if (renderer === null || hashOf(templates, [...used]) !== before) renderer = make()
      return renderer
    },
    styles: () => [...used.keys()]
  }
}
