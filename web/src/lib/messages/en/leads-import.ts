export const leadsImport = {};
