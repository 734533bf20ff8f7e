/** How many letters have to be put in, taken out or changed (V. I. Levenshtein, 1965). */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let before = b.map((_, at) => at + 1)
  for (const [row, letter] of a.entries()) {
    let [corner, left] = [row, row + 1]
    before = before.map((above, column) => {
      left = Math.min(above + 1, left + 1, corner + (letter === b[column] ? 0 : 1))
      corner = above
      return left
    })
  }
  return before[before.length - 1] ?? a.length
}

const most = 5
/** Longer labels are sentences. */
const longest = 40
/** So many names, those that have most in common with the label, are compared letter by letter. */
const mostCompared = 30
/** Characters that say what kind of region it is, not which. */
const kinds = /[省市州区县旗盟]/g

export interface Neighbours {
  /**
   * Regions with the names most like a label, the nearest first: at most five, none of whose name less than half is
   * there, and behind them those whose whole name stands within the label.
   *
   * @param isNear of two that are as near the one for which it says so comes first
   */
  of(label: string, isNear: (adcode: string) => boolean): string[]
}

/** @param names plain, in simplified characters */
export function neighboursOf(names: readonly { name: string; adcode: string }[]): Neighbours {
  const holding = new Map<string, number[]>()
  names.forEach(({ name }, at) => {
    for (const piece of piecesOf(name)) {
      const known = holding.get(piece)
      if (known) known.push(at)
      else holding.set(piece, [at])
    }
  })
  return {
    of(label, isNear) {
      if (label.length === 0 || label.length > longest) return []
      const shared = new Map<number, number>()
      for (const piece of piecesOf(label)) {
        for (const at of holding.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      }
      const likest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared)
      const ranked: { adcode: string; far: number }[] = []
      for (const [at] of likest) {
        const { name = '', adcode = '' } = names[at] ?? {}
        const far = distance(label, name) / Math.max(label.length, name.length)
        if (far <= 0.5) ranked.push({ adcode, far: far - (isNear(adcode) ? 0.01 : 0) })
        // The longer the name, the more it says.
        else if (label.indexOf(name) >= 0) ranked.push({ adcode, far: 1 + 1 / name.length })
      }
      ranked.sort((a, b) => a.far - b.far || (a.adcode < b.adcode ? -1 : a.adcode > b.adcode ? 1 : 0))
      return [...new Set(ranked.map(({ adcode }) => adcode))].slice(0, most)
    },
  }
}

/** What two names have in common when they are alike: Chinese characters, pairs of letters. */
function piecesOf(name: string): Set<string> {
  if (!/[a-z]/.test(name)) return new Set(name.replace(kinds, ''))
  return new Set([...name].slice(1).map((letter, at) => `${name[at]}${letter}`))
}
