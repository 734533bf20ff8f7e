import type { Facility, FacilityType, Text, Tier } from '../../release/schema.ts'
import { grades } from './counts.ts'
import * as fixes from './facility-fixes.ts'
import type { AlsoListed, FactClaim, FactFacility, FactLocation, Facts } from './facts.ts'
import type { Ledger, Reliability } from './ledger.ts'
import { chongqing, type RegionFinder } from './regions.ts'
import { both, join, text } from './text.ts'

const tiers: Record<string, Tier> = {
  三级甲等: '3A',
  三级乙等: '3B',
  三级: '3',
  二级甲等: '2A',
  二级乙等: '2B',
  二级: '2',
  一级甲等: '1A',
  一级: '1',
  甲级乡镇卫生院: 'township-A',
  甲级社区卫生服务中心: 'community-A',
}

/** Null for what is only aimed at, and for what no source states. */
function tierOf(stated: string | null): Tier | null {
  if (!stated) return null
  const [grade = '', remark = ''] = stated.split(/[(（]/u)
  if (/规划|目标|争创|力争|在建/u.test(remark)) return null
  const tier = tiers[grade]
  return tier ?? null
}

const types: [RegExp, FacilityType][] = [
  [/中西医结合/u, 'integrated'],
  [/综合/u, 'general'],
  [/中医/u, 'chinese-medicine'],
  [/妇幼/u, 'maternal-child'],
  [/精神/u, 'mental'],
  [/疾控/u, 'disease-control'],
  [/乡镇卫生院/u, 'township'],
  [/社区卫生/u, 'community'],
  [/专科|肿瘤|口腔|儿童|骨科|妇女儿童/u, 'specialised'],
]
const classify = (words: string) => types.find(([pattern]) => pattern.test(words))?.[1]

/** From the source's type, else from a name that leaves no doubt. */
function typeOf(type: string | null, name: string): FacilityType {
  return (type && type !== '(原文无)' ? classify(type) : undefined) ?? classify(name) ?? 'unknown'
}

const geocoded = both(
  '位置按地址自动地理编码，未经核实，误差可达数百米',
  'The position was geocoded from the address and not verified; it may be off by hundreds of metres.',
)
const positionSource = 'GitHub 46319943/3AHospital (Apache-2.0, 2020)，按地址自动地理编码，未经核实'
const order: Reliability[] = ['high', 'medium', 'low']
const gradeOf = (stated: string | undefined): Reliability | undefined => grades[stated?.charAt(0) ?? '']

/** Without a quote or an address from somewhere there is nothing to lead to. */
const hasSource = (fact: FactFacility) => fact.claims.length > 0 || fact.address !== null

interface Draft {
  facility: Facility
  stated: string | null
  point?: FactLocation | null
  notes: (Text | undefined)[]
}

export function facilitiesOf(facts: Facts, find: RegionFinder, ledger: Ledger): Facility[] {
  const drafts = new Map<string, Draft>()
  const moved: FactFacility[] = []
  for (const fact of facts.facilities.facilities) {
    if (fixes.military.test(fact.name) || !hasSource(fact)) continue
    if (fixes.sameAs[fact.id]) moved.push(fact)
    else drafts.set(fact.id, draftOf(fact))
  }
  for (const fact of moved) {
    const merge = fixes.sameAs[fact.id]
    const draft = merge && drafts.get(merge.into)
    if (draft) absorb(draft, fact.name, claimsOf(fact.id, fact.claims), fact.location, merge.note)
  }
  facts.facilities.alsoListedIn3AHospital.forEach((listed, index) => {
    if (fixes.military.test(listed.name)) return
    const id = `L${String(index + 1).padStart(2, '0')}`
    const merge = fixes.alsoListedAs[listed.name]
    if (!merge) {
      drafts.set(id, draftOfListed(id, listed))
      return
    }
    const draft = drafts.get(merge.into)
    if (!draft) throw new Error(`No ${merge.into} to merge ${listed.name} into`)
    if (!fixes.severalCampuses.has(merge.into)) draft.stated ??= countyInAddress(listed)
    absorb(draft, listed.name, claimsOf(id, listed.claims), listed.location, merge.note)
  })
  return [...drafts.values()].map(place)

  function claimsOf(id: string, claims: FactClaim[]): Facility['claims'] {
    return claims.map((claim, index) => {
      const remark = [claim.conflict, claim.note].filter((part) => part !== undefined).map(text)
      const reliability = claim.garbled ? 'low' : (gradeOf(claim.reliability) ?? 'low')
      const cut = /…的\(乱码/u.exec(claim.quote)
      const quote = (cut ? claim.quote.slice(0, cut.index) : claim.quote).replace('(摘录到此截断)', '')
      const source = {
        title: claim.source_title,
        publisher: claim.publisher,
        date: claim.date,
        url: claim.url,
        document: claim.document,
      }
      const evidence = ledger.citeSource(
        `facility-${id}-${index + 1}`,
        source,
        quote,
        reliability,
        join(
          ...remark,
          claim.garbled ? both('来源其后有乱码', 'The source is garbled after this.') : undefined,
          quote !== claim.quote && !cut ? both('摘录到此截断', 'The excerpt ends here.') : undefined,
        ),
      )
      const stated = claim.garbled ? '（乱码，似“三级乙等”）' : (claim.tier ?? '（该句未写等级）')
      return { tier: claim.garbled ? null : tierOf(claim.tier), stated, evidence }
    })
  }

  function addressEvidence(fact: FactFacility): string[] {
    if (!fact.address || fact.claims.some((claim) => claim.quote.includes(fact.address ?? ''))) return []
    const demo = fact.address_source?.publisher !== undefined
    const document = demo
      ? ledger.addDocument('repository-demo-addresses', {
          title: '公开代码仓库中的医院地址（前端演示数据）',
          publisher: 'GitHub 公共仓库',
          date: null,
          url: null,
          form: 'table',
          note: both(
            '仅用地址，不含等级；引文是单元格的内容',
            'Used for addresses only, not for tiers; quotes are the contents of cells.',
          ),
        })
      : ledger.addDocument('repository-unverified-addresses', {
          title: '公开代码仓库中的医院地址（文件名未记录）',
          publisher: 'GitHub 公共仓库',
          date: null,
          url: null,
          form: 'table',
          note: both(
            '未核实，同一文件的坐标疑为估填；引文是单元格的内容',
            'Unverified; the coordinates of the same file appear to be guesses. Quotes are the contents of cells.',
          ),
        })
    return [
      ledger.cite(`facility-${fact.id}-address`, document, {
        quote: fact.address,
        locator: `地址：${fact.name}`,
        reliability: 'low',
      }),
    ]
  }

  function mergerEvidence(): string[] {
    const document = ledger.documentOf(fixes.merger.source)
    return [ledger.cite('facility-merger-500000', document, { quote: fixes.merger.quote, reliability: 'medium' })]
  }

  function draftOf(fact: FactFacility): Draft {
    const parent = find.named(fact.prefecture)
    const countyName =
      fact.county !== null && fact.county in fixes.countyAs ? (fixes.countyAs[fact.county] ?? null) : fact.county
    const claims = claimsOf(fact.id, fact.claims)
    const unplaceable = fact.flags.some((flag) => flag.includes('不宜上图'))
    const status = fixes.existingInstitution.has(fact.id) ? 'existing' : fixes.statuses[fact.status]
    if (!status) throw new Error(`Unknown status ${fact.status}`)
    const best = fact.claims
      .map((claim) => gradeOf(claim.reliability) ?? 'low')
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]
    const basis = fixes.tierNotTaken.has(fact.id) ? 'low' : (gradeOf(fact.tier_basis?.reliability) ?? best ?? 'low')
    return {
      stated: countyName === null ? null : find.county(fact.prefecture, countyName),
      point: fixes.distrustedPosition.has(fact.id) ? null : fact.location,
      notes: [
        ...fact.flags.map((flag) => (flag.startsWith('已并入') ? fixes.mergedNote : text(flag))),
        fixes.flagged[fact.id],
      ],
      facility: {
        id: fact.id,
        name: fact.name,
        aliases: [...fact.aliases],
        region: parent,
        type: typeOf(fact.type, fact.name),
        tier: fixes.tierNotTaken.has(fact.id) ? null : tierOf(fact.tier_norm === '无等级来源' ? null : fact.tier),
        status,
        placement: 'prefecture',
        onMap: status !== 'merged' && !unplaceable,
        claims,
        reliability: basis,
        evidence: [
          ...new Set([
            ...claims.map((claim) => claim.evidence),
            ...addressEvidence(fact),
            ...(status === 'merged' ? mergerEvidence() : []),
          ]),
        ],
      },
    }
  }

  function draftOfListed(id: string, listed: AlsoListed): Draft {
    const claims = claimsOf(id, listed.claims)
    const merged = fixes.mergedFromSecondList.has(id)
    return {
      stated: countyInAddress(listed),
      point: listed.location,
      notes: [fixes.flagged[id]],
      facility: {
        id,
        name: listed.name,
        aliases: [],
        region: prefectureInAddress(listed),
        type: typeOf(null, listed.name),
        tier: claims[0]?.tier ?? null,
        status: merged ? 'merged' : 'existing',
        placement: 'prefecture',
        onMap: !merged,
        claims,
        reliability: 'low',
        evidence: [...claims.map((claim) => claim.evidence), ...(merged ? mergerEvidence() : [])],
      },
    }
  }

  function prefectureInAddress(listed: AlsoListed): string {
    const point = listed.location.countyByPoint ?? ''
    const parent = point.startsWith('50') ? chongqing : `${point.slice(0, 4)}00`
    const name = /^(?:四川省)?(重庆|[^省市]{2,3})市?/u.exec(listed.address)?.[1]
    if (!name || find.named(`${name}市`) !== parent) throw new Error(`Where is ${listed.name}?`)
    return parent
  }

  function countyInAddress(listed: AlsoListed): string | null {
    const parent = prefectureName(listed)
    const words = fixes.addressCounty[listed.name] ?? listed.address
    return find.countyNamedIn(parent, words)
  }
  function prefectureName(listed: AlsoListed): string {
    const code = listed.location.countyByPoint ?? ''
    return find.nameOf(code.startsWith('50') ? chongqing : `${code.slice(0, 4)}00`)
  }

  function absorb(
    draft: Draft,
    name: string,
    claims: Facility['claims'],
    point: FactLocation | null | undefined,
    note: Text,
  ): void {
    const { facility } = draft
    facility.aliases = [...new Set([...facility.aliases, name])].filter((alias) => alias !== facility.name)
    facility.claims.push(...claims)
    facility.evidence = [...new Set([...facility.evidence, ...claims.map((claim) => claim.evidence)])]
    if (!draft.point && !fixes.distrustedPosition.has(facility.id)) draft.point = point
    draft.notes.push(note)
  }
}

/** A position only where no stated county contradicts it; else the county; else what is larger. */
function place({ facility, stated, point, notes }: Draft): Facility {
  const usable = point && (stated === null || stated === point.countyByPoint)
  const { evidence, claims, reliability, onMap, placement: _, ...rest } = facility
  const note = join(...notes, usable ? geocoded : undefined)
  return {
    ...rest,
    region: stated ?? facility.region,
    placement: usable ? 'address' : stated ? 'county' : 'prefecture',
    ...(usable ? { position: { lon: point.lon, lat: point.lat, source: point.source ?? positionSource } } : {}),
    onMap,
    claims,
    reliability,
    evidence,
    ...(note ? { note } : {}),
  }
}
