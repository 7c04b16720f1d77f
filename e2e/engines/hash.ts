/**
 * Returns the FNV-1a hash (32 bits, in hexadecimal) of plain data: every byte of every number, text and array in it,
 * and the names of the keys in alphabetical order. Kinds of results that are added later are hashed too.
 */
export function hashOf(data: unknown): string {
  let hash = 0x811c9dc5;
  const add = (bytes: Uint8Array): void => {
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'number') add(new Uint8Array(Float64Array.of(value).buffer));
    else if (ArrayBuffer.isView(value)) add(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
        visit(key);
        visit(one);
      }
    } else add(new TextEncoder().encode(String(value)));
  };
  visit(data);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
