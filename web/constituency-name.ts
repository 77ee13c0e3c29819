interface Named {
  readonly number: number;
  readonly name: string;
}

/**
 * How a constituency is called: its name where that says the number (第105选区（织里镇七片）), else number and name, in
 * the words of `say`.
 */
export const constituencyName = ({ number, name }: Named, say: (both: Named) => string): string =>
  new RegExp(`(?<!\\d)${number}(?!\\d)`).test(name) ? name : say({ number, name });
