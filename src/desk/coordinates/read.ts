/** Signs for degrees that are not the degree sign; some are taken apart where widths are made one. */
const degreeSigns = /[\u00ba\u02da\u2070\u2218\u25e6]/g
const sideBefore = /^(东经|西经|北纬|南纬|经度|纬度|[nsew])[:\s]*/i
const sideBehind = /\s*([nsew]|[东西南北])$/i
const plain = /^[+-]?\d{1,3}(?:\.\d{1,15})?\s*[°度]?$/
const sixties =
  /^([+-]?\d{1,3})\s*(?:[°度:]|\s)\s*(\d{1,2}(?:\.\d{1,9})?)\s*(?:['′’‘`分:]|\s|$)\s*(?:(\d{1,2}(?:\.\d{1,9})?)\s*(?:["″”“秒]|'{2}|′{2}|’{2})?)?$/

/**
 * Degrees, from a number or from degrees, minutes and seconds as in 104°03′51″, 东经104度3分51秒, 104:03:51 and E104.0642;
 * null where it is no coordinate.
 */
export function readCoordinate(cell: string | number | boolean | null): number | null {
  if (typeof cell === 'number') return Math.abs(cell) <= 180 ? cell : null
  if (typeof cell !== 'string' || cell.length > 60) return null
  let text = cell.replace(degreeSigns, '°').normalize('NFKC').replace(/[−–]/g, '-').trim()
  const sides: string[] = []
  for (const form of [sideBefore, sideBehind]) {
    const side = form.exec(text)?.[1]
    if (side === undefined) continue
    if (!/[经纬]度/.test(side)) sides.push(side)
    text = text.replace(form, '').trim()
  }
  const degrees = plain.test(text) ? Number.parseFloat(text) : fromSixties(text)
  // A sign and a side, or two sides, say it twice, and maybe differently.
  if (degrees === null || Math.abs(degrees) > 180 || sides.length > 1) return null
  if (sides.length === 0) return degrees
  return /^[+-]/.test(text) ? null : /[swSW西南]/.test(sides[0] ?? '') ? -degrees : degrees
}

function fromSixties(text: string): number | null {
  const [, degrees, minutes = '0', seconds] = sixties.exec(text) ?? []
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null
  // 104°3.85′51″ says something twice.
  if (seconds !== undefined && minutes.indexOf('.') >= 0) return null
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600
  return degrees.startsWith('-') ? -size : size
}
