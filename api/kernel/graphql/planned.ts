/** The body of a field with arguments whose value a read plan has already built: it is never run. */
export const planned = (): never => {
  throw new Error('this field is answered by its read plan');
};
