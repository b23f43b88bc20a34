import type { Noise } from './noise.ts'
import { wholeLines } from './phrases.ts'

/** Lines that belong to the page and not to what it says. */
export const pageFurniture: Noise = {
  reason: 'page furniture',
  find: wholeLines([
    'advert(?:isement)?s?',
    '(?:article continues|continue reading|story continues) below(?: advertisement)?',
    'skip to (?:the |main )*[\\w-]+',
    'share (?:this )?(?:article|page|story|post)?(?: ?(?:on|via|by|with) (?:facebook|x|twitter|linkedin|whatsapp|e-?mail|bluesky|reddit))?',
    '(?:copy|print) (?:this )?(?:link|page|article)',
    'leave a (?:reply|comment)',
    '(?:accept|reject|manage)(?: all)? cookies',
    'we use (?:(?:essential|optional|necessary) )?cookies W',
    '(?:open|close|toggle) (?:the )?(?:menu|navigation|search)'
  ])
}
