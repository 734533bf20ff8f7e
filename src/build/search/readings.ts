import { customPinyin, pinyin } from 'pinyin-pro'
import type { Region } from '../../release/schema.ts'

/**
 * Teaches the dictionary how the release itself reads its regions: their English names were read through, the
 * dictionary's guesses at 郫都, 筠连 or 什邡 were not.
 */
export function learnRegions(regions: readonly Region[]): void {
  const learnt: Record<string, string> = {}
  for (const { shortName } of regions) {
    const syllables = syllablesOf(shortName.zh, shortName.en)
    if (syllables) learnt[shortName.zh] = syllables.join(' ')
  }
  customPinyin(learnt)
}

/** The syllables of a Chinese name that together make a romanised one; null where none do. */
function syllablesOf(name: string, romanised: string): string[] | null {
  const letters = romanised.toLowerCase().replace(/[^a-z]/g, '')
  const from = (characters: string[], rest: string): string[] | null => {
    const [first, ...others] = characters
    if (first === undefined) return rest === '' ? [] : null
    for (const reading of pinyin(first, { multiple: true, type: 'array', toneType: 'none', v: true })) {
      const following = rest.startsWith(reading) ? from(others, rest.slice(reading.length)) : null
      if (following) return [reading, ...following]
    }
    return null
  }
  return from([...name], letters)
}

/** The syllables of a name that is written plainly, across punctuation; words and numbers in it read as themselves. */
export function readingOf(plainName: string): string[] {
  const runs = plainName.match(/\p{Script=Han}+|[a-z\d]+/gu) ?? []
  return runs.flatMap((run) =>
    /^[a-z\d]/.test(run) ? [run] : pinyin(run, { toneType: 'none', type: 'array', v: true }),
  )
}
