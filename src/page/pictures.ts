import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Brief } from '../brief/brief.ts'

/** A picture that a brief shows: its data, or why it cannot be held in the page. */
export type Picture = { readonly uri: string } | { readonly problem: string; readonly fix: string }

/** Pictures by their address as the brief has it. */
export type Pictures = ReadonlyMap<string, Picture>

const mostBytes = 2_000_000
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: RegExp }>> = {
  '.png': { type: 'image/png', begins: /^\x89PNG/ },
  '.jpg': { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  '.jpeg': { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  '.gif': { type: 'image/gif', begins: /^GIF8/ },
  '.webp': { type: 'image/webp', begins: /^RIFF[\s\S]{4}WEBP/ },
  '.svg': { type: 'image/svg+xml', begins: /<svg[\s>]/ }
}

/** Every address of a picture in the brief. */
function pictureAddresses({ tree, notes }: Brief): readonly string[] {
  const found = new Set<string>()
  const defined = new Map<string, string>()
  const trees: readonly Nodes[] = [tree, ...notes.map(({ node }) => node)]
  for (const each of trees) {
    visit(each, 'definition', ({ identifier, url }) => {
      defined.set(identifier, url)
    })
  }
  for (const each of trees) {
    visit(each, (node) => {
      if (node.type === 'image') found.add(node.url)
      if (node.type === 'imageReference') found.add(defined.get(node.identifier) ?? '')
    })
  }
  return [...found]
}

/** Reads the pictures of a brief from its folder. Nothing outside the workspace is read, whatever leads there. */
export async function readPictures(brief: Brief, workspace: string): Promise<Pictures> {
  const home = await realpath(workspace)
  const folder = dirname(join(workspace, brief.file))
  const read = pictureAddresses(brief).map(
    async (address) => [address, await pictureAt(address, folder, home)] as const
  )
  return new Map(await Promise.all(read))
}

async function pictureAt(address: string, folder: string, home: string): Promise<Picture> {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    return refusal(
      `\`${shown(address)}\` is not a file of this workspace`,
      'save the picture beside the brief, and name the file'
    )
  }
  const path = resolve(folder, decoded(address))
  const kind = kinds[extname(path).toLowerCase()]
  if (!kind)
    return refusal(
      `\`${shown(address)}\` is no picture that a page can hold`,
      'use a .png, .jpg, .gif, .webp or .svg file'
    )
  const real = await realpath(path).catch(() => null)
  if (real === null)
    return refusal(`There is no file \`${shown(address)}\` beside the brief`, 'write its path as seen from the brief')
  const inside = relative(home, real)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    return refusal(`\`${shown(address)}\` leads out of the workspace`, 'save the picture beside the brief')
  }
  const found = await stat(real)
  if (!found.isFile()) return refusal(`\`${shown(address)}\` is no file`, 'write the path of the picture itself')
  const { size } = found
  if (size > mostBytes) {
    return refusal(
      `\`${shown(address)}\` has ${Math.ceil(size / 1000).toLocaleString('en-GB')} kB`,
      'make it smaller than 2,000 kB'
    )
  }
  const bytes = await readFile(real).catch(() => null)
  if (bytes === null) return refusal(`\`${shown(address)}\` cannot be read`, 'make it a file that you may read')
  if (!kind.begins.test(bytes.toString('latin1', 0, kind.type === 'image/svg+xml' ? 4000 : 16))) {
    return refusal(`\`${shown(address)}\` does not hold what its name says`, 'save it anew as the picture that it is')
  }
  return { uri: `data:${kind.type};base64,${bytes.toString('base64')}` }
}

function refusal(problem: string, fix: string): Picture {
  return { problem, fix }
}

function shown(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79)}…` : address
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}
