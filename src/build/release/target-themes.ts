import type { Text } from '../../release/schema.ts'
import type { TargetRecord } from './facts.ts'
import { both } from './text.ts'

/** The headings under which the five documents state their targets, in the documents' own words. */
interface Place {
  theme?: Text
  part?: Text
}

const actions: [last: number, theme: Text][] = [
  [5, both('公立医院发展攻坚行动', 'Action for the development of public hospitals')],
  [8, both('中医药传承创新攻坚行动', 'Action for the heritage and renewal of Chinese medicine')],
  [12, both('公共卫生增效攻坚行动', 'Action for more effective public health')],
  [15, both('智慧医疗赋能攻坚行动', 'Action for smart health care')],
  [20, both('全民健康守护攻坚行动', "Action for everyone's health")],
  [23, both('队伍素质提升攻坚行动', 'Action for better qualified staff')],
  [26, both('重点项目建设攻坚行动', 'Action for key projects')],
  [29, both('行风作风整治攻坚行动', 'Action for professional conduct')],
]

const tasks: Record<string, string> = {
  1: 'Stronger leadership of the Party',
  2: 'Better medical services',
  3: 'Hospitals governed by law',
  4: 'Treatment and prevention combined',
  5: 'Proper practice',
  6: 'Development as a whole',
  7: 'Staff who pass on their knowledge',
  8: 'Co-operation of many',
  9: 'Infectious and occupational diseases',
  10: 'Readiness for public-health emergencies',
  11: 'Safety of women and children',
  12: 'Healthy Suining put into practice',
  13: 'A fast lane to treatment',
  14: 'An exchange for information',
  15: 'Services without errands',
  16: 'Basic public-health services',
  17: 'Cancer screening for rural women',
  18: 'Health services for the elderly',
  19: 'Maternal and child care',
  20: 'The rural health network',
  22: 'Staff well employed',
  26: 'Projects built efficiently',
}

const wuxiThemes: Record<string, Text> = {
  1: both('夯实城乡医疗卫生服务网底', 'A firm base of urban and rural health services'),
  2: both('加快县级医院建设', 'County hospitals built faster'),
  3: both('强化公共卫生服务体系建设', 'A stronger public-health system'),
  4: both('加强人才培养', 'More trained staff'),
  5: both('强化村医待遇保障', 'Better pay for village doctors'),
  6: both('健全家庭医生制度', 'A sound family-doctor system'),
  7: both('促进医养结合', 'Medical and elderly care combined'),
  8: both('发挥中医药重要作用', 'The role of Chinese medicine'),
  9: both('改善医疗卫生服务体验', 'A better experience of health services'),
}

/** The cells of the second column; where a row has several, by the first record that stands in each. */
const wuxiParts: [first: string, last: string, part: Text][] = [
  [
    'T052',
    'T053',
    both(
      '建成甲级乡镇卫生院的比例不低于35%;建成1个社区医院;强化村医待遇保障。',
      'At least 35 % of township health centres rated grade A; one community hospital; better pay for village doctors.',
    ),
  ],
  ['T054', 'T054', both('建成上磺、徐家两个县域医疗卫生次中心', 'Two county sub-centres built, Shanghuang and Xujia')],
  [
    'T055',
    'T057',
    both(
      '县人民医院开展三级甲等评审,加快县第二人民医院建设;持续巩固提升县妇幼保健院二级甲等保健机构能力。',
      "Review of the county people's hospital for tertiary grade A; faster building of the second people's hospital; the maternal and child hospital to keep and improve its secondary grade A.",
    ),
  ],
  [
    'T058',
    'T059',
    both(
      '县疾控中心达到二级甲等疾病预防控制机构标准,县精神卫生保健院力争达到二级精神卫生中心标准。',
      'The centre for disease control to reach secondary grade A; the mental health institution to aim at the secondary standard.',
    ),
  ],
  [
    'T060',
    'T062',
    both(
      '每千人口执业(助理)医师数达3.3人,每千人口注册护士数达4人,每百张床位临床药师数达0.8人。',
      '3.3 licensed (assistant) physicians and 4 registered nurses per 1,000 people, 0.8 clinical pharmacists per 100 beds.',
    ),
  ],
  [
    'T063',
    'T066',
    both(
      '动态调整村卫生室乡村医生专项补助标准,执业医师、执业助理医师、乡村全科执业助理医师、乡村医生分别由财政按照每人每月不低于1000元、800元、700元、600元的标准予以专项补助。',
      'Monthly subsidies for staff of village clinics of at least 1,000, 800, 700 and 600 yuan for physicians, assistant physicians, rural general assistant physicians and village doctors.',
    ),
  ],
  [
    'T067',
    'T067',
    both(
      '完善基本公共卫生服务经费、医保基金和居民个人共同负担家庭医生签约服务费政策,家庭医生签约服务重点人群覆盖率达到81%',
      'Family-doctor fees shared by public funds, insurance and residents; 81 % of priority groups under contract',
    ),
  ],
  [
    'T068',
    'T069',
    both(
      '全县建立护理院(中心)1个;二级以上综合性医院老年医学科设立比例不低于70%,支持有条件的基层医疗卫生机构利用现有资源转为医养中心或康养中心。',
      'One nursing home or centre; a geriatric department in at least 70 % of general hospitals of secondary grade and above; primary-care institutions that can to become care centres.',
    ),
  ],
  [
    'T070',
    'T071',
    both(
      '建成精品中医馆6个、示范中医馆1个;推动中医药文化知识纳入中小学传统文化教育课程。',
      'Six Chinese medicine clinics of excellence and one model clinic; Chinese medicine taught in schools.',
    ),
  ],
  [
    'T072',
    'T072',
    both(
      '有需求的社区卫生服务中心(乡镇卫生院)延长诊疗和疫苗接种门诊时间;推行“渝康健”便民服务。',
      'Longer hours for consultation and vaccination where needed; the "Yukangjian" service for the public.',
    ),
  ],
  [
    'T073',
    'T073',
    both(
      '持续推进“美丽医院”“智慧医院”“五心妇幼保健院”、老年友善医疗机构建设。推进平安医院建设,构建和谐医患关系。',
      'Beautiful, smart, caring and age-friendly institutions; safe hospitals and good relations between doctors and patients.',
    ),
  ],
  ['T074', 'T076', both('巫溪县医学人才队伍建设规划', 'Plan for medical staff in Wuxi County')],
  [
    'T077',
    'T080',
    both('今年以来推动巫溪县医疗卫生服务体系做了哪些工作', 'What has been done for the health system this year'),
  ],
]

const changes = both('一批重点项目有力推进 发展优势逐步凸显', 'Key projects advance, strengths become visible')
const focus = both(
  '打造“四化”建设、“三医”协同、分级诊疗、公卫服务、产业发展和健康四川样板',
  'Models for six fields: four transformations, three medical sectors, tiered care, public health, industry, Healthy Sichuan',
)
const steps = both(
  '建立运行和考核新机制 样板典型将获“真金白银”奖励并在全省推广',
  'New working and assessment mechanisms; models to be funded and spread across the province',
)
const sections: [first: string, last: string, place: Place][] = [
  ['T001', 'T001', { theme: both('工作目标', 'Aims') }],
  ['T049', 'T051', { theme: both('主要目标', 'Main aims') }],
  ['T074', 'T080', { theme: both('政策问答', 'Questions and answers') }],
  ['T081', 'T084', { theme: both('专家解读', 'Expert comment') }],
  ['T087', 'T095', { theme: changes }],
  ['T096', 'T098', { theme: focus, part: both('“四化”', 'Four transformations') }],
  ['T099', 'T100', { theme: focus, part: both('“三医”', 'Three medical sectors') }],
  ['T101', 'T103', { theme: focus, part: both('分级诊疗', 'Tiered diagnosis and treatment') }],
  ['T104', 'T107', { theme: steps }],
  ['T108', 'T108', { theme: focus }],
  [
    'T112',
    'T114',
    { theme: both('聚焦体系大重塑,真刀真枪破藩篱', 'The system rebuilt, barriers broken down in earnest') },
  ],
  ['T115', 'T125', { theme: both('聚焦保障大提升,真金白银强投入', 'Support raised, with real money') }],
  ['T126', 'T135', { theme: both('聚焦数智大突破,真招实策促赋能', 'A digital breakthrough, with real measures') }],
  ['T139', 'T139', { theme: both('在重点领域和关键环节求突破', 'Breakthroughs in key fields') }],
  ['T140', 'T143', { theme: both('在锐意进取和因地制宜上做表率', 'Examples of enterprise and local solutions') }],
  ['T138', 'T138', { theme: both('在上下求索和破解难题中谋新招', 'New ways to solve problems') }],
  ['T144', 'T149', { theme: both('在上下求索和破解难题中谋新招', 'New ways to solve problems') }],
]

const within = (id: string, first: string, last: string) => first <= id && id <= last

export function placeOf({ id, document, task, task_title }: TargetRecord): Place {
  const section = sections.find(([first, last]) => within(id, first, last))?.[2] ?? {}
  if (document === 'A' && typeof task === 'number') {
    const en = tasks[task]
    const theme = actions.find(([last]) => task <= last)?.[1]
    if (!en || !theme || !task_title) throw new Error(`No heading for task ${task}`)
    return { theme, part: both(`${task}.${task_title}`, `${task}. ${en}`) }
  }
  if (document !== 'B') return section
  const theme = section.theme ?? wuxiThemes[String(task).slice(0, 1)]
  const part = wuxiParts.find(([first, last]) => within(id, first, last))?.[2]
  return { ...(theme ? { theme } : {}), ...(part ? { part } : {}) }
}
