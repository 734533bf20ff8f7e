import type { CDPSession, Page } from 'playwright-core'
import { wordsIn } from '../../ui/words/words.ts'
import type { Language } from '../../view/view.ts'
import type { Sample } from './metrics.ts'
import type { PageName } from './prepare.ts'
import { median } from './statistics.ts'

/** Real input for one page, and what the page does of it. */
export class Driver {
  private readonly page: Page
  private readonly cdp: CDPSession
  private readonly name: PageName
  private readonly filterName: string
  private readonly slow: boolean
  private readonly patience: number

  constructor(page: Page, cdp: CDPSession, name: PageName, lang: Language, slow: boolean) {
    this.page = page
    this.cdp = cdp
    this.name = name
    this.filterName = wordsIn(lang)('grade.tertiary-a')
    this.slow = slow
    this.patience = slow ? 800 : 400
  }

  async interact(): Promise<Sample> {
    return {
      ...(await this.recolour()),
      ...(await this.filter()),
      ...(await this.hover()),
      ...(await this.pan()),
      ...(await this.zoom()),
    }
  }

  /** The choice of indicator, by the keyboard: a list that is open belongs to the system and not to the page. */
  private async recolour(): Promise<Sample> {
    const select = this.page.locator('select').first()
    await select.focus()
    await this.page.waitForTimeout(100)
    const steps = []
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
      const before = await select.inputValue()
      steps.push(await this.timed('keydown', () => this.page.keyboard.press(key)))
      if ((await select.inputValue()) === before) throw new Error(`${this.name}: the indicator did not change.`)
    }
    return {
      recolour: middle(steps, 'painted'),
      recolourWork: middle(steps, 'work'),
    }
  }

  private async filter(): Promise<Sample> {
    const button = this.page.locator('button[aria-pressed]', { hasText: this.filterName }).first()
    const box = await button.boundingBox()
    if (!box) throw new Error(`${this.name}: no filter to click.`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.waitForTimeout(100)
    const [on, off] = [[], []] as Step[][]
    for (const list of [on, off, on, off]) {
      list?.push(
        await this.timed('click', async () => {
          await this.page.mouse.down()
          await this.page.mouse.up()
        }),
      )
      const pressed = (await button.getAttribute('aria-pressed')) === 'true'
      if (pressed !== (list === on)) throw new Error(`${this.name}: the filter did not change.`)
    }
    return {
      filter: middle(on ?? [], 'painted'),
      filterWork: middle(on ?? [], 'work'),
      unfilter: middle(off ?? [], 'painted'),
      unfilterWork: middle(off ?? [], 'work'),
    }
  }

  private async hover(): Promise<Sample> {
    const { x, y, width, height } = await this.map()
    const places: readonly (readonly [number, number])[] = [
      [0.3, 0.35],
      [0.55, 0.4],
      [0.7, 0.45],
    ]
    const times = []
    await this.page.mouse.move(x + 0.45 * width, y + 0.5 * height)
    for (const [across, down] of places) {
      await this.page.waitForTimeout(150)
      times.push(await this.timed('tip', () => this.page.mouse.move(x + across * width, y + down * height)))
    }
    return { hover: middle(times, 'painted') }
  }

  private async pan(): Promise<Sample> {
    const { x, y, width, height } = await this.map()
    const from = [x + width / 2, y + height / 2] as const
    await this.page.mouse.move(...from)
    await this.page.mouse.down()
    const measured = await this.gesture((step) =>
      this.mouse('mouseMoved', from[0] + 160 * Math.sin(step / 8), from[1] + 100 * Math.sin(step / 11)),
    )
    await this.page.mouse.up()
    await this.page.waitForTimeout(this.patience)
    return { panFrame: measured.frame, panWorst: measured.worst, panWork: measured.work }
  }

  private async zoom(): Promise<Sample> {
    const { x, y, width, height } = await this.map()
    await this.page.mouse.move(x + width / 2, y + height / 2)
    const measured = await this.gesture((step) =>
      this.cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: x + width / 2,
        y: y + height / 2,
        deltaX: 0,
        deltaY: step < 30 ? -40 : 40,
      }),
    )
    await this.page.waitForTimeout(this.patience)
    return { zoomFrame: measured.frame, zoomWorst: measured.worst, zoomWork: measured.work }
  }

  /** A second of input at the pace of a hand, not waiting for the page's answer. */
  private async gesture(move: (step: number) => Promise<unknown>) {
    await this.page.evaluate(() => window.bench.startFrames())
    const before = await this.mainThread()
    const sent: Promise<unknown>[] = []
    for (let step = 0; step < 60; step++) {
      sent.push(move(step))
      await new Promise((resolve) => setTimeout(resolve, 16))
    }
    await Promise.all(sent)
    const after = await this.mainThread()
    const frames = await this.page.evaluate(() => window.bench.stopFrames())
    const sorted = [...frames].sort((a, b) => a - b)
    return {
      frame: median(frames),
      worst: sorted[Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))] ?? null,
      work: frames.length > 0 ? (after - before) / frames.length : null,
    }
  }

  private mouse(type: 'mouseMoved', x: number, y: number): Promise<unknown> {
    return this.cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1 })
  }

  private async timed(type: 'keydown' | 'click' | 'tip', act: () => Promise<void>): Promise<Step> {
    await this.page.evaluate((kind) => window.bench.arm(kind), type)
    await this.page.waitForTimeout(60)
    const before = await this.mainThread()
    await act()
    await this.page.waitForTimeout(this.patience)
    let after = await this.mainThread()
    let heard = await this.page.evaluate(() => window.bench.heard())
    for (let more = 0; heard === null && more < 4; more++) {
      await this.page.waitForTimeout(this.patience)
      after = await this.mainThread()
      heard = await this.page.evaluate(() => window.bench.heard())
    }
    return { painted: heard, work: after - before }
  }

  /** CPU time of the page's main thread, so far; where it is slowed down, that costs CPU itself: time in tasks. */
  private async mainThread(): Promise<number> {
    const { metrics } = await this.cdp.send('Performance.getMetrics')
    const named = (name: string) => metrics.find((one) => one.name === name)?.value
    return 1000 * ((this.slow ? undefined : named('ThreadTime')) ?? named('TaskDuration') ?? 0)
  }

  private async map() {
    const box = await this.page.locator(this.name === 'app' ? '.map' : '#map').boundingBox()
    if (!box) throw new Error(`${this.name}: no map.`)
    return box
  }
}

interface Step {
  painted: number | null
  work: number
}

function middle(steps: readonly Step[], of: keyof Step): number | null {
  return median(steps.flatMap((step) => (step[of] === null ? [] : [step[of]])))
}
