import * as v from 'valibot'

/**
 * The definitions of a release, version 1. Everything that reads a release validates with these,
 * and the published JSON Schema files are generated from them.
 */

/** GB/T 2260 code, six digits, always a string. */
export const adcode = v.pipe(v.string(), v.regex(/^\d{6}$/, 'six digits'))
/** A calendar year, or a year and month. */
export const period = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'YYYY or YYYY-MM'))
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/, 'a short identifier'))
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const quote = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))
const version = v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,3}$/, 'YEAR.NUMBER'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const evidenceIds = v.array(id)

/** Text written for readers, in both languages. */
export const text = v.strictObject({ zh: line, en: line })

/** WGS84 degrees. */
const position = v.strictObject({
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  source: line,
})

/** How exactly the position of a thing is known, from best to worst. */
export const placement = v.picklist(['address', 'town', 'county', 'prefecture'])

export const region = v.strictObject({
  adcode,
  level: v.picklist(['nation', 'province', 'prefecture', 'county']),
  parent: v.nullable(adcode),
  name: text,
  shortName: text,
  formerNames: v.optional(v.array(line)),
  validFrom: v.optional(period),
  validTo: v.optional(period),
  note: v.optional(text),
})

export const group = v.strictObject({
  id,
  name: text,
  members: v.pipe(v.array(adcode), v.minLength(1)),
  note: v.optional(text),
})

export const indicator = v.strictObject({
  id,
  name: text,
  definition: text,
  unit: text,
  /** Digits after the decimal point when shown. */
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  /** Only ratios may fill areas; counts are shown as numbers. */
  measure: v.picklist(['count', 'ratio']),
  /** Shown as a percentage of one. */
  percent: v.optional(v.boolean()),
  /** Provinces to which the indicator applies; elsewhere it is not applicable. Absent: everywhere. */
  appliesTo: v.optional(v.array(adcode)),
  /** A stock that stands until a newer count is published: read as the latest at or before a period. */
  cumulative: v.optional(v.boolean()),
  /** The most recent period that is fit to be shown by default. */
  defaultPeriod: period,
  note: v.optional(text),
})

const observed = {
  region: adcode,
  indicator: id,
  period,
  evidence: evidenceIds,
  note: v.optional(text),
}
export const presentObservation = v.strictObject({
  ...observed,
  value: v.pipe(v.number(), v.finite()),
  status: v.picklist(['reported', 'derived', 'doubtful']),
  formula: v.optional(line),
})
export const absentObservation = v.strictObject({
  ...observed,
  value: v.null(),
  absence: v.picklist(['no-source', 'larger-area', 'not-applicable']),
  note: text,
})
export const observation = v.union([presentObservation, absentObservation])

export const tier = v.picklist(['3A', '3B', '3', '2A', '2B', '2', '1A', '1', 'township-A', 'community-A'])
export const facilityType = v.picklist([
  'general',
  'chinese-medicine',
  'integrated',
  'maternal-child',
  'mental',
  'specialised',
  'disease-control',
  'township',
  'community',
  'unknown',
])

export const facility = v.strictObject({
  id,
  name: line,
  aliases: v.array(line),
  /** The finest region that the sources name: a county, a prefecture, or 500000. */
  region: adcode,
  type: facilityType,
  /** Null: no source states a tier. */
  tier: v.nullable(tier),
  status: v.picklist(['existing', 'under-construction', 'planned', 'merged']),
  placement,
  position: v.optional(position),
  /** False where the sources do not allow a place on the map; the note says why. */
  onMap: v.boolean(),
  /** Everything that sources claim of the tier, contradictions included. */
  claims: v.array(v.strictObject({ tier: v.nullable(tier), stated: line, evidence: id })),
  reliability: v.picklist(['high', 'medium', 'low']),
  evidence: evidenceIds,
  note: v.optional(text),
})

/** What a source says has come of a target or a measure. */
export const outcome = v.strictObject({
  /** Null: the province, or the place of the target itself. */
  region: v.nullable(adcode),
  date: v.nullable(line),
  title: text,
  /** How it stands to what was set, as the source says it or as two figures show it; never guessed from tone. */
  met: v.picklist(['met', 'late', 'not-met', 'progress', 'unclear']),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
})

export const project = v.strictObject({
  id,
  kind: v.picklist(['subcentre']),
  name: line,
  region: adcode,
  status: v.picklist(['verified', 'built', 'under-construction', 'planned']),
  /** As the source dates it; may be words. */
  statusAsOf: v.nullable(line),
  batch: v.nullable(line),
  placement,
  position: v.optional(position),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
  /** Its life as far as sources date it, earliest first. */
  stages: v.optional(
    v.array(
      v.strictObject({
        status: v.picklist(['verified', 'built', 'under-construction', 'planned']),
        date: v.nullable(line),
        evidence: v.pipe(evidenceIds, v.minLength(1)),
      }),
    ),
  ),
  note: v.optional(text),
})

export const cobuilding = v.variant('kind', [
  v.strictObject({
    kind: v.literal('city'),
    id,
    region: adcode,
    title: text,
    evidence: evidenceIds,
    note: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('agreement'),
    id,
    date: line,
    regions: v.array(adcode),
    title: text,
    evidence: evidenceIds,
    note: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('rule'),
    topic: v.picklist(['agreement', 'mechanism', 'assessment', 'model']),
    id,
    date: v.nullable(line),
    title: text,
    evidence: evidenceIds,
    note: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('event'),
    id,
    region: adcode,
    date: v.nullable(line),
    model: line,
    title: text,
    evidence: evidenceIds,
    note: v.optional(text),
  }),
  v.variant('published', [
    v.strictObject({
      kind: v.literal('result'),
      id,
      period,
      published: v.literal(false),
      title: text,
      evidence: evidenceIds,
      note: v.optional(text),
    }),
    v.strictObject({
      kind: v.literal('result'),
      id,
      /** The assessment year. */
      period: v.pipe(v.string(), v.regex(/^\d{4}$/, 'YYYY')),
      published: v.literal(true),
      region: adcode,
      /** Place among all cities assessed in that year; 1 is the best. */
      rank: v.optional(v.pipe(count, v.minValue(1))),
      score: v.optional(v.pipe(v.number(), v.finite())),
      /** The grade in the words of the source. */
      grade: v.optional(line),
      title: text,
      evidence: v.pipe(evidenceIds, v.minLength(1)),
      note: v.optional(text),
    }),
  ]),
  v.strictObject({
    kind: v.literal('membership'),
    id,
    region: adcode,
    /** A candidate is a city of which a source says that its entry is being prepared. */
    change: v.picklist(['joined', 'left', 'candidate']),
    date: v.nullable(line),
    title: text,
    evidence: v.pipe(evidenceIds, v.minLength(1)),
    note: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('model'),
    id,
    title: text,
    detail: v.optional(text),
    evidence: evidenceIds,
    note: v.optional(text),
  }),
  v.strictObject({
    kind: v.literal('measure'),
    id,
    /** Id of the model that it belongs to. */
    model: id,
    title: text,
    /** The last month or year in which it is to be done; null where the source sets no time. */
    due: v.nullable(period),
    /** How often it is to be done, where it comes again. */
    every: v.optional(v.picklist(['quarter', 'year'])),
    /** Cities that the source names for it; absent where it is for all or for the province. */
    regions: v.optional(v.array(adcode)),
    evidence: v.pipe(evidenceIds, v.minLength(1)),
    /** What later sources say of it. Empty: nothing is known. */
    outcomes: v.array(outcome),
    note: v.optional(text),
  }),
])

export const target = v.strictObject({
  id,
  /** Null: the document speaks of a place outside Sichuan and Chongqing, never shown on the map. */
  region: v.nullable(adcode),
  place: line,
  kind: v.picklist(['target', 'plan', 'rule', 'fact']),
  title: text,
  task: v.nullable(line),
  operator: v.nullable(line),
  value: v.nullable(v.union([v.number(), line])),
  unit: v.nullable(line),
  due: v.nullable(line),
  responsible: v.nullable(line),
  cooperating: v.nullable(line),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
  /** The action, row or first-level indicator of the document that it stands under. */
  theme: v.optional(text),
  /** The numbered task or second-level indicator. */
  part: v.optional(text),
  /** The last month by which it is due, where `due` says one that can be compared with a calendar. */
  dueBy: v.optional(period),
  /** The release's indicator that measures the same thing in the same unit, for the target's own region. */
  measuredBy: v.optional(id),
  outcomes: v.optional(v.array(outcome)),
  note: v.optional(text),
})

const partner = v.strictObject({
  name: line,
  region: adcode,
  /** Id of a facility of the release. */
  facility: v.optional(id),
  role: v.picklist(['lead', 'member', 'managed', 'paired', 'supporting']),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
  note: v.optional(text),
})

/** A county medical community, a city medical group or another lasting tie between institutions. */
export const network = v.strictObject({
  id,
  kind: v.picklist(['county-community', 'city-group', 'pairing']),
  title: text,
  region: adcode,
  status: v.picklist(['existing', 'pilot', 'planned']),
  date: v.nullable(line),
  /** The leading institutions and those that sources name; most members are counted, not named. */
  partners: v.array(partner),
  /** How many members the source counts; null where it does not say. */
  members: v.nullable(count),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
  note: v.optional(text),
})

/** An entry of a published list: a centre, a zone, a pilot, a promotion. */
export const designation = v.strictObject({
  id,
  list: v.picklist([
    'national-regional-centre',
    'provincial-medical-centre',
    'provincial-regional-centre',
    'internet-hospital',
    'city-medical-group-pilot',
    'county-community-pilot',
    'county-community-standard',
    'demonstration-county',
    'chronic-disease-zone',
    'promotion',
    'medical-highland',
  ]),
  name: text,
  /** The finest region that the source names. */
  region: adcode,
  /** Id of a facility of the release. */
  facility: v.optional(id),
  status: v.picklist(['existing', 'under-construction', 'planned', 'proposed']),
  /** As the source dates it. */
  date: v.nullable(line),
  /** For promotions; null: the source does not say from which tier. */
  tier: v.optional(v.strictObject({ from: v.nullable(tier), to: tier })),
  detail: v.optional(text),
  evidence: v.pipe(evidenceIds, v.minLength(1)),
  note: v.optional(text),
})

export const document = v.strictObject({
  id,
  title: line,
  publisher: line,
  /** As the source dates itself; null where it does not. */
  date: v.nullable(line),
  /** http or https only; null where no address is known. */
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http or https address'), v.maxLength(2000))),
  /** A table has no sentences: its quotes are the cells' contents. */
  form: v.picklist(['text', 'table', 'geometry']),
  note: v.optional(text),
})

export const evidence = v.strictObject({
  id,
  document: id,
  quote,
  locator: v.optional(line),
  reliability: v.picklist(['high', 'medium', 'low']),
  note: v.optional(text),
})

/** What one scene of a briefing says, in the languages in which somebody wrote it. */
const saying = v.union([
  v.strictObject({ zh: line, en: v.optional(line) }),
  v.strictObject({ zh: v.optional(line), en: line }),
])

export const briefingScene = v.strictObject({
  title: saying,
  /** A sentence or two under the title. */
  text: v.optional(saying),
  /** For the speaker alone. */
  notes: v.optional(saying),
  /** The query of an address of this page; parameters of the page's looks in it are ignored. */
  view: v.pipe(v.string(), v.regex(/^(\?.*)?$/, 'the query of an address'), v.maxLength(4000)),
  /** Regions that the map marks. */
  emphasis: v.optional(v.pipe(v.array(adcode), v.maxLength(60))),
  /** Evidence of what the text says. */
  evidence: v.optional(v.pipe(evidenceIds, v.maxLength(60))),
})

export const briefing = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'letters, digits, hyphens')),
  title: saying,
  about: v.optional(saying),
  scenes: v.pipe(v.array(briefingScene), v.minLength(1), v.maxLength(200)),
})

export const tables = {
  regions: region,
  groups: group,
  indicators: indicator,
  observations: observation,
  facilities: facility,
  projects: project,
  cobuilding,
  targets: target,
  networks: network,
  designations: designation,
  documents: document,
  evidence,
  briefings: briefing,
} as const
export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

export const manifest = v.strictObject({
  schema: v.literal(1),
  version,
  title: text,
  kind: v.picklist(['sourced', 'demonstration']),
  published: v.pipe(v.string(), v.isoDate()),
  files: v.record(v.picklist(tableNames), v.strictObject({ bytes: count, sha256, records: count })),
  boundary: v.strictObject({ edition: line, file: line, bytes: count, sha256, note: text }),
  coverage: v.array(
    v.strictObject({
      indicator: id,
      level: v.picklist(['nation', 'province', 'prefecture', 'county']),
      period,
      known: count,
      doubtful: count,
      units: count,
    }),
  ),
  changelog: v.pipe(v.array(text), v.minLength(1)),
})

export const releaseList = v.strictObject({
  schema: v.literal(1),
  default: version,
  releases: v.pipe(
    v.array(
      v.strictObject({
        version,
        title: text,
        published: v.pipe(v.string(), v.isoDate()),
        kind: v.picklist(['sourced', 'demonstration']),
        manifest: v.pipe(v.string(), v.regex(/^[\w.-]+\/manifest\.json$/, 'FOLDER/manifest.json')),
        sha256,
      }),
    ),
    v.minLength(1),
  ),
})

export type Text = v.InferOutput<typeof text>
export type Region = v.InferOutput<typeof region>
export type RegionGroup = v.InferOutput<typeof group>
export type Indicator = v.InferOutput<typeof indicator>
export type PresentObservation = v.InferOutput<typeof presentObservation>
export type AbsentObservation = v.InferOutput<typeof absentObservation>
export type Observation = v.InferOutput<typeof observation>
export type Tier = v.InferOutput<typeof tier>
export type FacilityType = v.InferOutput<typeof facilityType>
export type Placement = v.InferOutput<typeof placement>
export type Facility = v.InferOutput<typeof facility>
export type Project = v.InferOutput<typeof project>
export type Cobuilding = v.InferOutput<typeof cobuilding>
export type Target = v.InferOutput<typeof target>
export type Outcome = v.InferOutput<typeof outcome>
export type Network = v.InferOutput<typeof network>
export type Designation = v.InferOutput<typeof designation>
export type Saying = v.InferOutput<typeof saying>
export type BriefingScene = v.InferOutput<typeof briefingScene>
export type Briefing = v.InferOutput<typeof briefing>
export type SourceDocument = v.InferOutput<typeof document>
export type Evidence = v.InferOutput<typeof evidence>
export type Manifest = v.InferOutput<typeof manifest>
export type ReleaseList = v.InferOutput<typeof releaseList>

export interface Release {
  manifest: Manifest
  regions: Region[]
  groups: RegionGroup[]
  indicators: Indicator[]
  observations: Observation[]
  facilities: Facility[]
  projects: Project[]
  cobuilding: Cobuilding[]
  targets: Target[]
  /** Since 2026.2; empty in older releases. */
  networks: Network[]
  /** Since 2026.2; empty in older releases. */
  designations: Designation[]
  documents: SourceDocument[]
  evidence: Evidence[]
  /** Since 2026.3; loaded by itself, when a briefing is wanted. */
  briefings: Briefing[]
}
