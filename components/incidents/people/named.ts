/** An account or macro to choose. */
export interface Named {
  id: string;
  name: string;
}
