/** A point on the earth, in degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const DEGREES = String.raw`-?\d{1,3}(?:\.\d+)?`;
const WRITTEN = new RegExp(`^(${DEGREES}), (${DEGREES})$`);

/** Reads coordinates as seeds write them, such as `38.56, 68.7739`; null for any other text, and for what lies outside the earth. */
export function parseCoordinates(text: string): Coordinates | null {
  const [, north, east] = WRITTEN.exec(text) ?? [];
  const [latitude, longitude] = [Number(north), Number(east)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
