import { pinyin } from 'pinyin-pro'

/** Readings that the dictionary gets wrong, or that must not depend on it. Every name was read through. */
const readings: Record<string, string> = {
  重庆: 'Chongqing',
  长寿: 'Changshou',
  丰都: 'Fengdu',
  都江堰: 'Dujiangyan',
  新都: 'Xindu',
  郫都: 'Pidu',
  大邑: 'Dayi',
  犍为: 'Qianwei',
  荥经: 'Yingjing',
  阆中: 'Langzhong',
  什邡: 'Shifang',
  朝天: 'Chaotian',
  筠连: 'Junlian',
  石柱: 'Shizhu',
  冕宁: 'Mianning',
  色达: 'Seda',
  会理: 'Huili',
  会东: 'Huidong',
  乐山: 'Leshan',
  乐至: 'Lezhi',
  丹棱: 'Danleng',
  蓬溪: 'Pengxi',
  长宁: 'Changning',
  越西: 'Yuexi',
  秀山: 'Xiushan',
  阿坝: 'Aba',
  大足: 'Dazu',
  盐边: 'Yanbian',
  盐亭: 'Yanting',
  夹江: 'Jiajiang',
  射洪: 'Shehong',
  得荣: 'Derong',
}

const peoples: Record<string, string> = {
  土家族: 'Tujia',
  苗族: 'Miao',
  羌族: 'Qiang',
  彝族: 'Yi',
  藏族: 'Tibetan',
}
const people = /(土家族|苗族|羌族|彝族|藏族)/gu

/** Pinyin without tones, joined, with the apostrophe that keeps syllables apart. */
export function romanise(name: string): string {
  const known = readings[name]
  if (known) return known
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/u.test(s) ? `'${s}` : s)).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

export interface Names {
  name: { zh: string; en: string }
  shortName: { zh: string; en: string }
}

export function namesOf(full: string): Names {
  const autonomous = /^(.+?)((?:土家族|苗族|羌族|彝族|藏族)+)(自治县|自治州)$/u.exec(full)
  if (autonomous?.[1] && autonomous[2]) {
    const own = romanise(autonomous[1])
    const who = [...autonomous[2].matchAll(people)].map(([found]) => peoples[found]).join(' and ')
    const kind = autonomous[3] === '自治州' ? 'Autonomous Prefecture' : 'Autonomous County'
    return { name: { zh: full, en: `${own} ${who} ${kind}` }, shortName: { zh: autonomous[1], en: own } }
  }
  const stem = full.slice(0, -1)
  const kind = { 市: 'City', 区: 'District', 县: 'County' }[full.slice(-1)]
  if (!kind) throw new Error(`No generic part in ${full}`)
  const en = `${romanise(stem)} ${kind}`
  // A single character is no name by itself; 市中区 would become "in the city".
  if (stem.length === 1) return { name: { zh: full, en }, shortName: { zh: full, en } }
  if (full === '市中区') return { name: { zh: full, en }, shortName: { zh: full, en: 'Shizhong' } }
  return { name: { zh: full, en }, shortName: { zh: stem, en: romanise(stem) } }
}
