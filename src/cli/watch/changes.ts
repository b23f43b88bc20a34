import { statSync } from 'node:fs'
import { sep } from 'node:path'
import Watchpack from 'watchpack'

/** What is watched: files by themselves, and folders with all that is in them. Neither need be there yet. */
export interface Places {
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Folders within those that are not looked at. */
  readonly without: readonly string[]
}

export interface Changes {
  /** Watches these from now on. Where they are others than before, `next` tells of that too: they may have changed meanwhile. */
  watch(places: Places): void
  /**
   * Resolves once something has changed that no earlier call has told of, and nothing more for a moment; with when the
   * first of it was noticed (`performance.now()`), null where only the places are others.
   */
  next(): Promise<number | null>
  /** Whether `next` would resolve at once. */
  waiting(): boolean
  close(): void
}

/** Milliseconds without a change after which what was saved is taken to be whole: editors write beside and rename. */
const quiet = 25

/** Notices changes on disk. `WATCHPACK_POLLING` in the environment makes it look again and again, for disks that do not tell. */
export function noticeChanges(): Changes {
  let watcher: InstanceType<typeof Watchpack> | null = null
  let held = ''
  let first: number | null = null
  let settled = false
  let tell: (() => void) | null = null

  const settle = (): void => {
    settled = true
    tell?.()
  }
  const open = (without: readonly string[]): InstanceType<typeof Watchpack> => {
    const ignored = (path: string) => without.some((one) => path === one || path.startsWith(`${one}${sep}`))
    const opened = new Watchpack({ aggregateTimeout: quiet, followSymlinks: true, ignored })
    const seen = () => {
      first ??= performance.now()
    }
    opened.on('change', seen)
    opened.on('remove', seen)
    opened.on('aggregated', settle)
    return opened
  }

  return {
    watch({ files, folders, without }) {
      // A folder that was moved away is watched where it went: what stands in its place is another.
      const stamp = JSON.stringify([files, folders, without, folders.map(numberOf)])
      if (stamp === held) return
      if (held !== '') settle()
      held = stamp
      // Watchers of one folder are shared, so the old one must go first.
      watcher?.close()
      watcher = open(without)
      watcher.watch({ files, directories: folders, missing: [...files, ...folders], startTime: Date.now() })
    },
    async next() {
      if (!settled) {
        await new Promise<void>((resolve) => {
          tell = resolve
        })
      }
      const from = first
      tell = null
      settled = false
      first = null
      return from
    },
    waiting: () => settled,
    close: () => watcher?.close()
  }
}

function numberOf(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : 'none'
}
