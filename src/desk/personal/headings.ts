/** What the headings say of the columns, as far as persons are concerned. */
export interface Headed {
  /** Of patients, whatever else the table holds. */
  patients: ReadonlySet<number>
  /** Of persons, who may be patients where the table speaks of health. */
  persons: ReadonlySet<number>
  /** Of those who answer for an institution, or who are to be called. */
  contacts: ReadonlySet<number>
  /** Of telephone and identity numbers. */
  numbers: ReadonlySet<number>
  /** Of figures. */
  figures: ReadonlySet<number>
  /** Of codes of institutions, which have as many digits as a person's. */
  codes: ReadonlySet<number>
  /** Whether a column tells of a single person's health. */
  speaksOfHealth: boolean
}

const patient =
  /^(?:患者|病人|病员|住院者|死者|产妇|孕妇|孕产妇|新生儿|婴儿|儿童|受种者|体检者|受检者|就诊人|参保人|签约居民|居民)(?:的)?(?:姓名|名字)$|^(?:患者|病人|病员|就诊人|受检者|受种者)$|^patient(?:'?s)?name$|^patients?$/i
const person = /^(?:姓名|名字|人员姓名|本人姓名|中文姓名|fullname|personname)$/i
const contact =
  /联系人|联络人|负责人|法人|法定代表人|院长|经办人|填报人|填表人|审核人|监护人|家长|户主|医师姓名|医生姓名|护士姓名|院长姓名|contact|director|headofunit/i
const health =
  /诊断|病历|病案|病种|疾病|病情|病名|症状|主诉|处方|用药|过敏|手术|死因|死亡原因|检查结果|化验|检验结果|住院号|门诊号|就诊|床号|身份证|证件号|出生日期|出生年月|diagnosis|disease|symptom|treatment|dateofbirth/i
/** 疾病数, 手术人次 are of many persons. */
const counted = /数|次|率|量|费|额|比/
const number = /身份证|证件号|公民身份|电话|手机|移动号|联系方式|联系号|phone|mobile|identity|idnumber|^tel/i
const figure = /数|值|量|额|元|费|率|比|人口|收入|支出|面积|合计|总计|(?:19|20)\d{2}|value|total|number|amount|yuan/i
const code = /信用代码|机构代码|组织机构|登记号|批准文号|许可证|编码|creditcode/i

/** @param headings of every column, a text for every row of the heading */
export function headedBy(headings: readonly (readonly string[])[]): Headed {
  const texts = headings.map((all) =>
    [...all, all.join('')].map((one) => (one.length > 100 ? '' : one.replace(/[\s\u3000:：*＊]+/g, ''))),
  )
  const columns = (form: RegExp) =>
    new Set(texts.flatMap((all, column) => (all.some((one) => form.test(one)) ? [column] : [])))
  return {
    patients: columns(patient),
    persons: columns(person),
    contacts: columns(contact),
    numbers: columns(number),
    figures: columns(figure),
    codes: columns(code),
    speaksOfHealth: texts.some((all) => all.some((one) => health.test(one)) && !all.some((one) => counted.test(one))),
  }
}
