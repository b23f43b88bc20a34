import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { CaptureFailed } from '../failed.ts'
import { isPublicAddress } from './public-address.ts'

/** Throws `CaptureFailed` for an address that may not be asked: another protocol, a password in it, a private number. */
export function checkedUrl(address: string, allowPrivate: boolean): URL {
  const url = URL.parse(address)
  if (!url) throw new CaptureFailed(`\`${address}\` is not a web address`, 'give it in full, with `https://`')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new CaptureFailed(
      `\`${url.protocol}//\` addresses are not fetched`,
      'give an `https://` or `http://` address'
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw new CaptureFailed(`The address for ${url.host} holds a user name`, 'give it without user name and password')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw isPrivate(host)
  return url
}

/**
 * Looks a host name up and hands over its addresses only when all are public. The connection is made to the very
 * addresses that were checked, so a name cannot change between check and use.
 */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      const refused = allowPrivate ? undefined : addresses?.find(({ address }) => !isPublicAddress(address))
      if (error || !first) callback(error ?? new Error(`${hostname} has no address`), [])
      else if (refused) callback(isPrivate(hostname), [])
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function isPrivate(host: string): CaptureFailed {
  return new CaptureFailed(`${host} is an address of a private network`, 'add `--allow-private` if you trust it')
}
