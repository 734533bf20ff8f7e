import type { Locator, Page } from 'playwright-core'

const acts = {
  locator: [
    'click',
    'dblclick',
    'press',
    'pressSequentially',
    'check',
    'uncheck',
    'setChecked',
    'fill',
    'selectOption',
    'tap',
  ],
  keyboard: ['press', 'type', 'insertText'],
  mouse: ['click', 'dblclick', 'up', 'wheel'],
} as const
/** Milliseconds after which a page that draws no frames is not waited for any longer. */
const most = 400
const mended = Symbol.for('acts settle')

/** Two frames and the tasks behind them: until then nobody sees what an act has done. */
async function settled(page: Page): Promise<void> {
  if (page.isClosed()) return
  const drawn = page
    .evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
        }),
    )
    // It may have gone on to another address.
    .catch(() => undefined)
  await Promise.race([drawn, new Promise((done) => setTimeout(done, most))])
}

type Act = (...given: unknown[]) => Promise<unknown>

/** @param pageOf the page of whatever the act is done on */
function mend(target: object, names: readonly string[], pageOf: (it: unknown) => Page): void {
  if (mended in target) return
  Object.defineProperty(target, mended, { value: true })
  const held = target as Record<string, Act>
  for (const name of names) {
    const act = held[name]
    if (!act) throw new Error(`There is no act ${name}.`)
    held[name] = async function (this: unknown, ...given) {
      const done = await act.apply(this, given)
      await settled(pageOf(this))
      return done
    }
  }
}

/**
 * From now on every act in this page ends when its effect can be seen: the app takes most of them up in tasks of their
 * own, and a test that looks at once would look before the reader does.
 */
export function letActsSettle(page: Page): void {
  mend(Object.getPrototypeOf(page.locator('html')), acts.locator, (it) => (it as Locator).page())
  mend(page.keyboard, acts.keyboard, () => page)
  mend(page.mouse, acts.mouse, () => page)
}
