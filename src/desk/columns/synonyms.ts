/**
 * How Chinese yearbooks and reports name the release's indicators, beside the release's own names. Only what means the
 * same: 执业医师数 is not 执业（助理）医师数, 床位数 is not 医院、卫生院床位数, and 总人口 is not 常住人口.
 * A name ending in 数 is also known without it, and the other way round.
 */
const names: Record<string, readonly string[]> = {
  population: ['年末常住人口', '常住人口总数', '常住总人口'],
  share65plus: [
    '65岁及以上人口占比',
    '65岁及以上占比',
    '65岁及以上常住人口比重',
    '65岁及以上人口占总人口比重',
    '65岁及以上人口占常住人口比重',
  ],
  share0to14: [
    '0-14岁人口占比',
    '0-14岁占比',
    '0-14岁常住人口比重',
    '0-14岁人口占总人口比重',
    '0-14岁人口占常住人口比重',
  ],
  urbanShare: ['城镇化率', '常住人口城镇化率', '城镇人口占比', '城镇人口占总人口比重', '城镇人口占常住人口比重'],
  physicians: [
    '执业（助理）医师人数',
    '执业（助理）医师总数',
    '执业医师和执业助理医师数',
    '执业医师及执业助理医师数',
    '医生数',
    '医生人数',
  ],
  licensedPhysicians: ['执业医师人数', '执业医师总数'],
  assistantPhysicians: ['执业助理医师人数', '执业助理医师总数'],
  registeredNurses: ['注册护士人数', '注册护士总数'],
  healthTechnicians: ['卫生技术人员人数', '卫生技术人员总数'],
  hospitals: ['医院和卫生院数', '医院卫生院个数', '医院和卫生院个数'],
  hospitalBeds: ['医院和卫生院床位数', '医院卫生院床位总数', '医院卫生院实有床位数'],
  medicalInstitutions: ['医疗卫生机构个数', '医疗卫生机构总数', '卫生机构数', '卫生机构个数'],
  institutionBeds: ['医疗卫生机构床位总数', '医疗卫生机构实有床位数', '卫生机构床位数'],
  physiciansPer1000: [
    '每千人执业（助理）医师数',
    '每千常住人口执业（助理）医师数',
    '千人口执业（助理）医师数',
    '每千人口医生数',
    '每千人医生数',
  ],
  nursesPer1000: ['每千人注册护士数', '每千常住人口注册护士数', '千人口注册护士数'],
  bedsPer1000: ['每千人医院卫生院床位数', '每千常住人口医院卫生院床位数', '每千人口医院和卫生院床位数'],
  institutionBedsPer1000: ['每千人医疗卫生机构床位数', '每千常住人口医疗卫生机构床位数', '每千人口卫生机构床位数'],
  healthWorkersPer1000: ['每千人口卫生从业人员数', '每千人卫生从业人员数'],
  subcentresBuilt: ['累计建成县域医疗卫生次中心数', '县域医疗卫生次中心建成数', '累计建成次中心数'],
  countyCommunities: ['县域医疗卫生共同体数', '紧密型县域医共体数'],
  chineseMedicineHospitals: ['中医类医院个数'],
}

/** By the id of the indicator. */
export const synonyms: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(names))
