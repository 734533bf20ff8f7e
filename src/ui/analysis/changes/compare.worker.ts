// The hashes that releases are verified with want it.
import 'core-js/modules/es.object.has-own'
import type { Posted } from '../../work/task-client.ts'
import { type ComparisonTask, compareInPlace } from './compare-in-place.ts'

self.onmessage = async ({ data: { number, task } }: MessageEvent<Posted<ComparisonTask>>) => {
  try {
    self.postMessage({ number, answer: await compareInPlace(task) })
  } catch (error) {
    self.postMessage({ number, failure: error instanceof Error ? error.message : String(error) })
  }
}
