export const people = {
  anybody: 'Anybody',
  nobody: 'Nobody of this name',
  unknown: (id: number) => `Former member ${id}`,
};
