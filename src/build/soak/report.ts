import type { Sizes } from './measure.ts'

/** The share of the heap that may be added. */
const most = 0.1
/** The share of the steps that must have found what they were meant for. */
const least = 0.7

export interface Report {
  seed: number
  steps: number
  /** Steps at which there was something to click, to choose or to go back to. */
  done: number
  samples: readonly { step: number; sizes: Sizes }[]
  /** Of the heap, from the first sample to the last: 0.05 is five per cent more. */
  growth: number
  errors: readonly string[]
  passed: boolean
  table: string
}

/** What was measured, and whether it is well: too much added, an error reported or too little done is not. */
export function reportOf(
  samples: Report['samples'],
  errors: readonly string[],
  run: Pick<Report, 'seed' | 'steps' | 'done'>,
): Report {
  const [first, last] = [samples[0]?.sizes.heap ?? 0, samples.at(-1)?.sizes.heap ?? 0]
  const growth = first > 0 ? last / first - 1 : Number.POSITIVE_INFINITY
  const passed = growth <= most && errors.length === 0 && run.done >= least * run.steps
  const rows = samples.map(
    ({ step, sizes }) =>
      `| ${step} | ${(sizes.heap / 1_000_000).toFixed(1)} | ${Math.round(sizes.nodes)} | ${Math.round(sizes.listeners)} |`,
  )
  const told = [...new Set(errors)].slice(0, 10).map((one) => `- ${one.slice(0, 300)}`)
  const table = [
    '| steps | heap, MB | nodes | listeners |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Seed ${run.seed}, ${run.done} of ${run.steps} steps found what they were for. Heap ${growth >= 0 ? '+' : ''}${(growth * 100).toFixed(1)} % (at most +${most * 100} %), ${errors.length} errors: ${passed ? 'well' : 'NOT WELL'}.`,
    ...told,
  ].join('\n')
  return { ...run, samples, growth, errors, passed, table }
}
