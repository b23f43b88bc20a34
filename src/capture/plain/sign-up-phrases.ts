import type { Noise } from './noise.ts'
import { phrases } from './phrases.ts'

/** Offers of newsletters and notifications, and the forms that go with them. */
export const signUpPhrases: Noise = {
  reason: 'sign-up phrases',
  find: phrases([
    'sign up (?:here )?(?:to|for) (?:our|the|this) W(?:newsletters?|e-?mails?|alerts?|updates?|briefings?)(?: here| today| now| below)?',
    'for W(?:straight|direct|directly|delivered) to your inbox,? (?:sign up|subscribe) (?:to|for) our W(?:newsletters?|e-?mails?|alerts?|updates?)',
    'get W(?:straight|direct|directly|delivered) (?:in)?to your inbox(?: W(?:day|morning|week))?',
    'subscribe (?:now |here )?to our W(?:newsletters?|e-?mails?|alerts?|channel|updates?)',
    'stay up to date with notifications from Wnotifications can be managed in browser preferences',
    'notifications can be managed in W(?:preferences|settings)',
    'not now,? yes please',
    'thank you for (?:registering|signing up|subscribing)',
    'please refresh (?:the page|your browser) W(?:logged in)',
    'enter your e-?mail(?: address)?',
    'your e-?mail address will not be published',
    'required fields are marked ?\\*?',
    'by (?:entering|signing|clicking|subscribing|registering)\\b W(?:privacy (?:policy|notice)|terms(?: and conditions| of (?:use|service))?)',
    'already (?:a subscriber|registered|have an account)\\? (?:log|sign) in'
  ])
}
