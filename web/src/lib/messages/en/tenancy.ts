export const tenancy = {};
