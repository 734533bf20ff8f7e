import { type FromWorker, failureOf, inParts, type ToWorker } from './messages.ts'
import { createPerformer } from './perform.ts'

const performer = createPerformer()
const say = (message: FromWorker) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if ('cancel' in data) {
    performer.cancel(data.cancel)
    return
  }
  const { number, task } = data
  try {
    const { parts, rest } = inParts(await performer.perform(number, task, (share) => say({ number, share })))
    for (const part of parts) say({ number, part })
    say({ number, answer: rest })
  } catch (error) {
    say({ number, failure: failureOf(error) })
  }
}
