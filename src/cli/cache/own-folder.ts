import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this user keeps what any run may use. Nobody else writes there, as they could in the system's temporary folder. */
export function ownFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'policy-brief')
}
