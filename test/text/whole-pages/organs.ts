/** The organs whose reports stand beside this file, and what their tables say. */
import { applicantColumns, type Form } from "../../../lib/report/form";

/** A row of table three: all of natural persons, or the total and what organisations asked. */
type Row = number | (Readonly<Record<string, number>> & { readonly total: number });

/** One organ's report of one year. */
export interface Organ {
  readonly agency: string;
  readonly year: number;
  readonly form: Form;
  /** By row; `concluded` is their sum. */
  readonly applications: Readonly<Record<string, Row>>;
  /** Upheld, corrected, other result, pending, by group. */
  readonly disputes: Readonly<Record<string, readonly number[]>>;
  /** By address in table two, as printed. */
  readonly disclosure: Readonly<Record<string, number | string>>;
}

const organisations = applicantColumns.map(({ id }) => id).slice(1, -1);

/** Table three's numbers of one row by column. */
function columnsOf(row: Row): Record<string, number> {
  const { total, ...given } = typeof row === "number" ? { total: row } : row;
  const asked: Record<string, number> = {};
  for (const each of organisations) asked[each] = given[each] ?? 0;
  const byOthers = Object.values(asked).reduce((sum, each) => sum + each, 0);
  return { naturalPerson: total - byOthers, ...asked, total };
}

/** What the organ's tables print by address; all other cells are 0. */
export function printed({ applications, disputes, disclosure }: Organ): Record<string, string> {
  const cells: Record<string, string> = {};
  const concluded: Record<string, number> = {};
  for (const [row, each] of Object.entries(applications)) {
    for (const [column, value] of Object.entries(columnsOf(each))) {
      cells[`applications.${row}.${column}`] = String(value);
      if (!["received", "carriedIn", "carriedOut"].includes(row))
        concluded[column] = (concluded[column] ?? 0) + value;
    }
  }
  for (const [column, value] of Object.entries(concluded))
    cells[`applications.concluded.${column}`] = String(value);
  for (const [group, values] of Object.entries(disputes)) {
    for (const [at, column] of ["upheld", "corrected", "otherResult", "pending"].entries())
      cells[`disputes.${group}.${column}`] = String(values[at] ?? 0);
    cells[`disputes.${group}.total`] = String(values.reduce((sum, each) => sum + each, 0));
  }
  for (const [address, value] of Object.entries(disclosure))
    cells[`disclosure.${address}`] = String(value);
  return cells;
}

/** By a short name. */
export const organs = {
  county: {
    agency: "安岭县人民政府",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 103, business: 8, legalService: 5 },
      carriedIn: 6,
      granted: { total: 41, business: 3, legalService: 2 },
      partial: { total: 12, business: 1 },
      "refused.stateSecret": 1,
      "refused.thirdPartyRights": { total: 3, business: 1 },
      "refused.internalAffairs": 2,
      "refused.processInformation": 4,
      "refused.enforcementFile": 2,
      "refused.administrativeQuery": 1,
      "unavailable.notHeld": { total: 22, business: 2, legalService: 2 },
      "unavailable.needsCreation": 3,
      "unavailable.stillUnclear": 1,
      "declined.petition": 5,
      "declined.repeated": 2,
      "other.notCorrected": 3,
      "other.other": { total: 2, business: 1 },
      carriedOut: { total: 5, legalService: 1 },
    },
    disputes: {
      review: [5, 2, 1, 1],
      litigationDirect: [2, 0, 0, 1],
      litigationAfterReview: [1, 0, 1, 0],
    },
    disclosure: {
      "normativeDocuments.issued": 12,
      "normativeDocuments.repealed": 7,
      "normativeDocuments.inForce": 86,
      "licences.decisions": 15230,
      "penalties.decisions": 2871,
      "coercion.decisions": 164,
      "charges.amount": 1520.36,
    },
  },
  bureau: {
    agency: "沧源市自然资源和规划局",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 247, business: 21, nonprofit: 2, legalService: 14, otherOrganisation: 2 },
      carriedIn: 11,
      granted: { total: 98, business: 12, nonprofit: 2, legalService: 5, otherOrganisation: 2 },
      partial: { total: 31, business: 4, legalService: 3 },
      "refused.prohibitedByLaw": 2,
      "refused.thirdPartyRights": 6,
      "refused.internalAffairs": 3,
      "refused.processInformation": 5,
      "refused.enforcementFile": 9,
      "unavailable.notHeld": { total: 42, business: 5, legalService: 6 },
      "unavailable.needsCreation": 9,
      "unavailable.stillUnclear": 4,
      "declined.petition": 12,
      "declined.repeated": 6,
      "declined.excessive": 3,
      "other.notCorrected": 7,
      "other.other": 5,
      carriedOut: 16,
    },
    disputes: {
      review: [10, 3, 2, 3],
      litigationDirect: [4, 0, 1, 2],
      litigationAfterReview: [3, 1, 0, 1],
    },
    disclosure: {
      "normativeDocuments.issued": 3,
      "normativeDocuments.repealed": 1,
      "normativeDocuments.inForce": 27,
      "licences.decisions": 3184,
      "penalties.decisions": 219,
      "coercion.decisions": 0,
      "charges.amount": 9865.2,
    },
  },
  township: {
    agency: "柳溪镇人民政府",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 9, business: 1 },
      carriedIn: 1,
      granted: 4,
      partial: 2,
      "unavailable.notHeld": { total: 2, business: 1 },
      "declined.petition": 1,
      carriedOut: 1,
    },
    disputes: { review: [1, 0, 0, 0] },
    disclosure: {
      "licences.decisions": 0,
      "penalties.decisions": 14,
      "coercion.decisions": 2,
      "charges.amount": 0,
    },
  },
  nothing: {
    agency: "白桥乡人民政府",
    year: 2024,
    form: 2021,
    applications: {},
    disputes: {},
    disclosure: {
      "licences.decisions": 36,
      "penalties.decisions": 0,
      "coercion.decisions": 0,
      "charges.amount": 0,
    },
  },
  province: {
    agency: "江北省教育厅",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 386, business: 14, research: 3, nonprofit: 6, legalService: 12 },
      carriedIn: 19,
      granted: { total: 152, business: 6, research: 3, nonprofit: 4, legalService: 5 },
      partial: { total: 37, business: 3, legalService: 2 },
      "refused.stateSecret": 2,
      "refused.prohibitedByLaw": 3,
      "refused.thirdPartyRights": 4,
      "refused.internalAffairs": 8,
      "refused.processInformation": 11,
      "refused.administrativeQuery": 6,
      "unavailable.notHeld": { total: 96, business: 5, nonprofit: 2, legalService: 5 },
      "unavailable.needsCreation": 21,
      "unavailable.stillUnclear": 7,
      "declined.petition": 18,
      "declined.repeated": 9,
      "declined.publication": 2,
      "other.notCorrected": 10,
      "other.other": 6,
      carriedOut: 13,
    },
    disputes: {
      review: [11, 1, 2, 1],
      litigationDirect: [2, 0, 1, 1],
      litigationAfterReview: [3, 0, 0, 0],
    },
    disclosure: {
      "normativeDocuments.issued": 21,
      "normativeDocuments.repealed": 9,
      "normativeDocuments.inForce": 148,
      "licences.decisions": 1206,
      "penalties.decisions": 3,
      "coercion.decisions": 0,
      "charges.amount": 0,
    },
  },
  customs: {
    agency: "中华人民共和国滨江海关",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 27, business: 10, legalService: 2 },
      carriedIn: 2,
      granted: { total: 12, business: 7 },
      partial: { total: 3, business: 1 },
      "refused.enforcementFile": 2,
      "refused.administrativeQuery": 1,
      "unavailable.notHeld": { total: 5, business: 2, legalService: 2 },
      "declined.petition": 2,
      "other.other": 2,
      carriedOut: 2,
    },
    disputes: { review: [1, 0, 1, 0], litigationDirect: [1, 0, 0, 0] },
    disclosure: {
      "normativeDocuments.issued": 2,
      "normativeDocuments.repealed": 1,
      "normativeDocuments.inForce": 15,
      "licences.decisions": 48210,
      "penalties.decisions": 1320,
      "coercion.decisions": 87,
      "charges.amount": 0,
    },
  },
  tax: {
    agency: "国家税务总局平陵县税务局",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 5, business: 1 },
      granted: 1,
      "refused.administrativeQuery": { total: 2, business: 1 },
      "unavailable.notHeld": 2,
    },
    disputes: {},
    disclosure: {
      "licences.decisions": 8846,
      "penalties.decisions": 652,
      "coercion.decisions": 31,
      "charges.amount": 0,
    },
  },
  district: {
    agency: "南湖区人民政府",
    year: 2024,
    form: 2021,
    applications: {
      received: {
        total: 1286,
        business: 78,
        research: 1,
        nonprofit: 9,
        legalService: 42,
        otherOrganisation: 6,
      },
      carriedIn: 74,
      granted: {
        total: 402,
        business: 40,
        research: 1,
        nonprofit: 5,
        legalService: 14,
        otherOrganisation: 3,
      },
      partial: { total: 183, business: 16, nonprofit: 2, legalService: 8 },
      "refused.stateSecret": 3,
      "refused.prohibitedByLaw": 8,
      "refused.safetyAndStability": 2,
      "refused.thirdPartyRights": 41,
      "refused.internalAffairs": 29,
      "refused.processInformation": 36,
      "refused.enforcementFile": 27,
      "refused.administrativeQuery": 20,
      "unavailable.notHeld": {
        total: 284,
        business: 22,
        nonprofit: 2,
        legalService: 20,
        otherOrganisation: 3,
      },
      "unavailable.needsCreation": 52,
      "unavailable.stillUnclear": 24,
      "declined.petition": 61,
      "declined.repeated": 33,
      "declined.publication": 1,
      "declined.excessive": 18,
      "declined.reissue": 4,
      "other.notCorrected": 39,
      "other.feeUnpaid": 2,
      "other.other": 26,
      carriedOut: 65,
    },
    disputes: {
      review: [51, 17, 19, 9],
      litigationDirect: [11, 1, 4, 6],
      litigationAfterReview: [20, 2, 3, 6],
    },
    disclosure: {
      "normativeDocuments.issued": 18,
      "normativeDocuments.repealed": 23,
      "normativeDocuments.inForce": 112,
      "licences.decisions": 64218,
      "penalties.decisions": 21907,
      "coercion.decisions": 1385,
      "charges.amount": 28450.77,
    },
  },
  street: {
    agency: "清平区人民政府东关街道办事处",
    year: 2024,
    form: 2021,
    applications: { received: 2, granted: 1, "unavailable.notHeld": 1 },
    disputes: {},
    disclosure: {
      "licences.decisions": 0,
      "penalties.decisions": 0,
      "coercion.decisions": 0,
      "charges.amount": 0,
    },
  },
  police: {
    agency: "云岭市公安局",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 64, business: 2, legalService: 4 },
      carriedIn: 3,
      granted: { total: 17, business: 1, legalService: 1 },
      partial: 5,
      "refused.thirdPartyRights": 2,
      "refused.enforcementFile": { total: 8, legalService: 3 },
      "refused.administrativeQuery": 4,
      "unavailable.notHeld": { total: 13, business: 1 },
      "declined.petition": 9,
      "declined.repeated": 1,
      "other.notCorrected": 2,
      "other.other": 3,
      carriedOut: 3,
    },
    disputes: {
      review: [4, 0, 1, 1],
      litigationDirect: [1, 0, 1, 0],
      litigationAfterReview: [0, 0, 0, 1],
    },
    disclosure: {
      "normativeDocuments.issued": 1,
      "normativeDocuments.repealed": 0,
      "normativeDocuments.inForce": 9,
      "licences.decisions": 103254,
      "penalties.decisions": 18762,
      "coercion.decisions": 2307,
      "charges.amount": 1203.5,
    },
  },
  justice: {
    agency: "宁州市司法局",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 31, legalService: 2 },
      granted: { total: 13, legalService: 2 },
      partial: 2,
      "refused.internalAffairs": 1,
      "refused.enforcementFile": 3,
      "unavailable.notHeld": 6,
      "unavailable.needsCreation": 1,
      "declined.petition": 3,
      "other.other": 2,
    },
    disputes: { review: [2, 0, 1, 0], litigationDirect: [1, 0, 0, 0] },
    disclosure: {
      "normativeDocuments.issued": 2,
      "normativeDocuments.repealed": 3,
      "normativeDocuments.inForce": 8,
      "licences.decisions": 412,
      "penalties.decisions": 6,
      "coercion.decisions": 0,
      "charges.amount": 0,
    },
  },
  university: {
    agency: "江北医科大学",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 14, research: 1 },
      granted: { total: 9, research: 1 },
      partial: 1,
      "refused.internalAffairs": 1,
      "unavailable.notHeld": 2,
      "other.other": 1,
    },
    disputes: {},
    disclosure: {},
  },
  hitech: {
    agency: "东湖高新技术产业开发区管理委员会",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 178, business: 34, legalService: 9 },
      carriedIn: 4,
      granted: { total: 66, business: 15, legalService: 3 },
      partial: { total: 24, business: 4 },
      "refused.thirdPartyRights": { total: 5, business: 2 },
      "refused.internalAffairs": 2,
      "refused.processInformation": 3,
      "refused.enforcementFile": 4,
      "unavailable.notHeld": { total: 38, business: 9, legalService: 4 },
      "unavailable.needsCreation": 6,
      "declined.petition": 8,
      "declined.repeated": 2,
      "other.notCorrected": 5,
      "other.other": { total: 3, business: 1 },
      carriedOut: { total: 16, business: 3, legalService: 2 },
    },
    disputes: {
      review: [6, 2, 1, 3],
      litigationDirect: [3, 0, 1, 1],
      litigationAfterReview: [2, 0, 0, 2],
    },
    disclosure: {
      "normativeDocuments.issued": 5,
      "normativeDocuments.repealed": 2,
      "normativeDocuments.inForce": 34,
      "licences.decisions": 9410,
      "penalties.decisions": 733,
      "coercion.decisions": 41,
      "charges.amount": 0,
    },
  },
  health: {
    agency: "江州市卫生健康委员会",
    year: 2024,
    form: 2021,
    applications: {
      received: { total: 41, legalService: 1 },
      granted: 19,
      partial: 6,
      "refused.internalAffairs": 1,
      "refused.administrativeQuery": 1,
      "unavailable.notHeld": { total: 8, legalService: 1 },
      "declined.petition": 4,
      "other.other": 2,
    },
    disputes: { review: [1, 0, 0, 1], litigationAfterReview: [1, 0, 0, 0] },
    disclosure: {
      "normativeDocuments.issued": 4,
      "normativeDocuments.repealed": 0,
      "normativeDocuments.inForce": 22,
      "licences.decisions": 1877,
      "penalties.decisions": 96,
      "coercion.decisions": 2,
      "charges.amount": 0,
    },
  },
  old: {
    agency: "长宁县交通运输局",
    year: 2020,
    form: 2019,
    applications: {
      received: 16,
      granted: 7,
      partial: 2,
      "refused.thirdPartyRights": 1,
      "unavailable.notHeld": 4,
      "declined.petition": 1,
      "other.all": 1,
    },
    disputes: { review: [0, 1, 0, 0] },
    disclosure: {
      "normativeDocuments.made": 2,
      "normativeDocuments.published": 2,
      "normativeDocuments.totalPublished": 11,
      "licences.previousItems": 21,
      "licences.change": -3,
      "licences.handled": 1840,
      "otherServices.previousItems": 9,
      "otherServices.change": 0,
      "otherServices.handled": 120,
      "penalties.previousItems": 85,
      "penalties.change": "+2",
      "penalties.handled": 411,
      "coercion.previousItems": 6,
      "coercion.change": 0,
      "coercion.handled": 18,
      "charges.previousItems": 2,
      "charges.change": 0,
      "procurement.items": 14,
      "procurement.amount": "160.5964万元",
    },
  },
} as const satisfies Readonly<Record<string, Organ>>;
