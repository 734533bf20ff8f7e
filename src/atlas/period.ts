/** The last month of a year or a month, YYYY-MM, so that the two compare. */
export const lastMonthOf = (period: string): string => (period.length === 4 ? `${period}-12` : period)
