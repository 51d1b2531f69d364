/** The values of Bolt messages, as far as parameters of statements need them (https://neo4j.com/docs/bolt/current/packstream/). */

/** So many values from the start of the bytes. */
export function decodePackstream(bytes: Buffer, count: number): unknown[] {
  let at = 0;

  const unsigned = (width: number): number => {
    const value = bytes.readUIntBE(at, width);
    at += width;
    return value;
  };
  const signed = (width: 1 | 2 | 4): number => {
    const value = bytes.readIntBE(at, width);
    at += width;
    return value;
  };
  const text = (length: number): string => {
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const list = (length: number): unknown[] => Array.from({ length }, value);
  const map = (length: number): object =>
    Object.fromEntries(Array.from({ length }, () => [value(), value()]));

  function value(): unknown {
    const marker = unsigned(1);
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const size = marker & 0x0f;
    switch (marker & 0xf0) {
      case 0x80:
        return text(size);
      case 0x90:
        return list(size);
      case 0xa0:
        return map(size);
      default:
        return large(marker);
    }
  }

  function large(marker: number): unknown {
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        at += 8;
        return bytes.readDoubleBE(at - 8);
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return signed(1);
      case 0xc9:
        return signed(2);
      case 0xca:
        return signed(4);
      case 0xcb:
        at += 8;
        return Number(bytes.readBigInt64BE(at - 8));
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return text(unsigned(2 ** (marker - 0xd0)));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return list(unsigned(2 ** (marker - 0xd4)));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return map(unsigned(2 ** (marker - 0xd8)));
      default:
        throw new Error(`a value of kind 0x${marker.toString(16)} is no parameter`);
    }
  }

  return Array.from({ length: count }, value);
}
