import type { Page } from 'playwright-core'

export interface Act {
  label: string
  /** The event from which the time runs. */
  type: 'click' | 'keydown' | 'change'
  before?(page: Page): Promise<unknown>
  /** Alternates where the same input twice would change nothing. */
  once(page: Page, time: number): Promise<unknown>
  after?(page: Page): Promise<unknown>
}

const select = (page: Page, place: number) => page.locator('.controls select').nth(place)

/** Real input, by what each does; the same in both releases. */
export const acts: Record<string, Act> = {
  indicator: {
    label: 'another indicator',
    type: 'keydown',
    before: (page) => select(page, 0).focus(),
    once: (page, time) => page.keyboard.press(time % 2 ? 'ArrowUp' : 'ArrowDown'),
  },
  year: {
    label: 'another year',
    type: 'keydown',
    before: (page) => page.locator('.periods input[type=range]').focus(),
    once: (page, time) => page.keyboard.press(time % 2 ? 'ArrowRight' : 'ArrowLeft'),
  },
  tier: {
    label: 'filter facilities by tier',
    type: 'click',
    once: (page) => page.locator('.key button.item').first().click(),
  },
  zone: {
    label: 'filter regions by zone',
    type: 'keydown',
    before: (page) => select(page, 1).focus(),
    once: (page, time) => page.keyboard.press(time % 2 ? 'ArrowUp' : 'ArrowDown'),
  },
  select: {
    label: 'select a region',
    type: 'click',
    before: (page) => page.locator('.boards button').nth(1).click(),
    once: (page, time) =>
      page
        .locator('.board-table tbody tr:not(.reference) button.region')
        .nth(3 + (time % 2))
        .click(),
  },
  sort: {
    label: 'sort the table',
    type: 'click',
    once: (page) => page.locator('.board-table button.sort').nth(2).click(),
  },
}
