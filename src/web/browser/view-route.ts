/** What a view gets from the address: what comes after the first part of the path (an id, where the view has one), and the query string. */
export interface ViewRoute {
  readonly rest: string;
  readonly params: URLSearchParams;
}
