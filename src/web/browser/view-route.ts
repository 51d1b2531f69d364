/** Gives a view its address: `rest` is the path after its first segment, such as an id, and `params` the query string. */
export interface ViewRoute {
  readonly rest: string;
  readonly params: URLSearchParams;
}
