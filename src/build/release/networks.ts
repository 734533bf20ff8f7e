import type { Facility, Network, Text } from '../../release/schema.ts'
import type { Facts, Quoted } from './facts.ts'
import { facilityNamed } from './institutions.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import { chongqing, type RegionFinder, sichuan } from './regions.ts'
import { both, join } from './text.ts'

type Partner = Network['partners'][number]

const wuxi = '500238'
const wuxiPlan = { document: 'wuxi-county-plan-2024-10-14.txt' }
const suiningNotice = { document: 'suining-notice-2023-04-09.txt' }
const unnamed = both(
  '牵头医院、成员和医共体个数，来源未写',
  'The leading hospital, the members and the number of communities are not stated.',
)
const betterCare = both(
  '来源称截至 2024 年 6 月底两家卫生院门诊人次上升、次均费用下降，未给数字',
  'The source says that by the end of June 2024 both health centres had more outpatients at lower cost; it gives no figures.',
)

/** Lasting ties between institutions that the sources state. */
export function networksOf(facts: Facts, facilities: Facility[], find: RegionFinder, ledger: Ledger): Network[] {
  const { county_communities: communities, cities } = facts.cobuilding
  const say = (id: string, quote: string, source: { document: string } = wuxiPlan) =>
    ledger.citeSource(id, source, quote, 'high')
  const partner = (
    name: string,
    role: Partner['role'],
    evidence: string,
    region: string = wuxi,
    note?: Text,
  ): Partner => {
    const facility = facilityNamed(facilities, name)
    return {
      name,
      region: facility?.region ?? region,
      ...(facility ? { facility: facility.id } : {}),
      role,
      evidence: [evidence],
      ...(note ? { note } : {}),
    }
  }

  return [...wuxiNetworks(), ...countyCommunities(), ...cityGroups(), ...pairings()]

  function wuxiNetworks(): Network[] {
    const leads = ledger.known('target-T077')
    const managed = ledger.known('target-T079')
    const paired = ledger.known('target-T080')
    const result = say('network-wuxi-result', '截至6月底,两家卫生院门诊人次上升明显,次均费用均有较大幅度下降')
    const help = say(
      'network-wuxi-help',
      '充分发挥重庆市人民医院、璧山区人民医院“组团式”帮扶,鲁渝协作、渝中区等人才赋能乡村振兴的示范带动作用',
    )
    const led = communities.wuxi.leads.map(({ hospital, members }, index): Network => {
      const general = index === 0
      return {
        id: `community-${wuxi}-${general ? 'county-hospital' : 'chinese-medicine'}`,
        kind: 'county-community',
        title: general
          ? both('巫溪县人民医院牵头的医共体', "Community led by Wuxi County People's Hospital")
          : both('巫溪县中医院牵头的医共体', 'Community led by Wuxi County Hospital of Chinese Medicine'),
        region: wuxi,
        status: 'existing',
        date: '2024',
        partners: [partner(hospital, 'lead', leads)],
        members,
        evidence: [leads],
        note: both(
          '依据巫溪卫发〔2024〕15号；成员名单来源未列',
          'According to document 巫溪卫发〔2024〕15号; the members are not listed.',
        ),
      }
    })
    return [
      ...led,
      {
        id: `pairing-${wuxi}-tianba`,
        kind: 'pairing',
        title: both('县人民医院托管田坝镇卫生院', "Tianba township health centre run by the county people's hospital"),
        region: wuxi,
        status: 'existing',
        date: '2024',
        partners: [partner('巫溪县人民医院', 'lead', managed), partner('田坝镇卫生院', 'managed', managed)],
        members: null,
        evidence: [managed, result],
        note: join(both('已完成签约、挂牌和专家派驻', 'Contract, plaque and posting of experts are done.'), betterCare),
      },
      {
        id: `pairing-${wuxi}-xujia`,
        kind: 'pairing',
        title: both(
          '县中医院对徐家中心卫生院一对一帮扶',
          'Xujia central health centre supported by the county hospital of Chinese medicine',
        ),
        region: wuxi,
        status: 'existing',
        date: '2024',
        partners: [partner('巫溪县中医院', 'supporting', paired), partner('徐家中心卫生院', 'paired', paired)],
        members: null,
        evidence: [paired, result],
        note: betterCare,
      },
      {
        id: `pairing-${wuxi}-help`,
        kind: 'pairing',
        title: both(
          '重庆市人民医院、璧山区人民医院“组团式”帮扶巫溪县',
          "Wuxi County helped by teams of Chongqing People's Hospital and Bishan District People's Hospital",
        ),
        region: wuxi,
        status: 'existing',
        date: '2024-10',
        partners: [
          partner('重庆市人民医院', 'supporting', help, chongqing),
          partner('璧山区人民医院', 'supporting', help, find.county('重庆市', '璧山区')),
        ],
        members: null,
        evidence: [help],
        note: both('受帮扶的机构，来源未写', 'The institutions that are helped are not named.'),
      },
    ]
  }

  function countyCommunities(): Network[] {
    const community = (adcode: string, rest: Pick<Network, 'status' | 'date' | 'evidence'>, note?: Text): Network => ({
      id: `community-${adcode}`,
      kind: 'county-community',
      title: both(
        `${find.nameOf(adcode)}紧密型县域医共体`,
        `Close-knit county medical community of ${find.englishOf(adcode)}`,
      ),
      region: adcode,
      ...rest,
      partners: [],
      members: null,
      note: join(note, unnamed),
    })
    const quoted = (id: string, { quote, source }: Quoted) =>
      ledger.citeSource(id, source, quote, reliabilityOf(source))
    const [muchuan, mianzhu] = communities.pilot_2019
    if (!muchuan || !mianzhu) throw new Error('Two pilot counties were expected')
    return [
      ...communities.dazhou.counties.map((name) =>
        community(
          find.county('达州市', name),
          { status: 'existing', date: '2025', evidence: [ledger.known('cobuilding-event-12')] },
          both('达到紧密型县域医共体建设标准；来源正文未注日期', 'Meets the standard; the source bears no date.'),
        ),
      ),
      community('511129', {
        status: 'pilot',
        date: '2019-08',
        evidence: [quoted('community-pilot-511129', muchuan)],
      }),
      community(
        '510683',
        { status: 'pilot', date: null, evidence: [quoted('community-pilot-510683', mianzhu)] },
        both('引文未写日期', 'The quote bears no date.'),
      ),
      community(
        '510981',
        { status: 'planned', date: '2023-04-09', evidence: [ledger.known('target-T004')] },
        both('市通知中的任务', 'A task of the city’s notice.'),
      ),
    ]
  }

  function cityGroups(): Network[] {
    const group = (city: string, status: Network['status'], date: string, evidence: string, note: Text): Network => ({
      id: `city-group-${city}`,
      kind: 'city-group',
      title: both(`${find.nameOf(city)}紧密型城市医疗集团`, `Close-knit city medical group of ${find.englishOf(city)}`),
      region: city,
      status,
      date,
      partners: [],
      members: null,
      evidence: [evidence],
      note: join(note, both('集团由哪些机构组成，来源未写', 'Its institutions are not stated.')),
    })
    const national = both('国家试点城市', 'A national pilot city.')
    const provincial = both('拟纳入省级试点', 'To join the provincial pilot.')
    return [
      group('510100', 'pilot', '2023-10', ledger.known('target-T102'), national),
      ...cities.map(({ name, pilot_city_medical_group: pilot }) =>
        pilot.startsWith('国家')
          ? group(find.named(name), 'pilot', '2023-10', ledger.known('target-T102'), national)
          : group(find.named(name), 'planned', '2023-10', ledger.known('target-T103'), provincial),
      ),
      group(
        '510900',
        'pilot',
        '2023-04-09',
        say('city-group-510900', '推进紧密型城市医疗集团试点', suiningNotice),
        both('试点级别来源未写', 'The level of the pilot is not stated.'),
      ),
    ]
  }

  function pairings(): Network[] {
    const meishan = ledger.known('facility-F175-1')
    const ziyang = ledger.known('target-T095')
    const claim = facts.facilities.facilities.find((one) => one.id === 'F078')?.claims[0]
    if (!claim?.source_title) throw new Error('No source for the alliance of Qianjiang')
    const qianjiang = ledger.citeSource(
      'pairing-500114',
      { title: claim.source_title, publisher: claim.publisher, date: claim.date, url: claim.url },
      claim.source_title,
      'high',
      undefined,
      '标题',
    )
    return [
      {
        id: 'pairing-511400',
        kind: 'pairing',
        title: both('四川大学华西医院领办眉山市人民医院', "Meishan People's Hospital run by West China Hospital"),
        region: '511400',
        status: 'existing',
        date: '2020-01',
        partners: [
          partner('四川大学华西医院', 'lead', meishan, sichuan),
          partner('眉山市人民医院', 'managed', meishan, '511400'),
        ],
        members: null,
        evidence: [meishan],
      },
      {
        id: 'pairing-512000',
        kind: 'pairing',
        title: both(
          '资阳市与华西医院“在线+在位”合作',
          'Ziyang and West China Hospital: co-operation online and on site',
        ),
        region: '512000',
        status: 'existing',
        date: '2023-10',
        partners: [
          partner(
            '华西医院',
            'supporting',
            ziyang,
            sichuan,
            both(
              '来源只写“华西医院”，未与清单中的机构对应',
              'The source has the short name only; not linked to the list.',
            ),
          ),
        ],
        members: null,
        evidence: [ziyang],
        note: both('资阳方面的机构，来源未写', 'The institutions of Ziyang are not named.'),
      },
      {
        id: 'pairing-500114',
        kind: 'pairing',
        title: both(
          '重庆黔江民族医院与恩施州中心医院共建医联体',
          'Medical alliance of Qianjiang Minzu Hospital and Enshi Central Hospital',
        ),
        region: find.county('重庆市', '黔江区'),
        status: 'existing',
        date: '2025-01-03',
        partners: [partner('重庆黔江民族医院', 'paired', qianjiang, chongqing)],
        members: null,
        evidence: [qianjiang],
        note: both(
          '引文是标题，日期是来源的日期；“州中心医院”在湖北省恩施州，不在川渝范围，不列为成员',
          'The quote is the headline and the date that of the source. The other hospital is in Enshi, Hubei, outside the two provinces, and not listed as a partner.',
        ),
      },
    ]
  }
}
