import type { Text } from '../../release/schema.ts'
import type { Outcomes } from './outcomes.ts'
import { both } from './text.ts'

interface Measure {
  title: Text
  quote: string
  due?: string
  every?: 'quarter' | 'year'
  cities?: string[]
  outcomes?: (keyof Outcomes)[]
  note?: Text
}

const thisYear = both(
  '原文写“今年”，报道日期为 2023 年 10 月 26 日',
  'The source says "this year"; the report is dated 26 October 2023.',
)
const andOthers = both('原文有“等”字，可能不止这几市', 'The source says "and others"; there may be more cities.')

/** Everything that the report of the meeting says is to be done under the six models, in its order. */
export const measures: Record<string, Measure[]> = {
  'model-four-modernisations': [
    {
      quote: '四川省已出台医疗机构负面清单100条,划定“红线”“底线”',
      title: both('出台医疗机构负面清单 100 条', 'A negative list of 100 items for medical institutions'),
      outcomes: ['negativeList'],
    },
    {
      quote: '还将接续出台一批制度机制',
      title: both('接续出台一批制度机制', 'Further rules and mechanisms to be issued'),
    },
    {
      quote:
        '各市可加快构建医药领域反腐长效机制,重点制订政商(医商)交往“正负清单”、岗位职责“权力清单”“一岗双责”任务清单',
      title: both(
        '各市可加快构建医药领域反腐长效机制，制订交往、权力和任务清单',
        'Cities may build lasting safeguards against corruption in health care, with lists of permitted contacts, powers and duties',
      ),
    },
    {
      quote: '探索建立医生治理委员会、护士治理委员会等组织',
      title: both(
        '探索建立医生治理委员会、护士治理委员会',
        "Doctors' and nurses' governance committees to be tried out",
      ),
    },
    {
      quote: '今年省级层面成立卫生健康标准委员会和相关标准专业委员会,将出台一系列行业建设标准',
      title: both(
        '省级成立卫生健康标准委员会，出台一系列行业建设标准',
        'A provincial committee for health standards, and a series of standards for the sector',
      ),
      due: '2023',
      note: thisYear,
    },
    {
      quote: '各市可积极探索标准化模式和样板',
      title: both('各市可积极探索标准化模式和样板', 'Cities may explore models of standardised work'),
    },
    {
      quote: '绵阳、广元、内江等省级公立医院高质量发展试点市可打造样板典型',
      title: both(
        '省级公立医院高质量发展试点市打造样板典型',
        'Provincial pilot cities for the development of public hospitals to become models',
      ),
      cities: ['510700', '510800', '511000'],
      note: andOthers,
    },
    {
      quote: '2023年底前,将建成省级互联网总医院',
      title: both('建成省级互联网总医院', 'Provincial internet hospital built'),
      due: '2023-12',
      outcomes: ['internetHospital'],
    },
    {
      quote: '各市2024年6月底前建成市级分院',
      title: both('各市建成互联网总医院市级分院', 'City branches of the internet hospital built'),
      due: '2024-06',
      note: both('没有找到任何一市建成的来源', 'No source was found for any city having built its branch.'),
    },
  ],
  'model-three-medical-synergy': [
    {
      quote: '各地可建立卫生健康、医保等部门信息交换共享、协同培训和执法监管等机制',
      title: both(
        '各地可建立部门间信息共享、协同培训和执法监管机制',
        'Places may set up shared information, joint training and joint supervision among departments',
      ),
    },
    {
      quote: '市级卫健、医保、药监部门每季度至少召开一次协调会',
      title: both(
        '市级卫健、医保、药监部门每季度至少召开一次协调会',
        'City departments of health, medical insurance and drug administration to meet at least once a quarter',
      ),
      every: 'quarter',
    },
    {
      quote: '每年建立一份“三医”协同治理任务清单',
      title: both(
        '每年建立一份“三医”协同治理任务清单',
        'A task list for the co-ordinated governance of the three sectors every year',
      ),
      every: 'year',
    },
    {
      quote: '今年,四川出台深化公立医院薪酬制度改革实施方案',
      title: both('出台深化公立医院薪酬制度改革实施方案', 'A plan for the reform of pay in public hospitals'),
      due: '2023',
      note: thisYear,
    },
    {
      quote: '省卫生健康委也鼓励以市(州)为单位选取有条件的医疗机构,探索开展公立医院班子成员和科室主任目标年薪制试点',
      title: both(
        '鼓励以市（州）为单位试点公立医院班子成员和科室主任目标年薪制',
        'Cities and prefectures encouraged to try yearly target pay for leaders of public hospitals and heads of departments',
      ),
    },
  ],
  'model-tiered-diagnosis': [
    {
      quote: '2022年,12个先行市县域内住院率,只有部分市州达到85%以上',
      title: both(
        '县域内住院率：2022 年只有部分市州达到 85% 以上',
        'Inpatients treated within their county: in 2022 only some cities reached 85 % or more',
      ),
      note: both(
        '会上给出的现状，未另设目标；达到的市未列名',
        'The position stated at the meeting; no target was set, and the cities that reach it are not named.',
      ),
    },
    {
      quote:
        '各市可加快构建分级诊疗就医新格局,在建设区域医学“高地”、做强县级医院“龙头”、筑牢乡村服务“基石”上继续发力,推动资源上下流动',
      title: both(
        '各市可加快构建分级诊疗新格局，推动资源上下流动',
        'Cities may speed up tiered care and let resources move between its levels',
      ),
      outcomes: ['tieredCareRules'],
    },
    {
      quote: '用好“紧密型城市医疗集团”和“紧密型县域医共体”两个重要抓手',
      title: both(
        '用好“紧密型城市医疗集团”和“紧密型县域医共体”两个抓手',
        'Close-knit city medical groups and county medical communities to be used as the two main instruments',
      ),
      outcomes: ['communities', 'dazhou'],
    },
    {
      quote: '成都、攀枝花等国家紧密型城市医疗集团试点城市,年底前要出台试点方案',
      title: both(
        '国家紧密型城市医疗集团试点城市出台试点方案',
        'National pilot cities for close-knit city medical groups to issue their plans',
      ),
      due: '2023-12',
      cities: ['510100', '510400'],
      note: both(
        '原文写“年底前”，报道日期为 2023 年 10 月 26 日；“等”字表示可能不止这两市；成都不是先行市',
        'The source says "by the end of the year"; the report is dated 26 October 2023. There may be more cities than the two. Chengdu is no co-building city.',
      ),
    },
    {
      quote: '把除攀枝花之外的11个先行市纳入省级紧密型城市医疗集团试点',
      title: both(
        '把攀枝花之外的 11 个先行市纳入省级紧密型城市医疗集团试点',
        'The 11 co-building cities other than Panzhihua to join the provincial pilot of close-knit city medical groups',
      ),
      cities: [
        ...['510500', '510600', '510700', '510800', '511000', '511100', '511300', '511500', '511700', '511900'],
        '512000',
      ],
      note: both('没有写明时间', 'No time is set.'),
    },
  ],
  'model-public-health-services': [
    {
      quote: '如各市可深入开展卫生城市(县城)、慢性病综合防控示范区创建工作',
      title: both(
        '各市可深入开展卫生城市（县城）、慢性病综合防控示范区创建',
        'Cities may create more hygienic cities and county towns and zones for chronic disease control',
      ),
      outcomes: ['chronicZones'],
    },
    {
      quote: '健全政府主导、部门协作、动员社会、全民参与工作机制,推动健康融入所有政策',
      title: both('健全全民参与的工作机制，推动健康融入所有政策', 'Health in all policies, with everyone taking part'),
    },
    {
      quote: '主动分析本地健康影响因素和主要传染病,采取针对性的健康干预措施和综合防控措施',
      title: both(
        '分析本地健康影响因素和主要传染病，采取针对性措施',
        'Local health factors and main infectious diseases to be analysed and acted upon',
      ),
    },
  ],
  'model-industry-development': [
    {
      quote: '各市可推动医药产业融合化、中医药标准化和医养结合多元化',
      title: both(
        '各市可推动医药产业融合化、中医药标准化和医养结合多元化',
        'Cities may integrate the pharmaceutical industry, standardise Chinese medicine and vary medical and elderly care',
      ),
    },
    {
      quote: '积极搭建研发机构、医疗机构与创新企业间的产学研平台',
      title: both(
        '搭建研发机构、医疗机构与创新企业间的产学研平台',
        'Platforms that join research institutes, medical institutions and innovative companies',
      ),
    },
    {
      quote:
        '聚焦“一老一小”重点人群,鼓励健康产业各类经营主体参与建设集保健、预防、医疗、康复、护理(照护)、安宁疗护为一体的整合型医疗卫生服务体系',
      title: both(
        '聚焦“一老一小”，鼓励各类经营主体参与建设整合型医疗卫生服务体系',
        'Companies of the health industry encouraged to take part in integrated services for the old and the young',
      ),
    },
  ],
  'model-healthy-province': [
    {
      quote: '全省将启动“健康四川示范县”建设',
      title: both('启动“健康四川示范县”建设', 'Healthy Sichuan model counties to be started'),
      outcomes: ['demonstrationCounties'],
    },
    {
      quote: '在示范县创建试点基础上开展“健康四川示范市”创建',
      title: both(
        '在示范县基础上开展“健康四川示范市”创建',
        'Healthy Sichuan model cities to follow the model counties',
      ),
    },
    {
      quote: '从2024年开始,四川将开展“健康四川示范县”创建工作,每年评选10个示范县',
      title: both(
        '从 2024 年起每年评选 10 个健康四川示范县',
        'Ten Healthy Sichuan model counties to be chosen every year from 2024',
      ),
      every: 'year',
      outcomes: ['demonstrationCounties'],
      note: both(
        '2024 年起；原文未写每年的截止时间。只找到 2024 年度的名单',
        'From 2024 on; the source sets no date within the year. Only the list for 2024 was found.',
      ),
    },
    {
      quote: '以省政府名义给予激励,省上统筹资金,为获评县给予“真金白银”奖励',
      title: both(
        '以省政府名义激励，省上统筹资金奖励获评县',
        'The provincial government to honour and fund the counties chosen',
      ),
    },
  ],
}
