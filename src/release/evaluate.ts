export type Lookup = (indicator: string, region: string, period: string) => number

const token = /\s*(?:([A-Za-z][A-Za-z0-9]*)\[(\d{6}),(\d{4}(?:-\d{2})?)\]|(sum)\(|(\d+(?:\.\d+)?)|([-+*/(),]))/uy

/**
 * Computes a formula as it is written in a release.
 *
 * @throws where the formula cannot be read, and whatever `lookup` throws
 */
export function evaluate(formula: string, lookup: Lookup): number {
  let at = 0
  let current: RegExpExecArray | null = null
  const advance = () => {
    token.lastIndex = at
    current = token.exec(formula)
    if (!current && formula.slice(at).trim() !== '') throw new Error(`Cannot read “${formula.slice(at)}” in ${formula}`)
    at = current ? token.lastIndex : formula.length
  }
  const sign = () => (current as RegExpExecArray | null)?.[6]
  const expect = (wanted: string) => {
    if (sign() !== wanted) throw new Error(`Expected ${wanted} in ${formula}`)
    advance()
  }

  function operand(): number {
    const found = current as RegExpExecArray | null
    if (!found) throw new Error(`Unexpected end of ${formula}`)
    const [, indicator, region, period, sum, number] = found
    if (indicator && region && period) {
      advance()
      return lookup(indicator, region, period)
    }
    if (number !== undefined) {
      advance()
      return Number(number)
    }
    if (sum) {
      advance()
      let total = expression()
      while (sign() === ',') {
        advance()
        total += expression()
      }
      expect(')')
      return total
    }
    expect('(')
    const inner = expression()
    expect(')')
    return inner
  }
  function product(): number {
    let value = operand()
    for (let s = sign(); s === '*' || s === '/'; s = sign()) {
      advance()
      value = s === '*' ? value * operand() : value / operand()
    }
    return value
  }
  function expression(): number {
    let value = product()
    for (let s = sign(); s === '+' || s === '-'; s = sign()) {
      advance()
      value = s === '+' ? value + product() : value - product()
    }
    return value
  }

  advance()
  const value = expression()
  if (current) throw new Error(`Unread remainder in ${formula}`)
  return value
}

/** To so many digits after the decimal point. */
export const rounded = (value: number, digits = 4) => Math.round(value * 10 ** digits) / 10 ** digits
