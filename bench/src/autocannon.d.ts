/** As much of it as is used here. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly timeout: number;
    readonly requests: readonly {
      readonly method: 'POST';
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }[];
  }
  interface Result {
    readonly non2xx: number;
    readonly errors: number;
    readonly requests: { readonly total: number };
    readonly duration: number;
  }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
