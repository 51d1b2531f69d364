/** The key by which the service knows the visitor, where it asks for one: kept by the tab, and gone with it. */
const NAME = 'communique:key';

export function readKey(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing asks again. */
export function keepKey(key: string): void {
  try {
    sessionStorage.setItem(NAME, key);
  } catch {}
}
