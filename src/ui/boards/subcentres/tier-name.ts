import type { TierLevel } from '../../../atlas/tiers.ts'
import type { Words } from '../../../view/words.ts'

export function tierName(level: TierLevel, words: Words): string {
  return words(`tier.${level === 'untiered' ? 'none' : level}`)
}
