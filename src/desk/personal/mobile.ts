/** Addresses of pages hold long numbers. */
const addresses = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；）]+/gi
const units = '元|万|亿|千|百|人|名|张|次|个|例|家|所|件|份|平方|米|吨|美元|公里|%|‰'
const written = new RegExp(
  `(?:^|[^\\w./=¥￥$-]|[^\\d][./-])((?:(?:\\+|00)86[-\\s]?|86[-\\s])?)1[3-9]\\d([-\\s]?)\\d{4}([-\\s]?)\\d{4}(?![\\w-]|[.,]\\d|\\s\\d|\\s*(?:${units}))`,
  'g',
)
const spoken = /电话|手机|联系|热线|微信|致电|拨打|咨询|phone|mobile|tel\b|call|contact|whatsapp|wechat/i

/** What else numbers are introduced by: 文号, 编号, 代码. */
const numbered = /(?:[号码]|no\.?|id)[^\d]{0,3}$/i

/**
 * Whether a text holds a mobile number: `certain` where it is written or introduced as one, `likely` where it may as
 * well be another number or a row of figures.
 */
export function mobileIn(text: string): 'certain' | 'likely' | null {
  const plain = text.indexOf('://') >= 0 || text.indexOf('www.') >= 0 ? text.replace(addresses, ' ') : text
  written.lastIndex = 0
  let found: 'likely' | null = null
  for (let one = written.exec(plain); one; one = written.exec(plain)) {
    const [all, country, gap = '', second = ''] = one
    const start = one.index + all.search(/[+\d]/)
    const before = plain.slice(Math.max(0, start - 40), start)
    const after = plain.slice(one.index + all.length, one.index + all.length + 10)
    if (country || spoken.test(before) || spoken.test(after)) return 'certain'
    const isWhole = gap === '' && second === ''
    if ((isWhole || (gap === '-' && second === '-')) && !numbered.test(before)) return 'certain'
    // 150 2000 3000 may be three figures; behind another one they are.
    if (isWhole || !/\d\s?$/.test(before)) found = 'likely'
  }
  return found
}

/** A number that has the digits of a mobile number. */
export const isMobile = (value: number): boolean =>
  value >= 13_000_000_000 && value < 20_000_000_000 && Number.isInteger(value)
