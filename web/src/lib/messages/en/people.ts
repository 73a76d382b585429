export const people = {
  anybody: 'Anyone',
  nobody: 'No matching members',
  unknown: (id: number) => `Former member ${id}`,
};
