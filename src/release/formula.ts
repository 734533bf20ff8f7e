/** A figure that a formula names, and how it is written there. */
export interface Operand {
  text: string
  indicator: string
  region: string
  period: string
}

const operand = /([A-Za-z][A-Za-z0-9]*)\[(\d{6}),([\d-]+)\]/g

/** The figures that a formula names, as often as it does; none of an observation that was not derived. */
export function operandsOf(formula: string | null | undefined): Operand[] {
  return [...(formula ?? '').matchAll(operand)].map(([text, indicator = '', region = '', period = '']) => ({
    text,
    indicator,
    region,
    period,
  }))
}
