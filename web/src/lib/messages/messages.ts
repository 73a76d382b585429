import { activities } from './en/activities';
import { agents } from './en/agents';
import { audit } from './en/audit';
import { common } from './en/common';
import { identity } from './en/identity';
import { insights } from './en/insights';
import { jobs } from './en/jobs';
import { leads } from './en/leads';
import { leadsDetail } from './en/leads-detail';
import { leadsImport } from './en/leads-import';
import { list } from './en/list';
import { people } from './en/people';
import { scoring } from './en/scoring';
import { shell } from './en/shell';
import { tenancy } from './en/tenancy';

/** Every text a person reads. Another language is another folder of the same shape. */
export const m = {
  activities,
  agents,
  audit,
  common,
  identity,
  insights,
  jobs,
  leads,
  leadsDetail,
  leadsImport,
  list,
  people,
  scoring,
  shell,
  tenancy,
};
