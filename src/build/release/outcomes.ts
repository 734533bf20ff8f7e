import type { Outcome } from '../../release/schema.ts'
import type { Facts, Quoted } from './facts.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import { sichuan } from './regions.ts'
import { both } from './text.ts'

/**
 * What later sentences say of targets and measures. `met` and `late` need a sentence or two dates that show it;
 * `progress`: the source says that the very thing is under way; `unclear`: it bears on it and allows no comparison.
 */
export type Outcomes = ReturnType<typeof outcomesOf>

export function outcomesOf(facts: Facts, ledger: Ledger) {
  const { internet_hospital, demonstration_counties, city_medical_groups } = facts.cobuilding
  const cite = (id: string, { quote, source }: Quoted) => ledger.citeSource(id, source, quote, reliabilityOf(source))
  const counties = demonstration_counties.years['2024']
  if (!counties) throw new Error('No demonstration counties of 2024')
  const launch = cite('internet-hospital-launch', internet_hospital.provincial)
  const named = cite('demonstration-counties-2024', counties)
  const rules = cite('tiered-care-rules-2024', city_medical_groups.assessment_rule)

  const outcome = (
    date: string | null,
    title: Outcome['title'],
    met: Outcome['met'],
    evidence: string,
    region: string | null = null,
  ): Outcome => ({ region, date, title, met, evidence: [ledger.known(evidence)] })

  return {
    internetHospital: outcome(
      internet_hospital.provincial.date,
      both(
        '2024 年 1 月 23 日正式启动，晚于“2023 年底前”约三周；来源写的是“启动”',
        'Officially started on 23 January 2024, about three weeks after the end of 2023; the source says "started".',
      ),
      'late',
      launch,
    ),
    demonstrationCounties: outcome(
      '2024',
      both(
        '2024 年度名单公示：龙泉驿区、双流区拟为“高质量发展试验县”，新津区、金牛区拟为“孵化县”；名称与承诺的“示范县”不同，引文只列成都市的 4 个',
        'List for 2024 put up for public notice: Longquanyi and Shuangliu as "trial counties", Xinjin and Jinniu as "incubator counties" for high-quality development. The name differs from the promised "model counties"; the quote lists only the four of Chengdu.',
      ),
      'progress',
      named,
    ),
    communities: outcome(
      '2024',
      both(
        '全省试点县（市、区）由 37 个扩至 137 个，组建 185 个县域医共体',
        'Pilot counties in the province up from 37 to 137, with 185 county medical communities',
      ),
      'progress',
      'count-510000-2024-communities',
      sichuan,
    ),
    dazhou: outcome(
      '2025',
      both(
        '达州 7 个县（市、区）全部达到紧密型县域医共体建设标准',
        'All seven counties, cities and districts of Dazhou meet the standard of a close-knit county medical community',
      ),
      'progress',
      'cobuilding-event-12',
      '511700',
    ),
    tieredCareRules: outcome(
      '2024-09-25',
      both(
        '省卫生健康委会议提到“出台分级诊疗管理办法、紧密型城市医疗集团考核办法”；是否已出台，引文看不出',
        'A meeting of the provincial health commission mentions rules for tiered care and for assessing city medical groups; the quote does not show whether they have been issued.',
      ),
      'unclear',
      rules,
    ),
    chronicZones: outcome(
      '2023-12-29',
      both(
        '全省累计建成 93 个省级慢性病综合防控示范区，其中国家级 28 个',
        '93 provincial demonstration zones for chronic disease control in the province, 28 of them national',
      ),
      'progress',
      'count-510000-2023-chronic-zones',
      sichuan,
    ),
    negativeList: outcome(
      '2023-10',
      both('座谈会时已出台', 'Already issued at the time of the meeting'),
      'met',
      'target-T096',
    ),
    wuxiGradeA: outcome(
      '2024-10',
      both(
        '古路、徐家、塘坊、峰灵镇等乡镇（中心）卫生院成功创甲；所占比例未写',
        'Gulu, Xujia, Tangfang, Fengling and other township health centres have reached grade A; their share is not stated',
      ),
      'unclear',
      'target-T083',
    ),
    wuxiSubcentres: outcome(
      '2024-10',
      both('仍在建设，未写建成或验收', 'Still being built; neither completion nor acceptance is mentioned'),
      'progress',
      'target-T084',
    ),
    wuxiCountyHospital: outcome(
      '2024',
      both(
        '县人民医院 2024 年晋升为三级医院；未写甲等或乙等，也未写是否开展三级甲等评审',
        "The county people's hospital became a tertiary hospital in 2024; neither its grade nor a review for grade A is mentioned",
      ),
      'unclear',
      'target-T082',
    ),
    wuxiMaternal: outcome(
      '2024-10',
      both(
        '已创建为二级甲等妇幼保健院；是否巩固提升未写',
        'The county maternal and child hospital has reached secondary grade A; whether it keeps and improves it is not stated',
      ),
      'unclear',
      'target-T081',
    ),
  } satisfies Record<string, Outcome>
}
