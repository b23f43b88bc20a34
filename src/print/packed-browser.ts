import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

/** The Chromium that came out of the npm package, and the folders it may need where the system has none of its own. */
export interface PackedBrowser {
  readonly executable: string
  readonly libraries: string
  readonly fonts: string
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into a private folder once a version and says where it is; null where
 * the package has none for this machine. Several processes may ask at once: each unpacks beside, the first to rename wins.
 */
export async function packedBrowser(): Promise<PackedBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const packages = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  if (!existsSync(join(packages, 'bin', 'chromium.br'))) return null
  const { version }: { version: unknown } = JSON.parse(await readFile(join(packages, 'package.json'), 'utf8'))
  for (const folder of privateFolders()) {
    const home = join(folder, `chromium-${version}`)
    if (!(await isOurs(folder))) continue
    if (!existsSync(home)) await unpackTo(home, join(packages, 'bin'))
    if (existsSync(home)) return { executable: join(home, 'chromium'), libraries: join(home, 'lib'), fonts: home }
  }
  return null
}

/** Makes the folder if need be. Among the temporary files another user could have made it first. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return (await stat(folder)).uid === userInfo().uid
  } catch {
    return false
  }
}

/** The user's cache, or where that cannot be written, a folder of the user's own among the temporary files. */
function privateFolders(): string[] {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return [join(cache, 'policy-brief'), join(tmpdir(), `policy-brief-${userInfo().uid}`)]
}

async function unpackTo(home: string, from: string): Promise<void> {
  const beside = `${home}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(beside)
    await unpack(from, beside)
    await writeFile(join(beside, 'fonts.conf'), fontsConf(home))
    await rename(beside, home)
  } catch {
    await rm(beside, { recursive: true, force: true })
  }
}

async function unpack(from: string, to: string): Promise<void> {
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    await pipeline(createReadStream(join(from, archive)), createBrotliDecompress(), extract(to))
  }
  await pipeline(
    createReadStream(join(from, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(to, 'chromium'), { mode: 0o700 })
  )
}

function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`
}
