import type { Designation } from '../release/schema.ts'

/** The lists, in the order in which they are told. */
export const designationLists = [
  'national-regional-centre',
  'provincial-medical-centre',
  'provincial-regional-centre',
  'medical-highland',
  'internet-hospital',
  'city-medical-group-pilot',
  'county-community-pilot',
  'county-community-standard',
  'demonstration-county',
  'chronic-disease-zone',
  'promotion',
] as const satisfies readonly Designation['list'][]
