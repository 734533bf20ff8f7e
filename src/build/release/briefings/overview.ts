import type { Briefing, BriefingScene } from '../../../release/schema.ts'
import { both } from '../text.ts'
import { doings, rule } from './cobuilding.ts'
import { autonomousPrefectures, behind, type Told } from './evidence.ts'
import { againstNation, distribution, known, trend } from './figures.ts'
import { subcentres, tiers } from './institutions.ts'
import { suiningKnown, suiningTargets, withoutSource, wuxiPlan } from './places.ts'

/** What is in the public sources and what is not, for a meeting of a provincial health commission. */
export const overview = (told: Told): Briefing => ({
  id: 'overview',
  title: both('川渝卫生健康：已知与未知', 'Health in Sichuan and Chongqing: known and unknown'),
  about: both(
    '供省级卫生健康部门开会用。公开资料里写了什么、没写什么，每个数都能点开原句；推算的数都注明。',
    'For a meeting of a provincial health commission: what public sources say and what they do not. Every figure opens the sentence that states it; derived figures are called so.',
  ),
  scenes: [
    known,
    againstNation,
    trend,
    distribution,
    rule(),
    doings(told),
    suiningTargets(told),
    suiningKnown(told),
    wuxiPlan(told),
    subcentres(told),
    tiers,
    withoutSource,
    closing(told),
  ],
})

function closing({ targets }: Told): BriefingScene {
  const due = targets.filter(
    ({ region, dueBy }) =>
      (region?.startsWith('5109') && dueBy === '2023-12') || (region === '500238' && dueBy === '2027-12'),
  )
  return {
    view: '?fill=physiciansPer1000&period=2022&layers=fill,facilities,projects,cobuilding',
    title: both('下一步：请各方补什么', 'Next: what to ask for'),
    text: both(
      '请补：阿坝、甘孜、凉山和重庆 38 个区县的医师数，四川 379 家次中心的名单，共建考核的结果，遂宁 28 条、巫溪 25 条的进展。',
      'To ask for: physicians in Aba, Ganzi, Liangshan and the 38 districts and counties of Chongqing; names of 379 sub-centres in Sichuan; results of the assessment; progress on 28 items in Suining and 25 in Wuxi.',
    ),
    notes: both(
      '每一样都请带上写明它的原句和出处，没有出处的数不进入本图。次中心的名单请给机构名、所在县和建成或验收的时间。考核请给 2023、2024、2025 年的名次或等次，和公布它的文件；规则说“连续两年排名末位者将终止委市共建”，没有结果就无从说起。目标请按原文件逐条给，没有完成的也请写明。收到以后做成新的一版，旧版原样保留，两版可以对照。',
      'Ask for the sentence and the source with each of them; figures without a source do not enter this map. For the sub-centres, ask for the institution, its county, and when it was built or accepted. For the assessment, ask for rank or grade in 2023, 2024 and 2025 and the document that published it; the rule says “those ranked last two years running will have the co-building ended”, and without results nothing can be said of it. For the targets, ask for each item of the document, those missed included. What arrives becomes a new release; the old ones stay as they are, and both can be compared.',
    ),
    emphasis: [...autonomousPrefectures, '500238', '510900'],
    evidence: [...behind(due), 'aggregate-510000-2024-12-subcentresBuilt', 'target-T106'],
  }
}
