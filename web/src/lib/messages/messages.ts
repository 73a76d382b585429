/**
 * Every text a person reads; another language is another folder of the same shape. Import all of it as `m`: a page then carries
 * only the texts of the features it shows.
 */
export { activities } from './en/activities';
export { agents } from './en/agents';
export { agentsPages } from './en/agents-pages';
export { audit } from './en/audit';
export { common } from './en/common';
export { game } from './en/game';
export { identity } from './en/identity';
export { insights } from './en/insights';
export { installation } from './en/installation';
export { jobs } from './en/jobs';
export { leads } from './en/leads';
export { leadsDetail } from './en/leads-detail';
export { leadsImport } from './en/leads-import';
export { list } from './en/list';
export { notifications } from './en/notifications';
export { people } from './en/people';
export { score } from './en/score';
export { scoring } from './en/scoring';
export { shell } from './en/shell';
export { tasks } from './en/tasks';
export { tenancy } from './en/tenancy';
export { verification } from './en/verification';
export { verifyBanner } from './en/verify-banner';
