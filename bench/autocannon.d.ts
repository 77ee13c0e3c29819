/** The little of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      readonly method?: 'GET' | 'POST';
      readonly path?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
    interface Options {
      readonly url: string;
      readonly connections: number;
      readonly duration: number;
      readonly requests: Request[];
    }
    interface Result {
      readonly '2xx': number;
      readonly non2xx: number;
      readonly errors: number;
      readonly duration: number;
      readonly latency: { readonly p50: number; readonly p99: number };
    }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>;
  export default autocannon;
}
