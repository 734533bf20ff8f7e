import type { PresentObservation } from '../../release/schema.ts'

export { evaluate, type Lookup, rounded } from '../../release/evaluate.ts'

export const operand = (indicator: string, region: string, period: string) => `${indicator}[${region},${period}]`

export type Derived = Pick<PresentObservation, 'value' | 'formula'>
