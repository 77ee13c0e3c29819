/** A closed set of codes: `const Sex = codes('FEMALE', 'MALE')`, `type Sex = keyof typeof Sex`. */
export const codes = <const T extends readonly string[]>(...all: T) =>
  Object.fromEntries(all.map((code) => [code, code])) as { readonly [K in T[number]]: K };
